import * as v from 'valibot';
import { ApiError } from '../http/apiError.ts';
import type { Api } from './api.ts';

/** A description and what it was read with: what it was then is what may be written over. */
export interface ReadDescription {
  readonly text: string;
  /** Of the asset, as it was read. */
  readonly updatedAt: number;
  readonly version: number;
  /** The columns from the outermost to the described one; empty: the asset itself. */
  readonly columns: readonly { readonly index: number; readonly name: string }[];
}

const changedSchema = v.object({ id: v.string() });

/**
 * Writes a description as JSON Patch (RFC 6902), guarded: the server refuses it when the asset is
 * no longer what was read. It may all the same lose one of two changes that meet, and answer 200 to
 * both: read back afterwards.
 * @param asset Its path below `/v1`: `/tables/<id>`.
 * @throws {ApiError} which `isEditedMeanwhile` recognises when a guard held.
 */
export async function patchDescription(
  api: Api,
  asset: string,
  { updatedAt, version, columns }: ReadDescription,
  text: string,
): Promise<void> {
  const pointers = columns.map((_, depth) =>
    columns
      .slice(0, depth + 1)
      .map(({ index }, level) => `/${level === 0 ? 'columns' : 'children'}/${index}`)
      .join(''),
  );
  const path = `${pointers.at(-1) ?? ''}/description`;
  const patch = [
    ...guard(path, '/updatedAt', updatedAt),
    // Indexes shift when columns come and go.
    ...columns.flatMap(({ name }, depth) => guard(path, `${pointers[depth]}/name`, name)),
    // `replace` fails where there is no description yet; `add` replaces too.
    { op: 'add', path, value: text },
  ];
  await api.send('PATCH', asset, patch, changedSchema, {
    'content-type': 'application/json-patch+json',
    ...(columns.length === 0 ? { 'if-match': weakTag(version) } : {}),
  });
}

/**
 * Tests what stands at `from` by way of the place that is written anyway. The server takes each
 * `path` of a patch for a change, that of a `test` too: one that names anything but a description
 * takes the right to change everything, which most people who may write descriptions have not.
 */
function guard(path: string, from: string, value: string | number): readonly object[] {
  return [
    { op: 'copy', from, path },
    { op: 'test', path, value },
  ];
}

/**
 * The form that servers compare; a strong tag never matches. Not sent with columns: the first
 * servers that read it dropped changes of columns and answered 200.
 */
function weakTag(version: number): string {
  return `W/"${version.toFixed(1)}"`;
}

/**
 * A guard held: somebody changed the asset since it was read, so that a value differs or the place
 * of a column is gone.
 */
export function isEditedMeanwhile(error: unknown): boolean {
  if (!(error instanceof ApiError)) return false;
  const held = /Operation\.TEST fails|contains no (element|value) for/;
  return error.status === 412 || held.test(error.serverMessage ?? '');
}
