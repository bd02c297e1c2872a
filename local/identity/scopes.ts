import type { Refusal } from './refusal.ts';
import { unknownResource } from './refusals.ts';
import type { Registration } from './registration.ts';

const graph = '00000003-0000-0000-c000-000000000000';
const openIdScopes = ['openid', 'profile', 'email', 'offline_access'];

/**
 * The parameter in which the scope passes by oidc-provider, which would drop `offline_access`
 * unless the consent page is asked for (OpenID Connect Core 1.0, section 11), drop the scopes of
 * APIs, and bind a refresh token to the scopes of the sign-in. Entra does none of it.
 */
export const requestedScope = 'requested_scope';

/** The application ID that a scope is for, or null when the tenant holds no such resource. */
function resourceOf(scope: string, clientId: string): string | null {
  if (openIdScopes.includes(scope)) return graph;
  if (scope.startsWith(`api://${clientId}/`) || scope === `${clientId}/.default`) return clientId;
  return isGraphScope(scope) ? graph : null;
}

function isGraphScope(scope: string): boolean {
  return scope.startsWith('https://graph.microsoft.com/') || /^[A-Z]\w+\.[\w.]+$/.test(scope);
}

/** The refusal of a scope that no resource of the tenant has, or null. */
export function refuseScope(scope: string, { clientId, tenant }: Registration): Refusal | null {
  const unknown = scope.split(' ').find((each) => resourceOf(each, clientId) === null);
  return unknown === undefined ? null : unknownResource(unknown, tenant);
}

/** The audience of an access token and its `scp`: the scopes of the one resource that counts. */
export function accessOf(scopes: readonly string[], clientId: string) {
  const named = scopes.filter((scope) => !openIdScopes.includes(scope));
  const audience = resourceOf(named[0] ?? 'openid', clientId) ?? graph;
  const granted = named.filter((scope) => resourceOf(scope, clientId) === audience);
  const scp = granted.map((scope) => scope.slice(scope.lastIndexOf('/') + 1));
  return { audience, scp: audience === graph ? [...openId(scopes), ...scp] : scp };
}

/** `scope` as a list; undefined when it is no text. */
export function scopesOf(scope: unknown): readonly string[] | undefined {
  return typeof scope === 'string' ? scope.split(' ') : undefined;
}

function openId(scopes: readonly string[]): string[] {
  return scopes.filter((scope) => scope !== 'offline_access' && openIdScopes.includes(scope));
}
