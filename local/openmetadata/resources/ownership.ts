import type { Asset, Link } from '../catalog/asset.ts';
import type { Catalog } from '../catalog/createCatalog.ts';
import { followersOf, ownersKeys, ownersOfKey } from '../catalog/seed/tableFacts.ts';
import { tableId } from '../catalog/seed/tableId.ts';
import { resourceTypes } from './resourceType.ts';

/** Everything that one of the users or teams owns. */
export function ownedBy(catalog: Catalog, owners: ReadonlySet<string>): readonly Link[] {
  const { facts } = catalog.tables.generated;
  const isTheirs = Array.from({ length: ownersKeys }, (_, key) =>
    ownersOfKey(key).some(({ id }) => owners.has(id)),
  );
  return linked(
    catalog,
    (asset) => asset.owners.some(({ id }) => owners.has(id)),
    (index) => isTheirs[facts.owners[index] ?? 0] === true,
  );
}

/** Everything that the user follows. */
export function followedBy(catalog: Catalog, userId: string): readonly Link[] {
  return linked(
    catalog,
    (asset) => asset.followers.includes(userId),
    (index) => followersOf(index).includes(userId),
  );
}

function linked(
  catalog: Catalog,
  isWanted: (asset: Asset) => boolean,
  isGeneratedWanted: (index: number) => boolean,
): readonly Link[] {
  const { tables } = catalog;
  const kept = resourceTypes
    .flatMap(({ type }) => catalog.of(type).kept())
    .filter((asset) => !asset.deleted && isWanted(asset));
  const generated: Link[] = [];
  for (let index = 0; index < tables.generated.count; index += 1) {
    if (tables.isReplaced(index) || !isGeneratedWanted(index)) continue;
    generated.push({ id: tableId(index), type: 'table' });
  }
  return [...kept, ...generated];
}
