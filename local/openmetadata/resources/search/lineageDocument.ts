import { createHash } from 'node:crypto';
import type { Link } from '../../catalog/asset.ts';
import type { Catalog } from '../../catalog/createCatalog.ts';
import type { LineageEdge } from '../../catalog/lineage.ts';
import { defined, type Json } from '../json.ts';

/** An edge as the search index keeps it. */
export function renderEdge({ from, to, details }: LineageEdge, catalog: Catalog): Json {
  const described = details && {
    pipeline: details['pipeline'] ?? null,
    sqlQuery: details['sqlQuery'],
    columns: details['columnsLineage'],
    description: details['description'] ?? null,
    source: details['source'],
  };
  return defined({
    toEntity: renderEnd(to, catalog),
    fromEntity: renderEnd(from, catalog),
    ...described,
    doc_id: `${from.id}-${to.id}`,
  });
}

function renderEnd({ id, type }: Link, catalog: Catalog): Json {
  const fqn = catalog.resolve({ id, type })?.fullyQualifiedName ?? '';
  return { fqn, id, type, fqnHash: hashOf(fqn) };
}

/** One MD5 per part of the name, as the database's keys are. */
function hashOf(fullyQualifiedName: string): string {
  const parts = fullyQualifiedName.match(/"[^"]*"|[^.]+/g) ?? [];
  return parts.map((part) => createHash('md5').update(part).digest('hex')).join('.');
}
