import type { Asset, Column, TagLabel } from '../../catalog/asset.ts';
import { defined, type Json, without } from '../json.ts';
import { renderLinks, renderTag } from '../references.ts';
import { type Rendering, renderAsset } from '../renderAsset.ts';
import { renderEdge } from './lineageDocument.ts';

/** What the search index holds of an asset: `_source`. */
export function searchDocument(asset: Asset, rendering: Rendering): Json {
  const { age } = rendering;
  const inFull = { ...rendering, fields: new Set(['columns', 'tags', ...Object.keys(asset.own)]) };
  const { href: _, changeDescription: __, ...plain } = renderAsset(asset, inFull);
  const [tier, tags] = splitTier(asset.tags);
  const domains = without(renderLinks(asset.domains, rendering), 'href') as readonly Json[];
  const { upVoters, downVoters } = asset;
  return defined({
    ...(without(plain, 'href') as Json),
    displayName: asset.displayName ?? asset.name,
    entityType: asset.type,
    owners: without(renderLinks(asset.owners, rendering), 'href'),
    followers: asset.followers,
    tags: tags.map((tag) => renderTag(tag, rendering)),
    tier: tier === undefined ? null : renderTag(tier, rendering),
    ...(age === '1.6' ? { domain: domains[0] ?? null } : { domains }),
    totalVotes: upVoters.length - downVoters.length,
    descriptionStatus: asset.description ? 'COMPLETE' : 'INCOMPLETE',
    fqnParts: partsOf(asset.fullyQualifiedName),
    ...(age === '1.6' ? { suggest: suggestionsFor(asset) } : {}),
    ...(asset.type === 'table' ? tableFields(asset, rendering) : {}),
  });
}

function splitTier(
  tags: readonly TagLabel[],
): readonly [TagLabel | undefined, readonly TagLabel[]] {
  const isTier = ({ tagFQN }: TagLabel) => tagFQN.startsWith('Tier.');
  return [tags.find(isTier), tags.filter((tag) => !isTier(tag))];
}

function tableFields(asset: Asset, rendering: Rendering): Json {
  const { catalog, age } = rendering;
  const columns = asset.own['columns'] as readonly Column[];
  const columnNames = namesOf(columns);
  const [service, database, schema] = splitName(asset.fullyQualifiedName);
  const into = catalog.lineage.into(asset.id).map((edge) => renderEdge(edge, catalog));
  const outOf = catalog.lineage.outOf(asset.id).map((edge) => renderEdge(edge, catalog));
  const described = asset.description && columns.every(({ description }) => description);
  return {
    columnNames,
    descriptionStatus: described ? 'COMPLETE' : 'INCOMPLETE',
    // The first document that 1.6 writes of a table has neither.
    ...(age === '1.6' && asset.version === 0.1
      ? {}
      : { dataProducts: [], votes: votesOf(asset, rendering) }),
    ...(age === '1.6'
      ? {
          lineage: [...into, ...outOf],
          service_suggest: [suggestion(service ?? '')],
          database_suggest: [suggestion(database ?? '')],
          schema_suggest: [suggestion(schema ?? '')],
          column_suggest: columnNames.map((name) => suggestion(name)),
        }
      : { upstreamLineage: into }),
  };
}

function votesOf({ upVoters, downVoters }: Asset, rendering: Rendering): Json {
  const users = (ids: readonly string[]) =>
    without(
      renderLinks(
        ids.map((id) => ({ id, type: 'user' })),
        rendering,
      ),
      'href',
    );
  return {
    upVotes: upVoters.length,
    downVotes: downVoters.length,
    upVoters: users(upVoters),
    downVoters: users(downVoters),
  };
}

/** Nested ones with their parent's name in front, the parent's parent not. */
function namesOf(columns: readonly Column[], parent?: string): readonly string[] {
  return columns.flatMap(({ name, children }) => [
    parent === undefined ? name : `${parent}.${name}`,
    ...namesOf(children ?? [], name),
  ]);
}

function suggestionsFor({ name, fullyQualifiedName }: Asset): readonly Json[] {
  return [suggestion(fullyQualifiedName), { input: name, weight: 10 }];
}

function suggestion(input: string): Json {
  return { input, weight: 5 };
}

/** Every run of parts of the name. */
function partsOf(fullyQualifiedName: string): readonly string[] {
  const parts = splitName(fullyQualifiedName);
  const runs = parts.flatMap((_, from) =>
    parts.slice(from).map((__, length) => parts.slice(from, from + length + 1).join('.')),
  );
  return [...new Set(runs)];
}

function splitName(fullyQualifiedName: string): readonly string[] {
  return fullyQualifiedName.match(/"[^"]*"|[^.]+/g) ?? [];
}
