import { CommandError } from './CommandError.ts';
import type { Env } from './env.ts';

/** One of the servers on this machine: what it is called, where it listens, what moves it. */
export interface Port {
  readonly of: string;
  readonly variable: 'APP_PORT' | 'IDENTITY_PORT' | 'API_PORT';
  readonly number: number;
}

export type Ports = Readonly<Record<'app' | 'identity' | 'api', Port>>;

/** @throws {CommandError} naming the variable that holds no port. */
export function readPorts(env: Env): Ports {
  return {
    app: { of: 'the app', variable: 'APP_PORT', number: read(env, 'APP_PORT', 3000) },
    identity: {
      of: 'the identity provider',
      variable: 'IDENTITY_PORT',
      number: read(env, 'IDENTITY_PORT', 9000),
    },
    api: { of: 'the API', variable: 'API_PORT', number: read(env, 'API_PORT', 8585) },
  };
}

function read(env: Env, variable: Port['variable'], preset: number): number {
  const text = env[variable]?.trim() || String(preset);
  const port = /^\d+$/.test(text) ? Number(text) : 0;
  if (port >= 1 && port <= 65_535) return port;
  throw new CommandError(`${variable} must be a port from 1 to 65535, not "${text}".`);
}
