import type { Asset, Column } from '../catalog/asset.ts';
import type { ChangeDescription, FieldChange } from '../entities.ts';
import { quoteName } from '../reference.ts';
import { isSame } from './isSame.ts';

/** What is compared, by the name that a change has in a change description. */
type Fields = ReadonlyMap<string, unknown>;

/** How `after` differs from `before`, or null when it does not. */
export function describeChange(before: Asset, after: Asset): ChangeDescription | null {
  const [old, young] = [fieldsOf(before), fieldsOf(after)];
  const changes = [...new Set([...old.keys(), ...young.keys()])].flatMap((name) =>
    changesOf(name, old.get(name), young.get(name)),
  );
  if (changes.length === 0) return null;
  return {
    fieldsAdded: changes.filter(({ oldValue }) => oldValue === undefined),
    fieldsUpdated: changes.filter((c) => c.oldValue !== undefined && c.newValue !== undefined),
    fieldsDeleted: changes.filter(({ newValue }) => newValue === undefined),
    previousVersion: before.version,
  };
}

function fieldsOf(asset: Asset): Fields {
  const { displayName, description, owners, tags, domains, deleted, own } = asset;
  const { columns, ...rest } = own;
  return new Map<string, unknown>([
    ['displayName', displayName],
    ['description', description],
    ['owners', owners],
    ['tags', tags],
    ['domains', domains],
    ['deleted', deleted],
    ...Object.entries(rest),
    ...columnFields(columns as readonly Column[] | undefined, 'columns'),
  ]);
}

function columnFields(
  columns: readonly Column[] | undefined,
  path: string,
): readonly (readonly [string, unknown])[] {
  return (columns ?? []).flatMap((column) => {
    const { name, description, displayName, tags, constraint, children } = column;
    const at = `${path}.${quoteName(name)}`;
    return [
      [`${at}.description`, description],
      [`${at}.displayName`, displayName],
      [`${at}.tags`, tags],
      [`${at}.constraint`, constraint],
      ...columnFields(children, at),
    ] as const;
  });
}

/** Lists change by what came and what went; anything else by its value. */
function changesOf(name: string, before: unknown, after: unknown): readonly FieldChange[] {
  if (isSame(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) {
    const came = after.filter((each) => !before.some((other) => isSame(each, other)));
    const went = before.filter((each) => !after.some((other) => isSame(each, other)));
    return [
      ...(came.length > 0 ? [{ name, newValue: JSON.stringify(came) }] : []),
      ...(went.length > 0 ? [{ name, oldValue: JSON.stringify(went) }] : []),
    ];
  }
  return [
    {
      name,
      ...(before === undefined ? {} : { oldValue: asText(before) }),
      ...(after === undefined ? {} : { newValue: asText(after) }),
    },
  ];
}

function asText(value: unknown): unknown {
  return typeof value === 'object' ? JSON.stringify(value) : value;
}
