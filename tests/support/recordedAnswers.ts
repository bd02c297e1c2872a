import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect } from 'vitest';

const folder = new URL('../fixtures/openmetadata-1.6/', import.meta.url);

const recordedSchema = v.object({
  request: v.object({
    method: v.string(),
    path: v.string(),
    /** `Name: value`; `<JWT>` stands for an ID token. */
    headers: v.array(v.string()),
    body: v.optional(v.unknown()),
  }),
  status: v.number(),
  headers: v.record(v.string(), v.string()),
  body: v.unknown(),
});

/** One answer of the recorded 1.6 server, with the request that it answers. */
export type RecordedAnswer = v.InferOutput<typeof recordedSchema>;

/** @param name Of the file in `tests/fixtures/openmetadata-1.6`, without `.json`. */
export function recordedAnswer(name: string): RecordedAnswer {
  return v.parse(recordedSchema, JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')));
}

export interface Replay {
  /** Takes the place of `<JWT>`. */
  readonly token?: string;
  /** Takes the place of the recorded path, whose ids are another server's. */
  readonly path?: string;
  readonly body?: unknown;
}

/** The recorded request, to be sent again. */
export function requestOf({ request }: RecordedAnswer, replay: Replay = {}): Request {
  const url = `http://localhost:8585${replay.path ?? request.path}`;
  const token = replay.token ?? 'no-token-given';
  const headers = request.headers.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [
      line.slice(0, colon),
      line
        .slice(colon + 1)
        .trim()
        .replace('<JWT>', token),
    ];
  });
  const body = replay.body ?? request.body;
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  return new Request(url, { method: request.method, headers, body: text ?? null });
}

const HEADERS = ['content-type', 'www-authenticate', 'x-openmetadata-change', 'vary'];

/** Fails unless status, the headers that matter, and the shape of the body are the recorded ones. */
export async function expectAsRecorded(response: Response, recorded: RecordedAnswer) {
  const text = await response.text();
  expect(response.status, text).toBe(recorded.status);
  const expected = new Headers(recorded.headers);
  for (const name of HEADERS) expect(response.headers.get(name), name).toBe(expected.get(name));
  for (const name of ['location', 'set-cookie']) {
    expect(response.headers.has(name), name).toBe(expected.has(name));
  }
  if (typeof recorded.body === 'string') expect(text).toBe(recorded.body);
  else expectShape(JSON.parse(text), recorded.body, 'body');
}

/** What a client recognises an error by: compared to the letter, not by shape. */
const EXACT = ['code', 'message', 'responseMessage', 'errorType'];

/** The same keys, recursively, and the same JSON types; an array's items are like one recorded. */
function expectShape(actual: unknown, recorded: unknown, path: string): void {
  expect(typeOf(actual), path).toBe(typeOf(recorded));
  if (Array.isArray(recorded) && Array.isArray(actual)) expectItems(actual, recorded, path);
  if (isObject(recorded) && isObject(actual)) expectKeys(actual, recorded, path);
}

function expectKeys(
  actual: Readonly<Record<string, unknown>>,
  recorded: Readonly<Record<string, unknown>>,
  path: string,
): void {
  expect(Object.keys(actual).toSorted(), path).toEqual(Object.keys(recorded).toSorted());
  for (const [key, value] of Object.entries(recorded)) {
    if (EXACT.includes(key)) expect(actual[key], `${path}.${key}`).toBe(value);
    else expectShape(actual[key], value, `${path}.${key}`);
  }
}

/** An empty recorded list says nothing about items. */
function expectItems(actual: readonly unknown[], recorded: readonly unknown[], path: string): void {
  if (recorded.length === 0) return;
  expect(actual.length, path).toBeGreaterThan(0);
  for (const [index, item] of actual.entries()) {
    const sameKeys = recorded.find((each) => keysOf(each) === keysOf(item));
    expectShape(item, sameKeys ?? recorded[0], `${path}[${index}]`);
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const keysOf = (value: unknown) => (isObject(value) ? Object.keys(value).toSorted().join() : '');

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
