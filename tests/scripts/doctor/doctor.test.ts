import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { createServer, type Server } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';

/** Runs the command as npm does, but for npm itself. */
async function consult(...args: readonly string[]) {
  const child = spawn(process.execPath, ['scripts/run.js', 'doctor', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] },
  });
  const [printed, complained] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if (child.exitCode === null) await once(child, 'exit');
  return { code: child.exitCode, printed, complained };
}

/** Starts `server` on a free port of this machine. */
async function portOf(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

const answering = (status: number, type: string, body: string) =>
  createHttpServer((_, response) => {
    response.writeHead(status, { 'content-type': type }).end(body);
  });

const wrong: ReadonlyArray<readonly [string, string, () => Server, string]> = [
  [
    'cuts every connection',
    'http',
    () => createServer((socket) => socket.destroy()),
    'gave no answer',
  ],
  [
    'hangs up',
    'http',
    () => createServer((socket) => socket.once('data', () => socket.destroy())),
    'the connection was cut',
  ],
  [
    'speaks no https',
    'https',
    () => answering(200, 'text/plain', ''),
    'it does not speak https there',
  ],
  ['has no certificate', 'https', () => createHttpsServer(), 'no secure connection could be made'],
  [
    'answers with a page',
    'http',
    () => answering(200, 'text/html', '<!doctype html>'),
    'answered with a web page',
  ],
  ['answers with an error', 'http', () => answering(500, 'text/plain', 'boom'), 'answered 500'],
  [
    'is no OpenMetadata',
    'http',
    () => answering(200, 'application/json', '[]'),
    'answered something else than OpenMetadata',
  ],
];

test.each(wrong)('a server that %s is a finding', async (_, scheme, server, seen) => {
  const { code, printed, complained } = await consult(
    `${scheme}://127.0.0.1:${await portOf(server())}`,
  );

  expect(printed).toContain('CRITICAL OpenMetadata does not answer (server-answers)');
  expect(printed).toContain(seen);
  expect(printed + complained).not.toContain('    at ');
  expect(code).toBe(1);
});

test('a port on which nothing listens is a finding', async () => {
  const server = createServer();
  const port = await portOf(server);
  server.close();
  await once(server, 'close');

  const { code, printed } = await consult(`http://127.0.0.1:${port}`);

  expect(printed).toContain('nothing listens there (connection refused)');
  expect(code).toBe(1);
});

test('nothing but the findings is on the standard output, and no colour where it is no terminal', async () => {
  const server = answering(500, 'text/plain', 'boom');

  const { printed, complained } = await consult(
    `http://127.0.0.1:${await portOf(server)}`,
    '--json',
  );

  expect(JSON.parse(printed)).toMatchObject({ app: null, findings: expect.any(Array) });
  expect(complained).toMatch(/^Looking at http:\/\/127\.0\.0\.1:\d+\/api …\n$/);
  expect(printed + complained).not.toContain('\u001b');
});

test('wrong arguments are told on the standard error, with exit code 2', async () => {
  const { code, printed, complained } = await consult('localhost:8585');

  expect(code).toBe(2);
  expect(printed).toBe('');
  expect(complained).toContain('"localhost:8585" is not an address');
});

test('an API that sends calls on to another origin is found', async () => {
  const elsewhere = await portOf(answering(200, 'application/json', '{"version":"2.0.7"}'));
  const app = await portOf(
    createHttpServer((request, response) => {
      const isApi = request.url?.startsWith('/api/') === true;
      if (isApi) response.writeHead(301, { location: `http://localhost:${elsewhere}/api` }).end();
      else response.writeHead(200, { 'content-type': 'text/html' }).end('<button id="sign-in">');
    }),
  );
  const address = `http://127.0.0.1:${app}`;

  const { printed } = await consult(address, '--app', address);

  expect(printed).toContain(`The API sends calls on to http://localhost:${elsewhere}`);
});
