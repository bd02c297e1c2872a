import type { Env } from './env.ts';
import { parseJson } from './parseJson.ts';

/** The four settings that name an identity provider; they always come from one source. */
export interface IdentityGroup {
  readonly clientId: string;
  readonly authority: string;
  readonly authorityMetadata: Readonly<Record<string, string>>;
  readonly protocolMode: 'AAD';
}

/**
 * What `/config.json` answers on one's own machine: the file as it is, and with the local identity
 * provider in it when that runs and nobody has named another.
 * @param file The text of `config.json`; one that is wrong is passed on, for the app to explain.
 */
export function composeConfig(file: string, env: Env, local: IdentityGroup | null): string {
  const config = parseObject(file);
  if (local === null || config === null) return file;
  if ('authority' in config || env['VITE_AUTHORITY']) return file;
  return JSON.stringify({ ...config, ...local }, null, 2);
}

function parseObject(text: string): object | null {
  const value = parseJson(text) ?? null;
  return typeof value === 'object' && !Array.isArray(value) ? value : null;
}
