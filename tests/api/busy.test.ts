import { expect, test } from 'vitest';
import { authorizedFetch } from '../../src/api/authorizedFetch.ts';
import type { Wait } from '../../src/http/wait.ts';
import { untilAborted } from '../../src/http/wait.ts';
import { countingTokens } from '../support/countingTokens.ts';
import { fetchFrom } from '../support/fetchFrom.ts';

const apiBaseUrl = 'https://catalog.example.com/api';
const tables = `${apiBaseUrl}/v1/tables`;

/** Answers with these, the last one for ever; `waits` holds what was waited between. */
function callTo(answers: ReadonlyArray<() => Response>, random = 0.5) {
  const waits: number[] = [];
  const bearers: unknown[] = [];
  const wait: Wait = async (ms) => {
    waits.push(ms);
  };
  const tokens = countingTokens();
  const signed = authorizedFetch({
    apiBaseUrl,
    tokens,
    wait,
    random: () => random,
    fetch: fetchFrom(async ({ headers }) => {
      bearers.push(headers.get('authorization'));
      const answer = answers[Math.min(bearers.length, answers.length) - 1];
      return answer?.() ?? Response.error();
    }),
  });
  return { signed, waits, bearers, tokens };
}

const here = () => new Response('here');

function busy(status: number, retryAfter?: string) {
  return () =>
    new Response('busy', {
      status,
      headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter },
    });
}

test.each([429, 503])('a read that was answered with %d is repeated', async (status) => {
  const { signed, bearers } = callTo([busy(status), here]);

  expect(await (await signed(tables)).text()).toBe('here');
  expect(bearers).toHaveLength(2);
});

test.each(['GET', 'HEAD', 'OPTIONS'])('%s is safe to repeat', async (method) => {
  const { signed } = callTo([busy(503), here]);

  expect((await signed(tables, { method })).status).toBe(200);
});

test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s is not repeated', async (method) => {
  const { signed, bearers, waits } = callTo([busy(503, '0'), here]);

  const answer = await signed(tables, { method });

  expect(answer.status).toBe(503);
  expect(await answer.text()).toBe('busy');
  expect(bearers).toHaveLength(1);
  expect(waits).toEqual([]);
});

test.each([408, 425, 500, 502, 504])('a %d is not repeated', async (status) => {
  const { signed, bearers } = callTo([busy(status, '0'), here]);

  expect((await signed(tables)).status).toBe(status);
  expect(bearers).toHaveLength(1);
});

test('Retry-After is waited for in full, and a part of a window more', async () => {
  const { signed, waits } = callTo([busy(503, '3'), busy(429, '4'), here]);

  await signed(tables);

  expect(waits).toEqual([3500, 5000]);
});

test('a date in Retry-After is waited for', async () => {
  const headers = {
    date: 'Mon, 01 Jun 2026 12:00:00 GMT',
    'retry-after': 'Mon, 01 Jun 2026 12:00:07 GMT',
  };
  const { signed, waits } = callTo([() => new Response(null, { status: 503, headers }), here], 0);

  await signed(tables);

  expect(waits).toEqual([7000]);
});

test.each([
  [0, [0, 0]],
  [0.999, [999, 1998]],
])('without Retry-After the wait is short and random: %d', async (random, expected) => {
  const { signed, waits } = callTo([busy(503), busy(503), here], random);

  await signed(tables);

  expect(waits).toEqual(expected);
});

test('after two repeats the answer stands, and can be read', async () => {
  const { signed, bearers } = callTo([busy(503)]);

  const answer = await signed(tables);

  expect(answer.status).toBe(503);
  expect(await answer.text()).toBe('busy');
  expect(bearers).toHaveLength(3);
});

test.each(['20', '3600', '99999999999999999999'])(
  'a server that asks for %s s is not waited for',
  async (retryAfter) => {
    const { signed, waits } = callTo([busy(503, retryAfter), here]);

    expect((await signed(tables)).status).toBe(503);
    expect(waits).toEqual([]);
  },
);

test('20 s are the limit of all waits of a call together', async () => {
  const { signed, waits } = callTo([busy(503, '12'), busy(503, '12'), here], 0);

  expect((await signed(tables)).status).toBe(503);
  expect(waits).toEqual([12_000]);
});

test('a thousand calls to a busy server are repeated ten times in all', async () => {
  const { signed, bearers } = callTo([busy(503, '1')]);

  await Promise.all(Array.from({ length: 1000 }, () => signed(tables)));

  expect(bearers).toHaveLength(1010);
});

test('good answers earn the repeats back, one for ten', async () => {
  const spent = Array.from({ length: 5 }, () => [busy(503), busy(503), busy(503)]).flat();
  const good = Array.from({ length: 10 }, () => here);
  const { signed, bearers } = callTo([...spent, ...good, busy(503)]);
  for (let call = 0; call < 5 + 10; call++) await signed(tables);
  expect(bearers).toHaveLength(25);

  await signed(tables);

  expect(bearers).toHaveLength(27);
});

test('a body that is a stream is not sent again', async () => {
  const { signed, bearers } = callTo([busy(503), here]);
  const body = new ReadableStream({ start: (controller) => controller.close() });

  const answer = await signed(tables, { method: 'OPTIONS', body, ...{ duplex: 'half' } });

  expect(answer.status).toBe(503);
  expect(bearers).toHaveLength(1);
});

test('good answers earn no more than that, however many', async () => {
  const { signed, bearers } = callTo([...Array.from({ length: 300 }, () => here), busy(503)]);
  for (let call = 0; call < 300; call++) await signed(tables);

  await Promise.all(Array.from({ length: 100 }, () => signed(tables)));

  expect(bearers).toHaveLength(300 + 100 + 10);
});

test('the connection of an answer that nobody reads is freed', async () => {
  let freed = false;
  const cancel = () => {
    freed = true;
  };
  const { signed } = callTo([
    () => new Response(new ReadableStream({ cancel }), { status: 503 }),
    here,
  ]);

  await signed(tables);

  expect(freed).toBe(true);
});

test('an abort ends the waiting', async () => {
  const abort = new AbortController();
  const never: Wait = (_, signal) => {
    queueMicrotask(() => abort.abort(new Error('left')));
    return untilAborted(new Promise<void>(() => {}), signal);
  };
  const sent: Request[] = [];
  const signed = authorizedFetch({
    apiBaseUrl,
    tokens: countingTokens(),
    wait: never,
    fetch: fetchFrom(async (request) => {
      sent.push(request);
      return busy(503, '5')();
    }),
  });

  await expect(signed(tables, { signal: abort.signal })).rejects.toThrow('left');
  expect(sent).toHaveLength(1);
});

test('a repeat goes out with the token that is in force then', async () => {
  const { signed, bearers, tokens } = callTo([
    busy(503),
    () => Response.json({ code: 401, message: 'Expired token!' }, { status: 401 }),
    busy(503),
    here,
  ]);

  expect((await signed(tables)).status).toBe(200);
  expect(bearers).toEqual(['token-1', 'token-1', 'token-2', 'token-2'].map((t) => `Bearer ${t}`));
  expect(tokens.renewals).toHaveLength(1);
});

test('busy and refused in turn, a call still ends', async () => {
  const refused = () => Response.json({ code: 401, message: 'Expired token!' }, { status: 401 });
  const { signed, bearers, tokens } = callTo([busy(503), refused, busy(503), refused, here]);

  expect((await signed(tables)).status).toBe(401);
  expect(bearers).toHaveLength(4);
  expect(tokens.renewals).toHaveLength(1);
});
