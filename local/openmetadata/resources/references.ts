import type { Link, TagLabel } from '../catalog/asset.ts';
import type { Catalog } from '../catalog/createCatalog.ts';
import { referenceTo } from '../reference.ts';
import { defined, type Json } from './json.ts';

/** What references are looked up in and addressed by. */
export interface Lookup {
  readonly catalog: Catalog;
  /** `https://host`. */
  readonly origin: string;
}

/** A link as the API shows it; nothing when what it points at is gone. */
export function renderLink(link: Link, { catalog, origin }: Lookup): Json | undefined {
  const entity = catalog.resolve(link);
  if (entity === undefined) return undefined;
  const { deleted, ...reference } = referenceTo(link.type, entity, origin);
  return link.type === 'domain' ? reference : { ...reference, deleted };
}

export function renderLinks(links: readonly Link[], lookup: Lookup): readonly Json[] {
  return links.map((link) => renderLink(link, lookup)).filter((link) => link !== undefined);
}

/** A label with the name and description of its tag or term. */
export function renderTag(label: TagLabel, { catalog }: Lookup): Json {
  const type = label.source === 'Glossary' ? 'glossaryTerm' : 'tag';
  const tag = catalog.of(type).find(label.tagFQN);
  const { tagFQN, source, labelType, state } = label;
  return defined({
    tagFQN,
    name: tag?.name,
    displayName: tag?.displayName,
    description: tag?.description,
    source,
    labelType,
    state,
  });
}
