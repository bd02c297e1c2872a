import type { LocalSettings } from './localSettings.ts';
import { namedIdentity } from './readIdentity.ts';
import type { ServerFacts } from './serverFacts.ts';
import { ServerUnusable } from './serverUnusable.ts';

/** Servers that check passwords of their own, or sign people in by SAML: no OpenID token counts. */
const withoutOpenId: readonly string[] = ['basic', 'ldap', 'openmetadata', 'saml'];

/**
 * A server with Azure SSO tells where people sign in; of another OpenID provider it takes tokens
 * too, once the settings name that provider.
 * @throws {ServerUnusable}
 */
export function assertProvider({ provider }: ServerFacts, local: LocalSettings): void {
  const isNamed = local.some((named) => namedIdentity(named) !== null);
  const usable = !withoutOpenId.includes(provider) && (provider === 'azure' || isNamed);
  if (!usable) throw new ServerUnusable('provider', provider);
}
