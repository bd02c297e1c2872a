import { EventEmitter, once } from 'node:events';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Handler } from '../../local/handler.ts';
import { listen } from '../../local/listen.ts';
import { PortTaken } from '../../local/PortTaken.ts';
import { fakeServer } from '../support/fakeServer.ts';

async function start(handler: Handler) {
  const server = await listen(handler, { port: 0 });
  onTestFinished(server.close);
  return server;
}

test('a server answers under localhost and under the IPv4 loopback address', async () => {
  const { origin, port } = await start(fakeServer);

  const answers = await Promise.all([
    fetch(`${origin}/a`),
    fetch(`http://127.0.0.1:${port}/a`, { method: 'PUT' }),
  ]);

  expect(await Promise.all(answers.map((answer) => answer.text()))).toEqual(['GET /a', 'PUT /a']);
});

test('a request body reaches the handler', async () => {
  const { origin } = await start(async (request) => new Response(await request.text()));

  const answer = await fetch(origin, { method: 'POST', body: 'grüße' });

  expect(await answer.text()).toBe('grüße');
});

test('the handler is told that the other end is this machine', async () => {
  const { origin } = await start(async (_, connection) =>
    Response.json(connection?.isLoopback ?? null),
  );

  expect(await (await fetch(origin)).json()).toBe(true);
});

test('a taken port is an error that names the port', async () => {
  const { port } = await start(fakeServer);

  const second = listen(fakeServer, { port });

  await expect(second).rejects.toBeInstanceOf(PortTaken);
  await expect(second).rejects.toMatchObject({
    port,
    code: 'EADDRINUSE',
    message: `Port ${port} is taken by another process.`,
  });
});

test('each connection serves one request, so that no browser reuses one', async () => {
  const { origin } = await start(fakeServer);

  expect((await fetch(origin)).headers.get('connection')).toBe('close');
});

test('a connection serves many requests where that is asked for', async () => {
  const server = await listen(fakeServer, { port: 0, keepAlive: true });
  onTestFinished(server.close);

  expect((await fetch(server.origin)).headers.get('connection')).toBe('keep-alive');
});

test('closing ends the connections that are still waiting', async () => {
  const arrivals = new EventEmitter();
  const handler: Handler = () => {
    arrivals.emit('request');
    return new Promise(() => undefined);
  };
  const server = await listen(handler, { port: 0 });
  const arrived = once(arrivals, 'request');
  const waiting = fetch(server.origin).catch((error: unknown) => error);
  await arrived;

  await server.close();

  expect(await waiting).toBeInstanceOf(TypeError);
  await expect(fetch(server.origin)).rejects.toThrow('fetch failed');
});

test('a handler that throws answers 500 and its error is printed', async () => {
  const printed = vi.spyOn(console, 'error').mockReturnValue(undefined);
  const fault = new Error('a bug');
  const { origin } = await start(() => Promise.reject(fault));

  const answer = await fetch(origin);

  expect(answer.status).toBe(500);
  expect(printed).toHaveBeenCalledExactlyOnceWith(fault);
});
