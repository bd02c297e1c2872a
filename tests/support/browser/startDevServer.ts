import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { freePorts } from '../freePort.ts';

export interface DevServer {
  /** Where the app is, with a slash at its end. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** `npm start`, on free ports. @throws when it ends before it is ready. */
export async function startDevServer(): Promise<DevServer> {
  const ports = await freePorts();
  const child = spawn(process.execPath, ['scripts/run.js', 'start'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...ports },
  });
  const ended = once(child, 'exit');
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  for await (const line of createInterface(child.stdout)) {
    const url = /^Ready: (\S+)/.exec(line)?.[1];
    if (url !== undefined) return { url, stop };
  }
  throw new Error('npm start ended before it was ready.');
}
