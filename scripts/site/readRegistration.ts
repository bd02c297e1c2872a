import { defaultClientId, defaultTenant } from '../../local/identity/defaults.ts';
import type { Env } from './env.ts';
import type { Plan } from './readPlan.ts';

/** What the app is registered as at the local identity provider. */
export interface AppRegistration {
  readonly origin: string;
  readonly tenant: string;
  readonly clientId: string;
  readonly redirectUris: readonly string[];
}

/** @param redirectPath As the app's settings have it. */
export function readRegistration(env: Env, plan: Plan, redirectPath: string): AppRegistration {
  const redirectUris = readList(env['IDENTITY_REDIRECT_URIS']);
  return {
    origin: `http://localhost:${plan.ports.identity.number}`,
    tenant: env['IDENTITY_TENANT']?.trim() || defaultTenant,
    clientId: env['IDENTITY_CLIENT_ID']?.trim() || defaultClientId,
    redirectUris:
      redirectUris.length > 0 ? redirectUris : [plan.appUrl.replace(/\/$/, '') + redirectPath],
  };
}

/** `a,b` or, as OpenMetadata's variables have it, `[a,b]`. */
function readList(text = ''): readonly string[] {
  const items = text
    .trim()
    .replace(/^\[(.*)\]$/, '$1')
    .split(',');
  return items.map((item) => item.trim()).filter((item) => item !== '');
}
