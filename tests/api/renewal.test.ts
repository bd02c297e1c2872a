import { expect, test } from 'vitest';
import type { Handler } from '../../local/handler.ts';
import { authorizedFetch } from '../../src/api/authorizedFetch.ts';
import { SignInRequired } from '../../src/auth/session.ts';
import { countingTokens } from '../support/countingTokens.ts';
import { fetchFrom } from '../support/fetchFrom.ts';

const apiBaseUrl = 'https://catalog.example.com/api';
const tables = `${apiBaseUrl}/v1/tables`;

const expired = () =>
  Response.json(
    { code: 401, message: 'Expired token!' },
    { status: 401, headers: { 'www-authenticate': 'om-auth' } },
  );

/** Takes the tokens that are not in `refused`; notes each with the body that came with it. */
function apiThatRefuses(refused: readonly string[], refuse: () => Response = expired) {
  const calls: string[] = [];
  const server: Handler = async (request) => {
    const token = request.headers.get('authorization')?.slice('Bearer '.length) ?? 'none';
    const body = await request.text();
    calls.push(body ? `${token} ${body}` : token);
    return refused.includes(token) ? refuse() : new Response('here');
  };
  return { calls, server };
}

test('an expired token is replaced once and the call sent once more', async () => {
  const { calls, server } = apiThatRefuses(['token-1']);
  const tokens = countingTokens();
  const signed = authorizedFetch({ apiBaseUrl, tokens, fetch: fetchFrom(server) });

  const answer = await signed(tables);

  expect(await answer.text()).toBe('here');
  expect(calls).toEqual(['token-1', 'token-2']);
  expect(tokens.renewals).toEqual([null]);
});

test('a second refusal is the answer, and can be read', async () => {
  const { calls, server } = apiThatRefuses(['token-1', 'token-2']);
  const tokens = countingTokens();
  const signed = authorizedFetch({ apiBaseUrl, tokens, fetch: fetchFrom(server) });

  const answer = await signed(tables);

  expect(answer.status).toBe(401);
  expect(await answer.json()).toEqual({ code: 401, message: 'Expired token!' });
  expect(calls).toEqual(['token-1', 'token-2']);
});

test('C34: a token that was refused just after its renewal is not renewed for every call', async () => {
  const refuseAll = { includes: () => true } as unknown as string[];
  const { calls, server } = apiThatRefuses(refuseAll);
  const tokens = countingTokens();
  const signed = authorizedFetch({ apiBaseUrl, tokens, fetch: fetchFrom(server) });

  for (let call = 0; call < 5; call++) expect((await signed(tables)).status).toBe(401);

  expect(tokens.renewals).toHaveLength(1);
  expect(calls).toHaveLength(6);
});

test.each([
  [401, 'Not Authorized! Unable to decode the token.'],
  [401, 'Not Authorized! Email does not match the principal domain example.com'],
  [403, "Principal: CatalogPrincipal{name='jane.doe'} operations [EditAll] not allowed"],
  [404, 'table instance for a.b.c.d not found'],
  [500, 'An exception with message [Connection refused] was thrown while processing request.'],
])('a %d saying %j is the answer, without a renewal', async (status, message) => {
  const { calls, server } = apiThatRefuses(['token-1'], () =>
    Response.json({ code: status, message }, { status }),
  );
  const tokens = countingTokens();
  const signed = authorizedFetch({ apiBaseUrl, tokens, fetch: fetchFrom(server) });

  const answer = await signed(tables);

  expect(await answer.json()).toMatchObject({ message });
  expect(calls).toEqual(['token-1']);
  expect(tokens.renewals).toEqual([]);
});

test('when no other token can be had, that is what the caller learns', async () => {
  const { server } = apiThatRefuses(['token-1']);
  const tokens = {
    token: () => Promise.resolve('token-1'),
    replace: () => Promise.reject(new SignInRequired()),
  };
  const signed = authorizedFetch({ apiBaseUrl, tokens, fetch: fetchFrom(server) });

  await expect(signed(tables)).rejects.toBeInstanceOf(SignInRequired);
});

test('1,000 parallel calls with an expired token make one renewal', {
  timeout: 60_000,
}, async () => {
  const { calls, server } = apiThatRefuses(['token-1']);
  const tokens = countingTokens({ expired: true });
  const signed = authorizedFetch({ apiBaseUrl, tokens, fetch: fetchFrom(server) });

  const answers = await Promise.all(Array.from({ length: 1000 }, () => signed(tables)));

  expect(answers.every(({ ok }) => ok)).toBe(true);
  expect(tokens.renewals).toHaveLength(1);
  expect(new Set(calls)).toEqual(new Set(['token-2']));
});

test('1,000 parallel refusals make one renewal and at most one replay each', {
  timeout: 60_000,
}, async () => {
  const { calls, server } = apiThatRefuses(['token-1']);
  const tokens = countingTokens();
  const signed = authorizedFetch({ apiBaseUrl, tokens, fetch: fetchFrom(server) });

  const answers = await Promise.all(
    Array.from({ length: 1000 }, (_, index) =>
      signed(tables, { method: 'POST', body: String(index) }),
    ),
  );

  expect(answers.every(({ ok }) => ok)).toBe(true);
  expect(tokens.renewals).toHaveLength(1);
  expect(calls).toHaveLength(2000);
  expect(new Set(calls).size).toBe(2000); // each body once with either token
});

