import { readAwaited } from './awaited.ts';
import { readOuting } from './keptOuting.ts';

/** The parts of the address at which a page was opened. */
export type Address = Pick<Location, 'pathname' | 'search' | 'hash'>;

/** The authority's answer, taken out of the address bar before anything else could see it. */
export interface Arrival {
  /** Path at which the page was opened. */
  readonly path: string;
  /** The whole address below the origin, as it was. */
  readonly address: string;
  /** The fragment or query that held the answer, with its `#` or `?`; empty when there was none. */
  readonly answer: string;
  /** In a query, where the public flow never asks for it. */
  readonly inQuery: boolean;
  /** `state` alone, in the query: the way back from a sign-out. */
  readonly fromSignOut: boolean;
  /** Whether the address was wiped. */
  readonly wiped: boolean;
}

/** Parameters of an answer. None of them may stay in the address, whatever is beside it. */
const parameters = ['code', 'error', 'state', 'access_token', 'id_token'];

/**
 * Reads how the page was reached and wipes an authority's answer from address and history at once,
 * before any request can carry it along. In its place stands the address that the person had asked
 * for: whatever fails from here on, a reload opens that.
 */
export function takeArrival({ pathname, search, hash }: Address, history: History): Arrival {
  const [fragment, query] = [namesIn(hash), namesIn(search)];
  const [inFragment, inQuery] = [isAnswer(fragment), isAnswer(query)];
  const wiped = holdsAny(fragment) || holdsAny(query);
  const answer = inFragment ? hash : inQuery ? search : '';
  // A server that signs people in answers with its token, and without our state.
  const fromServer = fragment.has('id_token') || query.has('id_token');
  const asked = readOuting(stateOf(answer) || (fromServer ? readAwaited() : ''))?.path;
  if (wiped) history.replaceState(history.state, '', here(asked ?? pathname));
  return {
    path: pathname,
    address: pathname + search + hash,
    answer,
    inQuery: inQuery && !inFragment,
    fromSignOut: !holdsAny(fragment) && !inQuery && query.has('state'),
    wiped,
  };
}

/** Puts back what turned out to belong to the address: the page is not the redirect URI. */
export function restoreArrival({ address, wiped }: Arrival, history: History): void {
  if (wiped) history.replaceState(history.state, '', here(address));
}

/** A path that begins with two slashes would be another host (WHATWG URL, path-absolute). */
function here(path: string): string {
  return path.replace(/^\/\//, '/.//');
}

/**
 * The random part of an answer's `state`, which is ours; the library puts its own before it, with
 * a `|` between. Empty when it is not of the shape that we give.
 */
export function stateOf(answer: string): string {
  const state = namesIn(answer).get('state') ?? '';
  const ours = state.slice(state.indexOf('|') + 1);
  return /^[\da-f-]{36}$/.test(ours) ? ours : '';
}

function namesIn(part: string): URLSearchParams {
  return new URLSearchParams(part.slice(1));
}

function holdsAny(names: URLSearchParams): boolean {
  return parameters.some((name) => names.has(name));
}

function isAnswer(names: URLSearchParams): boolean {
  return names.has('state') && (names.has('code') || names.has('error'));
}
