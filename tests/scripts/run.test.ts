import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { listen } from '../../local/listen.ts';
import { freePorts } from '../support/freePort.ts';

/** Runs a command as npm does, but for npm itself. */
function command(name: string, env: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, ['scripts/run.js', name], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], ...env },
  });
}

async function outputOf(child: ChildProcess): Promise<{ output: string; code: number | null }> {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      output += chunk;
    });
  }
  await once(child, 'close');
  return { output, code: child.exitCode };
}

/** Reads on until a line begins with `start`; fails with all that was said when none does. */
async function lineOf(child: ChildProcess, start: string): Promise<string> {
  if (!child.stdout) throw new TypeError('The output is not piped.');
  const lines: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    if (line.startsWith(start)) return line;
    lines.push(line);
  }
  throw new Error(`No line began with "${start}":\n${lines.join('\n')}`);
}

test('an unknown command is told which there are', async () => {
  const { output, code } = await outputOf(command('begin'));

  expect(output).toMatch(/There is no command "begin"; there are: .*preview.*start.*test/);
  expect(code).toBe(1);
});

test('npm start ends at once with the ports that are taken', async () => {
  const taken = await listen(async () => new Response(), { port: 0 });
  const ports = { ...(await freePorts()), API_PORT: String(taken.port) };

  const { output, code } = await outputOf(command('start', ports));

  expect(output).toContain(`Port ${taken.port} for the API is taken by `);
  expect(output).toContain('API_PORT');
  expect(output).not.toContain('    at ');
  expect(code).toBe(1);
  await taken.close();
}, 20_000);

test('npm start serves app, settings and API under the base path, and stops on SIGTERM', async () => {
  const ports = await freePorts();
  const child = command('start', { ...ports, BASE_PATH: '/catalog' });
  const exited = once(child, 'exit');

  const ready = await lineOf(child, 'Ready');

  const app = `http://localhost:${ports['APP_PORT']}`;
  expect(ready).toBe(`Ready: ${app}/catalog/`);
  const page = await fetch(`${app}/catalog/explore`, { headers: { accept: 'text/html' } });
  expect(await page.text()).toContain('Sign in with Microsoft');
  const config = await (await fetch(`${app}/catalog/config.json`)).json();
  expect(config.authorityMetadata.token_endpoint).toContain(
    `http://localhost:${ports['IDENTITY_PORT']}/`,
  );
  const api = await (await fetch(`${app}/api/v1/system/config/auth`)).json();
  expect(api.callbackUrl).toBe(`${app}/catalog/callback`);

  const stoppedAt = performance.now();
  child.kill('SIGTERM');
  expect(await exited).toEqual([0, null]);
  expect(performance.now() - stoppedAt).toBeLessThan(5_000); // On a busy machine; otherwise one.
}, 30_000);
