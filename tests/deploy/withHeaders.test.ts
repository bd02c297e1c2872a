import { expect, test } from 'vitest';
import { withHeaders } from '../../deploy/withHeaders.ts';

const request = new Request('http://localhost/');

test('the headers stand on every answer, in place of its own', async () => {
  const handler = withHeaders(
    async () => new Response('no', { status: 401, headers: { 'Cache-Control': 'public', a: '1' } }),
    async () => [['Cache-Control', 'no-store']],
  );

  const answer = await handler(request);

  expect(answer.status).toBe(401);
  expect(await answer.text()).toBe('no');
  expect(Object.fromEntries(answer.headers)).toMatchObject({ 'cache-control': 'no-store', a: '1' });
});

test('a connection that was cut stays cut', async () => {
  const cut = withHeaders(
    async () => Response.error(),
    async () => [['a', '1']],
  );

  expect((await cut(request)).type).toBe('error');
});
