import * as v from 'valibot';
import { type Tag, tagsSchema } from './tags.ts';

/** A column of a table or a file, or a field of a message; it may hold others. */
export interface Column {
  readonly name: string;
  readonly fullyQualifiedName: string;
  readonly dataType: string;
  readonly description: string;
  readonly constraint: string | null;
  readonly tags: readonly Tag[];
  readonly children: readonly Column[];
}

export const columnSchema: v.GenericSchema<unknown, Column> = v.pipe(
  v.object({
    name: v.string(),
    fullyQualifiedName: v.nullish(v.string(), ''),
    dataType: v.string(),
    dataTypeDisplay: v.nullish(v.string(), ''),
    description: v.nullish(v.string(), ''),
    constraint: v.nullish(v.string()),
    tags: tagsSchema,
    children: v.nullish(v.array(v.lazy(() => columnSchema)), []),
  }),
  v.transform(({ dataType, dataTypeDisplay, constraint, ...column }) => ({
    ...column,
    // What is inside stands in its own rows.
    dataType: (column.children.length === 0 && dataTypeDisplay) || dataType.toLowerCase(),
    constraint: constraint && constraint !== 'NULL' ? constraint : null,
  })),
);

export const columnsSchema = v.nullish(v.array(columnSchema), []);
