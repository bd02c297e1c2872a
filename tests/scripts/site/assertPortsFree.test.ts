import { expect, test } from 'vitest';
import { listen } from '../../../local/listen.ts';
import { assertPortsFree } from '../../../scripts/site/assertPortsFree.ts';
import type { Port } from '../../../scripts/site/ports.ts';

function app(number: number): Port {
  return { of: 'the app', variable: 'APP_PORT', number };
}

test.each(['127.0.0.1', '::1'])(
  'a port taken at %s is named with its variable and its process',
  async (host) => {
    const server = await listen(async () => new Response(), { port: 0, host });

    await expect(assertPortsFree([app(server.port)])).rejects.toThrow(
      new RegExp(
        `^Port ${server.port} for the app is taken by (process ${process.pid} \\(.*node.*\\)|another process)\\. Stop it, or choose another port with APP_PORT\\.$`,
      ),
    );
    await server.close();
  },
);

test('every taken port is named at once', async () => {
  const servers = await Promise.all(
    [0, 0].map((port) => listen(async () => new Response(), { port })),
  );
  const ports = servers.map(({ port }) => app(port));

  const refusal = assertPortsFree(ports);

  for (const { number } of ports) await expect(refusal).rejects.toThrow(`Port ${number} `);
  await Promise.all(servers.map((server) => server.close()));
});

test('free ports are free afterwards too', async () => {
  const { port, close } = await listen(async () => new Response(), { port: 0 });
  await close();

  await assertPortsFree([app(port)]);

  const again = await listen(async () => new Response(), { port });
  await again.close();
});
