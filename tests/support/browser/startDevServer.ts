import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { listen } from '../../../local/listen.ts';

export interface DevServer {
  /** Where the app is, with a slash at its end. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** `npm start`, on free ports. @throws when it ends before it is ready. */
export async function startDevServer(): Promise<DevServer> {
  const [APP_PORT, IDENTITY_PORT, API_PORT] = await freePorts(3);
  const child = spawn(process.execPath, ['scripts/run.js', 'start'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, APP_PORT, IDENTITY_PORT, API_PORT },
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

/** The system hands ports out in turn: those that are given back stay free for a while. */
async function freePorts(count: number): Promise<readonly string[]> {
  const nobody = async () => new Response(null, { status: 503 });
  const servers = await Promise.all(
    Array.from({ length: count }, () => listen(nobody, { port: 0 })),
  );
  await Promise.all(servers.map(({ close }) => close()));
  return servers.map(({ port }) => String(port));
}
