import * as v from 'valibot';
import { ApiFault, unhandled } from '../errors.ts';
import { isSame } from './isSame.ts';
import { isObject } from './json.ts';

const path = v.string();
const from = v.string();
const value = v.unknown();

const operationSchema = v.variant('op', [
  v.object({ op: v.literal('add'), path, value }),
  v.object({ op: v.literal('replace'), path, value }),
  v.object({ op: v.literal('test'), path, value }),
  v.object({ op: v.literal('remove'), path }),
  v.object({ op: v.literal('move'), path, from }),
  v.object({ op: v.literal('copy'), path, from }),
]);

const patchSchema = v.array(operationSchema);

export type Operation = v.InferOutput<typeof operationSchema>;

/** @throws {ApiFault} 400 when the body is JSON and no JSON Patch. */
export function parsePatch(body: unknown): readonly Operation[] {
  const parsed = v.safeParse(patchSchema, body);
  if (!parsed.success) throw new ApiFault(400, 'The body is not a JSON Patch (RFC 6902)');
  return parsed.output;
}

/**
 * Applies a patch to a copy (RFC 6902). What cannot be done is a 500 in the words of the server's
 * library: a failing `test`, a `replace` or `remove` of what is not there.
 */
export function applyPatch<T>(document: T, patch: readonly Operation[]): T {
  const copy = { root: structuredClone(document) };
  for (const operation of patch) applyOperation(copy, operation);
  return copy.root;
}

interface Rooted {
  root: unknown;
}

function applyOperation(rooted: Rooted, operation: Operation): void {
  const target = locate(rooted, operation.path);
  if (operation.op === 'test') {
    assertSame(read(target), operation.value);
  } else if (operation.op === 'add') {
    write(target, operation.value, true);
  } else if (operation.op === 'replace') {
    read(target);
    write(target, operation.value, false);
  } else if (operation.op === 'remove') {
    remove(target);
  } else if (operation.op === 'copy') {
    write(target, structuredClone(read(locate(rooted, operation.from))), true);
  } else {
    const source = locate(rooted, operation.from);
    const value = read(source);
    remove(source);
    write(locate(rooted, operation.path), value, true);
  }
}

function assertSame(actual: unknown, expected: unknown): void {
  if (isSame(actual, expected)) return;
  throw unhandled('JsonPatch.Operation.TEST fails! Values are not equal');
}

/** The object or array that holds what a pointer points at, and the name or index in it. */
interface Place {
  readonly holder: Record<string, unknown> | unknown[];
  readonly key: string;
}

/** @throws {ApiFault} when the way to it is missing (RFC 6901). */
function locate(rooted: Rooted, pointer: string): Place {
  const keys = pointer.split('/').slice(1).map(unescapeKey);
  const last = keys.pop();
  if (last === undefined)
    return { holder: rooted as unknown as Record<string, unknown>, key: 'root' };
  const holder = keys.reduce<unknown>((value, key) => read(placeIn(value, key)), rooted.root);
  return placeIn(holder, last);
}

function unescapeKey(key: string): string {
  return key.replaceAll('~1', '/').replaceAll('~0', '~');
}

function placeIn(holder: unknown, key: string): Place {
  if (Array.isArray(holder)) return { holder, key };
  if (isObject(holder)) return { holder: holder as Record<string, unknown>, key };
  throw unhandled(`'${JSON.stringify(holder)}' is neither object nor array for '${key}'`);
}

function read({ holder, key }: Place): unknown {
  if (Array.isArray(holder)) return holder[indexIn(holder, key)];
  if (!Object.hasOwn(holder, key)) {
    throw unhandled(`'${JSON.stringify(holder)}' contains no value for name '${key}'`);
  }
  return holder[key];
}

/** @param insert Whether an element of an array is pushed aside rather than replaced. */
function write({ holder, key }: Place, value: unknown, insert: boolean): void {
  if (!Array.isArray(holder)) {
    Object.defineProperty(holder, key, {
      value,
      ...{ writable: true, enumerable: true, configurable: true },
    });
  } else if (key === '-') {
    holder.push(value);
  } else if (insert) {
    holder.splice(Number(key) === holder.length ? holder.length : indexIn(holder, key), 0, value);
  } else {
    holder[indexIn(holder, key)] = value;
  }
}

function remove(place: Place): void {
  read(place);
  const { holder, key } = place;
  if (Array.isArray(holder)) holder.splice(indexIn(holder, key), 1);
  else delete holder[key];
}

function indexIn(array: readonly unknown[], key: string): number {
  const index = /^(0|[1-9]\d*)$/.test(key) ? Number(key) : array.length;
  if (index < array.length) return index;
  throw unhandled(
    `'${JSON.stringify(array)}' contains no element for index ${key} and for '${key}'.`,
  );
}
