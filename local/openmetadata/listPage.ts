import type { Context } from 'hono';
import * as v from 'valibot';
import { ApiFault, noSuchPath } from './errors.ts';

/** What lists are sorted by: name, then id. */
export interface Listed {
  readonly id: string;
  readonly name: string;
}

export interface Page<T> {
  readonly data: readonly T[];
  readonly paging: { readonly after?: string; readonly before?: string; readonly total: number };
}

const cursorSchema = v.object({ name: v.string(), id: v.string() });

/**
 * One page of a list, as `limit` (10), `after` and `before` of the request ask for it.
 * @param sorted By `compareListed`.
 */
export function listPage<T extends Listed>(c: Context, sorted: readonly T[]): Page<T> {
  const limit = readLimit(c);
  const after = c.req.query('after');
  const before = c.req.query('before');
  if (after !== undefined && before !== undefined) {
    throw new ApiFault(400, 'Only one of before or after query parameter allowed');
  }
  const start = startOf(sorted, limit, after, before);
  const data = sorted.slice(start.from, start.to);
  const [first, last] = [data[0], data.at(-1)];
  return {
    data,
    paging: {
      ...(last !== undefined && start.to < sorted.length ? { after: cursorOf(last) } : {}),
      ...(first !== undefined && start.from > 0 ? { before: cursorOf(first) } : {}),
      total: sorted.length,
    },
  };
}

/** @param least The smallest limit that is taken; `/teams/hierarchy` wants 1000. */
export function readLimit(c: Context, unset = 10, least = 0): number {
  const text = c.req.query('limit') ?? String(unset);
  if (!/^-?\d+$/.test(text)) throw noSuchPath();
  const limit = Number(text);
  if (limit < least) throw outOfRange('greater', least);
  if (limit > 1_000_000) throw outOfRange('less', 1_000_000);
  return limit;
}

function outOfRange(side: 'greater' | 'less', bound: number): ApiFault {
  return new ApiFault(400, `[query param limit must be ${side} than or equal to ${bound}]`);
}

function startOf(
  sorted: readonly Listed[],
  limit: number,
  after: string | undefined,
  before: string | undefined,
): { from: number; to: number } {
  if (before !== undefined) {
    const to = countUpTo(sorted, before, (order) => order < 0);
    return { from: Math.max(0, to - limit), to };
  }
  const from = after === undefined ? 0 : countUpTo(sorted, after, (order) => order <= 0);
  return { from, to: Math.min(sorted.length, from + limit) };
}

/** How many of the first items stand in the wanted order to the cursor. */
function countUpTo(
  sorted: readonly Listed[],
  cursor: string,
  wanted: (order: number) => boolean,
): number {
  const place = readCursor(cursor);
  const index = sorted.findIndex((item) => !wanted(compareListed(item, place)));
  return index === -1 ? sorted.length : index;
}

export function compareListed(a: Listed, b: Listed): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

/** Base64 of the name and id next to which the next page begins. */
function cursorOf({ name, id }: Listed): string {
  return Buffer.from(JSON.stringify({ name, id })).toString('base64');
}

function readCursor(cursor: string): Listed {
  const illegal = /[^A-Za-z0-9+/=]/.exec(cursor)?.[0];
  if (illegal !== undefined) {
    const code = illegal.charCodeAt(0).toString(16);
    throw new ApiFault(400, `Illegal base64 character ${code}`);
  }
  try {
    return v.parse(cursorSchema, JSON.parse(Buffer.from(cursor, 'base64').toString()));
  } catch {
    throw new ApiFault(400, 'Invalid cursor');
  }
}