test('1,000 parallel refusals that a renewal does not cure end all the same', {
  timeout: 60_000,
}, async () => {
  const { calls, server } = apiThatRefuses(['token-1', 'token-2']);
  const tokens = countingTokens();
  const signed = authorizedFetch({ apiBaseUrl, tokens, fetch: fetchFrom(server) });

  const answers = await Promise.all(Array.from({ length: 1000 }, () => signed(tables)));

  expect(answers.every(({ status }) => status === 401)).toBe(true);
  expect(tokens.renewals).toHaveLength(1);
  expect(calls).toHaveLength(2000);
});

const bytes = new TextEncoder().encode('body');

test.each([
  ['text', () => ({ body: 'body' })],
  ['bytes', () => ({ body: bytes })],
  ['a blob', () => ({ body: new Blob(['body']) })],
] satisfies [string, () => RequestInit][])('a body of %s is sent again whole', async (_, body) => {
  const { calls, server } = apiThatRefuses(['token-1']);
  const signed = authorizedFetch({
    apiBaseUrl,
    tokens: countingTokens(),
    fetch: fetchFrom(server),
  });

  await signed(tables, { method: 'PUT', ...body() });

  expect(calls).toEqual(['token-1 body', 'token-2 body']);
});

test('the body of a Request is sent again whole', async () => {
  const { calls, server } = apiThatRefuses(['token-1']);
  const signed = authorizedFetch({
    apiBaseUrl,
    tokens: countingTokens(),
    fetch: fetchFrom(server),
  });

  await signed(new Request(tables, { method: 'POST', body: 'body' }));

  expect(calls).toEqual(['token-1 body', 'token-2 body']);
});

function stream() {
  return new ReadableStream({
    start: (controller) => {
      controller.enqueue(bytes);
      controller.close();
    },
  });
}

async function* chunks() {
  yield bytes;
}

test.each([
  ['a stream', stream],
  ['an async iterable', () => chunks() as unknown as BodyInit],
])('%s as body is sent once: the refusal is the answer', async (_, body) => {
  const { calls, server } = apiThatRefuses(['token-1']);
  const tokens = countingTokens();
  const signed = authorizedFetch({ apiBaseUrl, tokens, fetch: fetchFrom(server) });
  const duplex = { duplex: 'half' };

  const answer = await signed(tables, { method: 'POST', body: body(), ...duplex });

  expect(answer.status).toBe(401);
  expect(calls).toEqual(['token-1 body']);
  expect(tokens.renewals).toEqual([]);
});

const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';
const challenge = () =>
  new Response(null, {
    status: 401,
    headers: {
      'www-authenticate': `Bearer realm="", error="insufficient_claims", claims="${btoa(claims)}"`,
    },
  });

test('C33: a claims challenge is answered once with those claims, and never again', async () => {
  const { calls, server } = apiThatRefuses(['token-1'], challenge);
  const tokens = countingTokens();
  const signed = authorizedFetch({
    apiBaseUrl,
    tokens,
    fetch: fetchFrom(server),
    answersClaimsChallenges: true,
  });

  const answers = [await signed(tables), await signed(tables)];

  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect(tokens.renewals).toEqual([claims]);
  expect(calls).toEqual(['token-1', 'token-2', 'token-2']);
});

test('the connection of a challenge is freed', async () => {
  let freed = false;
  const cancel = () => {
    freed = true;
  };
  const { headers } = challenge();
  const { server } = apiThatRefuses(
    ['token-1'],
    () => new Response(new ReadableStream({ cancel }), { status: 401, headers }),
  );
  const signed = authorizedFetch({
    apiBaseUrl,
    tokens: countingTokens(),
    fetch: fetchFrom(server),
    answersClaimsChallenges: true,
  });

  await signed(tables);

  expect(freed).toBe(true);
});

test('C33: a second challenge is the answer', async () => {
  const { calls, server } = apiThatRefuses(['token-1', 'token-2'], challenge);
  const tokens = countingTokens();
  const signed = authorizedFetch({
    apiBaseUrl,
    tokens,
    fetch: fetchFrom(server),
    answersClaimsChallenges: true,
  });

  const answer = await signed(tables);

  expect(answer.status).toBe(401);
  expect(calls).toEqual(['token-1', 'token-2']);
  expect(tokens.renewals).toEqual([claims]);
});

test('C33: with the ID token as bearer a challenge is not answered', async () => {
  const { calls, server } = apiThatRefuses(['token-1'], challenge);
  const tokens = countingTokens();
  const signed = authorizedFetch({ apiBaseUrl, tokens, fetch: fetchFrom(server) });

  const answer = await signed(tables);

  expect(answer.status).toBe(401);
  expect(calls).toEqual(['token-1']);
  expect(tokens.renewals).toEqual([]);
});
