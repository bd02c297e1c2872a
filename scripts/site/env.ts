import { loadEnv } from 'vite';

/** Variables as the environment has them and, where it has none, the `.env` files. */
export type Env = Readonly<Record<string, string | undefined>>;

/** @param mode Decides which of `.env.development` and `.env.production` counts. */
export function readEnv(mode: 'development' | 'production'): Env {
  return loadEnv(mode, process.cwd(), '');
}

/** `BASE_PATH` with a slash at both ends, `/` when unset. */
export function readBase(env: Env): string {
  const path = (env['BASE_PATH'] ?? '').trim().replace(/^\/+|\/+$/g, '');
  return path === '' ? '/' : `/${path}/`;
}
