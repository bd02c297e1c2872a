import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { fromNodeListener } from '../../local/fromNodeListener.ts';

test('a Node listener sees the request as it was made', async () => {
  const handler = fromNodeListener(async (incoming, outgoing) => {
    const body = await text(incoming);
    const { method, url, headers } = incoming;
    outgoing.end(JSON.stringify([method, url, headers.host, headers['x-a'], body]));
  });

  const url = 'http://localhost:9000/path?query=1';
  const init = { method: 'POST', headers: { 'x-a': 'b' }, body: 'grüße' };
  const response = await handler(new Request(url, init));

  expect(await response.json()).toEqual(['POST', '/path?query=1', 'localhost:9000', 'b', 'grüße']);
});

test('what a Node listener writes is the response', async () => {
  const handler = fromNodeListener((_, outgoing) => {
    outgoing.statusCode = 201;
    outgoing.setHeader('set-cookie', ['a=1', 'b=2']);
    outgoing.write('one ');
    outgoing.end('two');
  });

  const response = await handler(new Request('http://localhost/'));

  expect(response.status).toBe(201);
  expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  expect(await response.text()).toBe('one two');
});

test('an answer without content has no body', async () => {
  const handler = fromNodeListener((_, outgoing) => {
    outgoing.statusCode = 204;
    outgoing.end();
  });

  const response = await handler(new Request('http://localhost/'));

  expect(response.body).toBeNull();
});
