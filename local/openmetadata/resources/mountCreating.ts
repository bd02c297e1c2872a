import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import * as v from 'valibot';
import type { Asset } from '../catalog/asset.ts';
import type { Catalog } from '../catalog/createCatalog.ts';
import { newAsset } from '../catalog/seed/newAsset.ts';
import { ApiFault, notFound } from '../errors.ts';
import { hrefOf, quoteName } from '../reference.ts';
import { originOf, readJson } from '../request.ts';
import type { ServerEnv } from '../serverEnv.ts';
import { absorbPatch } from './absorbPatch.ts';
import { refuseUnlessAllowed } from './access.ts';
import { isObject, type Json, withoutNulls } from './json.ts';
import { subjectOf } from './mountChanging.ts';
import { renderAsset } from './renderAsset.ts';
import { renderingOf } from './rendering.ts';

const base = '/api/v1/tables';

interface NewColumn {
  readonly name: string;
  readonly dataType: string;
  readonly dataTypeDisplay?: string | undefined;
  readonly children?: readonly NewColumn[] | undefined;
}

const size = 'size must be between 1 and 256';
const entityName = v.pipe(v.string(), v.minLength(1, size), v.maxLength(256, size));

const columnSchema: v.GenericSchema<unknown, NewColumn> = v.looseObject({
  name: entityName,
  dataType: v.string(),
  dataTypeDisplay: v.optional(v.string()),
  children: v.optional(v.array(v.lazy(() => columnSchema))),
});

const tableSchema = v.looseObject({
  name: entityName,
  databaseSchema: v.string(),
  columns: v.array(columnSchema),
  domain: v.optional(v.string()),
  domains: v.optional(v.array(v.string())),
});

type NewTable = v.InferOutput<typeof tableSchema>;

/** Of the assets only tables can be made. */
export function mountCreating(app: Hono<ServerEnv>, catalog: Catalog): void {
  app.post(base, async (c) => {
    const given = parseTable(withoutNulls(await readJson(c)));
    const schema = catalog.of('databaseSchema').find(given.databaseSchema);
    if (schema === undefined) throw notFound('databaseSchema', given.databaseSchema);
    refuseUnlessAllowed(['Create'], schema, subjectOf(c));
    const empty = emptyTable(given, schema);
    const table = absorbPatch(empty, described(given, empty), catalog);
    if (catalog.tables.find(table.fullyQualifiedName) !== undefined) {
      throw new ApiFault(409, 'Entity already exists');
    }
    const stamp = { updatedAt: c.get('server').clock.now(), updatedBy: c.get('user').name };
    const made = catalog.tables.put({ ...table, ...stamp });
    const shown = ['owners', 'tags', 'columns', 'tableConstraints'];
    const body = renderAsset(made, renderingOf(c, catalog, shown));
    const location = hrefOf(originOf(c), 'table', made.id);
    return c.json(withoutEmptyTags(body), 201, { location });
  });

  /** The body as an answer would show the table, which is what a change is read from. */
  function described({ columns, domain, domains, ...given }: NewTable, table: Asset): Json {
    const names = domains ?? (domain === undefined ? [] : [domain]);
    const shown = columns.map((column) => ({
      ...column,
      dataTypeDisplay: (column.dataTypeDisplay ?? column.dataType).toLowerCase(),
    }));
    const named = withNames(shown, table.fullyQualifiedName);
    return { ...table.own, ...given, columns: named, domains: names.map(domainNamed) };
  }

  function domainNamed(name: string): Asset {
    const domain = catalog.of('domain').find(name);
    if (domain === undefined) throw notFound('domain', name);
    return domain;
  }
}

/** @throws {ApiFault} 400 that names all that is missing. */
function parseTable(body: unknown): NewTable {
  const parsed = v.safeParse(tableSchema, body);
  if (parsed.success) return parsed.output;
  const problems = parsed.issues.map((issue) => {
    const what = issue.input === undefined ? 'must not be null' : issue.message;
    return `${v.getDotPath(issue) ?? 'body'} ${what}`;
  });
  throw new ApiFault(400, `[${problems.toSorted().join(', ')}]`);
}

function emptyTable({ name }: NewTable, schema: Asset): Asset {
  const { serviceType } = schema.own;
  return {
    ...newAsset({ type: 'table', name, within: schema.fullyQualifiedName }),
    id: randomUUID(),
    parents: { databaseSchema: { id: schema.id, type: schema.type }, ...schema.parents },
    own: { serviceType, tableType: 'Regular', columns: [], tableConstraints: [] },
  };
}

function withNames(
  columns: readonly NewColumn[],
  within: string,
): readonly (NewColumn & { readonly fullyQualifiedName: string })[] {
  return columns.map(({ children, ...column }) => {
    const fullyQualifiedName = `${within}.${quoteName(column.name)}`;
    const nested = children && { children: withNames(children, fullyQualifiedName) };
    return { ...column, fullyQualifiedName, ...nested };
  });
}

/** The server tells of no tags where none were given. */
function withoutEmptyTags(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmptyTags);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).filter(
    ([name, each]) => name !== 'tags' || !Array.isArray(each) || each.length > 0,
  );
  return Object.fromEntries(entries.map(([name, each]) => [name, withoutEmptyTags(each)]));
}
