import * as v from 'valibot';
import type { Env } from './env.ts';
import { parseJson } from './parseJson.ts';

/** The two origins besides its own that the app may talk to. */
export interface PolicyOrigins {
  readonly tokenOrigin: string;
  readonly apiOrigin: string | undefined;
}

/**
 * Reads the origins from where the settings will come from: the variables that the templates of web
 * servers use, then `config.json`, `.env`, OpenMetadata's own authority, Entra's.
 * @param config The text that `/config.json` answers. Faults in it are the app's to explain.
 * @param serverAuthority Asked only when nothing nearer names an authority.
 */
export async function policyOrigins(
  config: string,
  env: Env,
  serverAuthority: () => Promise<string | undefined>,
): Promise<PolicyOrigins> {
  const fromFile = readSettings(parseJson(config));
  const fromEnv = readSettings({
    apiBaseUrl: env['VITE_API_BASE_URL'] || undefined,
    authority: env['VITE_AUTHORITY'] || undefined,
    authorityMetadata: parseJson(env['VITE_AUTHORITY_METADATA'] ?? ''),
  });
  const group = [fromFile, fromEnv].find(({ authority }) => authority !== undefined) ?? {
    authority: await serverAuthority(),
  };
  const endpoint = group.authorityMetadata?.token_endpoint ?? group.authority;
  return {
    tokenOrigin: env['AUTHORITY_ORIGIN'] || (originOf(endpoint) ?? entra),
    apiOrigin: env['API_ORIGIN'] || originOf(fromFile.apiBaseUrl ?? fromEnv.apiBaseUrl),
  };
}

const entra = 'https://login.microsoftonline.com';

const text = v.fallback(v.optional(v.string()), undefined);

const settings = v.object({
  apiBaseUrl: text,
  authority: text,
  authorityMetadata: v.fallback(v.optional(v.object({ token_endpoint: v.string() })), undefined),
});

function readSettings(value: unknown): v.InferOutput<typeof settings> {
  const parsed = v.safeParse(settings, value);
  return parsed.success ? parsed.output : {};
}

/** Undefined for a path, which is on our own origin. */
function originOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).origin : undefined;
}
