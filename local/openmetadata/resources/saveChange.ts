import type { Asset } from '../catalog/asset.ts';
import type { Catalog } from '../catalog/createCatalog.ts';
import { describeChange } from './describeChange.ts';

/** Edits of one person within this time are one version. */
const sessionMs = 10 * 60_000;

export interface Editor {
  readonly name: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/**
 * Puts the changed asset in the catalogue, one version on; the one before goes to the history. A
 * further edit of the same person soon after stays in the same version, and its change description
 * tells both. A change of nothing moves only `updatedAt`.
 * @param before The asset as it was read; whatever was saved since is lost, as on the server.
 */
export function saveChange(catalog: Catalog, before: Asset, after: Asset, editor: Editor): Asset {
  const collection = catalog.of(after.type);
  const edited = { ...after, updatedAt: editor.now };
  if (describeChange(before, after) === null) return collection.put(edited);
  const base = sessionBase(catalog, before, editor) ?? before;
  const change = describeChange(base, after);
  if (base === before) remember(catalog, before);
  const version = base === before ? nextVersion(before, after) : before.version;
  const { changeDescription: _old, ...rest } = edited;
  return collection.put({
    ...rest,
    version,
    updatedBy: editor.name,
    ...(change === null ? {} : { changeDescription: change }),
  });
}

/** The version that the running session began with, if one is running. */
function sessionBase(catalog: Catalog, asset: Asset, { name, now }: Editor): Asset | undefined {
  const { changeDescription, updatedBy, updatedAt } = asset;
  const deletes = changeDescription?.fieldsUpdated.some((field) => field.name === 'deleted');
  if (changeDescription === undefined || deletes === true) return undefined;
  if (updatedBy !== name || now - updatedAt > sessionMs) return undefined;
  return catalog.history
    .get(asset.id)
    ?.find(({ version }) => version === changeDescription.previousVersion);
}

function remember(catalog: Catalog, asset: Asset): void {
  catalog.history.set(asset.id, [...(catalog.history.get(asset.id) ?? []), asset]);
}

/** A tenth on; a whole one when columns went, which breaks those who read them. */
function nextVersion(before: Asset, after: Asset): number {
  const step = columnNames(before).every((name) => columnNames(after).includes(name)) ? 0.1 : 1;
  return Math.round((before.version + step) * 10) / 10;
}

function columnNames({ own }: Asset): readonly string[] {
  const columns = (own['columns'] ?? []) as readonly { readonly name: string }[];
  return columns.map(({ name }) => name);
}
