import type { EntityReference } from '../entities.ts';
import { referenceTo } from '../reference.ts';
import { followedBy, ownedBy } from '../resources/ownership.ts';
import type { Store } from '../store.ts';
import type { Link } from './asset.ts';
import type { Catalog } from './createCatalog.ts';

/** What the users' endpoints ask the catalogue: the entities that a person owns or follows. */
export interface CatalogLinks {
  readonly ownedBy: (userId: string, origin: string) => readonly EntityReference[];
  readonly followedBy: (userId: string, origin: string) => readonly EntityReference[];
}

export function linksIn(catalog: Catalog, store: Store): CatalogLinks {
  const references = (links: readonly Link[], origin: string) =>
    links.flatMap((link) => {
      const entity = catalog.resolve(link);
      return entity === undefined ? [] : [referenceTo(link.type, entity, origin)];
    });
  return {
    ownedBy: (userId, origin) => {
      const teams = store.users.get(userId)?.teams ?? [];
      return references(ownedBy(catalog, new Set([userId, ...teams])), origin);
    },
    followedBy: (userId, origin) => references(followedBy(catalog, userId), origin),
  };
}
