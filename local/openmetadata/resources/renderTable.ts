import type { Column } from '../catalog/asset.ts';
import type { Age } from '../config.ts';
import { defined, type Json } from './json.ts';
import { type Lookup, renderTag } from './references.ts';

/** What only a table has; the tags of its columns come with `fields=columns,tags`. */
export function renderTableOwn(
  own: Json,
  age: Age,
  fields: ReadonlySet<string>,
  now: number,
  lookup: Lookup,
): Json {
  const columns = own['columns'] as readonly Column[];
  const tagged = fields.has('columns') && fields.has('tags');
  const measured = fields.has('customMetrics') ? { customMetrics: [] } : {};
  return {
    columns: columns.map((column) => ({ ...renderColumn(column, tagged, lookup), ...measured })),
    ...measured,
    ...(fields.has('joins') ? { joins: noJoins(now) } : {}),
    ...(fields.has('usageSummary') ? { usageSummary: own['usageSummary'] ?? unused(now) } : {}),
    ...(age === '1.6' ? {} : { entityStatus: 'Unprocessed', processedLineage: false }),
  };
}

/** In the order in which the server writes the properties: its error messages quote columns. */
function renderColumn(column: Column, tagged: boolean, lookup: Lookup): Json {
  const { name, displayName, dataType, dataLength, precision, scale, dataTypeDisplay } = column;
  const { description, fullyQualifiedName, constraint, ordinalPosition } = column;
  return defined({
    ...{ name, displayName, dataType, dataLength, precision, scale, dataTypeDisplay },
    ...{ description, fullyQualifiedName },
    tags: tagged ? column.tags.map((tag) => renderTag(tag, lookup)) : undefined,
    ...{ constraint, ordinalPosition },
    children: column.children?.map((child) => renderColumn(child, tagged, lookup)),
  });
}

const dayMs = 86_400_000;

function unused(now: number): Json {
  const stats = { count: 0, percentileRank: 0 };
  const date = new Date(now).toISOString().slice(0, 10);
  return { dailyStats: stats, weeklyStats: stats, monthlyStats: stats, date };
}

/** Nothing here is joined with anything; the server looks back over 30 days. */
function noJoins(now: number): Json {
  const startDate = new Date(now - 30 * dayMs).toISOString().slice(0, 10);
  return { startDate, dayCount: 30, columnJoins: [], directTableJoins: [] };
}
