import * as v from 'valibot';
import { expect, test } from 'vitest';
import { readAnswer } from '../../src/http/readAnswer.ts';

const schema = v.object({ id: v.string(), owner: v.object({ name: v.string() }) });
const request = { method: 'GET', path: '/api/v1/things' };

test('an answer that fits is what the schema makes of it, and nothing more', async () => {
  const answer = Response.json({ id: 'a', owner: { name: 'ada' }, extra: 1 });

  expect(await readAnswer(answer, schema, request)).toEqual({ id: 'a', owner: { name: 'ada' } });
});

test('an answer that does not fit is refused by endpoint and field, without its value', async () => {
  const answer = Response.json({ id: 'a', owner: { name: 42_4242 } });

  const refused = readAnswer(answer, schema, request);

  await expect(refused).rejects.toMatchObject({ name: 'UnexpectedAnswer', field: 'owner.name' });
  await expect(refused).rejects.toThrow('GET /api/v1/things: owner.name: expected string');
  await expect(refused).rejects.not.toThrow('424242');
});

test('an answer of another type is refused as a whole', async () => {
  const refused = readAnswer(Response.json([]), schema, request);

  await expect(refused).rejects.toMatchObject({ name: 'UnexpectedAnswer', path: '/api/v1/things' });
});

test.each([
  ['<html><body>Sign in</body></html>', 'a web page'],
  ['Logout Successful', 'not JSON'],
  ['', 'not JSON'],
])('the 200 answer %j is refused as %s', async (body, found) => {
  const refused = readAnswer(new Response(body), schema, request);

  await expect(refused).rejects.toMatchObject({ name: 'UnexpectedAnswer', field: null });
  await expect(refused).rejects.toThrow(`the answer was ${found}`);
});

test('an answer outside 2xx is an ApiError, whatever its body would parse to', async () => {
  const answer = Response.json({ id: 'a', owner: { name: 'ada' } }, { status: 403 });

  await expect(readAnswer(answer, schema, request)).rejects.toMatchObject({
    name: 'ApiError',
    status: 403,
  });
});

test('a body that breaks off is a failed request', async () => {
  const body = new ReadableStream({
    start: (controller) => controller.error(new TypeError('terminated')),
  });

  await expect(readAnswer(new Response(body), schema, request)).rejects.toMatchObject({
    name: 'RequestFailed',
    failure: 'unreachable',
  });
});
