import * as v from 'valibot';
import type { Asset, Column, Link, TagLabel } from '../catalog/asset.ts';
import type { Catalog } from '../catalog/createCatalog.ts';
import { ApiFault, notFound } from '../errors.ts';
import type { Json } from './json.ts';
import { resourceOf } from './resourceType.ts';

const tagSchema = v.object({
  tagFQN: v.string(),
  source: v.optional(v.picklist(['Classification', 'Glossary']), 'Classification'),
  labelType: v.optional(v.string(), 'Manual'),
  state: v.optional(v.string(), 'Confirmed'),
});

const linkSchema = v.object({ id: v.string(), type: v.string() });

const patchedSchema = v.looseObject({
  displayName: v.optional(v.string()),
  description: v.optional(v.string()),
  owners: v.optional(v.array(linkSchema), []),
  tags: v.optional(v.array(tagSchema), []),
  domain: v.optional(linkSchema),
  domains: v.optional(v.array(linkSchema)),
});

interface ColumnInput {
  readonly tags?: readonly TagLabel[] | undefined;
  readonly children?: readonly ColumnInput[] | undefined;
}

const columnSchema: v.GenericSchema<unknown, ColumnInput> = v.looseObject({
  name: v.string(),
  dataType: v.string(),
  fullyQualifiedName: v.string(),
  displayName: v.optional(v.string()),
  description: v.optional(v.string()),
  tags: v.optional(v.array(tagSchema)),
  children: v.optional(v.array(v.lazy(() => columnSchema))),
});

/**
 * The asset that a patched answer, without its nulls, describes. Name, id, place, followers and
 * votes stay what they were: the server ignores a change of them.
 * @throws {ApiFault} 400 for a value of the wrong type and for no columns, 404 for an owner or tag
 * that does not exist.
 */
export function absorbPatch(asset: Asset, patched: unknown, catalog: Catalog): Asset {
  const { displayName: _name, description: _text, ...rest } = asset;
  const input = parse(patchedSchema, patched);
  const domains = input.domains ?? (input.domain === undefined ? [] : [input.domain]);
  return {
    ...rest,
    ...(input.displayName === undefined ? {} : { displayName: input.displayName }),
    ...(input.description === undefined ? {} : { description: input.description }),
    owners: input.owners.map((link) => existing(link, catalog)),
    domains: domains.map((link) => existing(link, catalog)),
    tags: knownTags(input.tags, catalog),
    own: absorbOwn(asset, input, catalog),
  };
}

function parse<T>(schema: v.GenericSchema<unknown, T>, value: unknown): T {
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new ApiFault(400, `[${v.getDotPath(issue) ?? 'body'} ${issue.message}]`);
}

function existing({ id, type }: Link, catalog: Catalog): Link {
  if (catalog.resolve({ id, type }) === undefined) throw notFound(type, id);
  return { id, type };
}

/** Each tag once: a repeated one is dropped. */
function knownTags(tags: readonly TagLabel[], catalog: Catalog): readonly TagLabel[] {
  const names = tags.map(({ tagFQN }) => tagFQN);
  for (const { tagFQN, source } of tags) {
    const type = source === 'Glossary' ? 'glossaryTerm' : 'tag';
    if (catalog.of(type).find(tagFQN) === undefined) throw notFound(type, tagFQN);
  }
  return tags.filter(({ tagFQN }, index) => names.indexOf(tagFQN) === index);
}

/** What was not shown is as it was; what was shown and is gone is removed. */
function absorbOwn({ type, own }: Asset, patched: Json, catalog: Catalog): Json {
  if ('columns' in own && patched['columns'] === undefined) {
    throw new ApiFault(400, '[columns must not be null]');
  }
  const { onChange, onRequest } = resourceOf(type);
  const shown = (name: string) => onChange.includes(name) || !onRequest.includes(name);
  const kept = Object.entries(own).filter(([name]) => !shown(name));
  const changed = Object.keys(own)
    .filter((name) => shown(name) && patched[name] !== undefined)
    .map((name) => [name, absorbProperty(name, patched[name], catalog)] as const);
  return Object.fromEntries([...kept, ...changed]);
}

function absorbProperty(name: string, value: unknown, catalog: Catalog): unknown {
  if (name !== 'columns') return value;
  return parse(v.array(columnSchema), value).map((column) => absorbColumn(column, catalog));
}

function absorbColumn({ tags = [], children, ...rest }: ColumnInput, catalog: Catalog): Column {
  const column = {
    ...rest,
    tags: knownTags(tags, catalog),
    ...(children === undefined
      ? {}
      : { children: children.map((child) => absorbColumn(child, catalog)) }),
  };
  // The schema holds the rest of a column to its type.
  return column as unknown as Column;
}
