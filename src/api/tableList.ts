import * as v from 'valibot';
import type { Api } from './api.ts';

const listSchema = v.object({
  data: v.array(
    v.pipe(
      v.object({
        id: v.string(),
        name: v.string(),
        displayName: v.nullish(v.string(), ''),
        fullyQualifiedName: v.string(),
        description: v.nullish(v.string(), ''),
      }),
      v.transform(({ displayName, ...table }) => ({ ...table, label: displayName || table.name })),
    ),
  ),
  paging: v.object({
    total: v.number(),
    before: v.nullish(v.string(), null),
    after: v.nullish(v.string(), null),
  }),
});

/** Tables by name, and the cursors of the pages around them. */
export type TableList = v.InferOutput<typeof listSchema>;

/** Where a page starts: behind one cursor or before one, never both. */
export interface ListPlace {
  readonly after?: string;
  readonly before?: string;
}

/** A page of all tables, straight from the database: it works while the search does not. */
export function listTables(
  api: Api,
  { limit, ...place }: ListPlace & { readonly limit: number },
  signal?: AbortSignal,
): Promise<TableList> {
  const parameters = new URLSearchParams({ limit: String(limit), ...place });
  return api.get(`/tables?${parameters}`, listSchema, signal);
}
