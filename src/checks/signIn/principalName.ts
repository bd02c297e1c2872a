import type { AuthConfig } from '../observed.ts';

/** How the server names the person behind a token. */
export interface Principal {
  /** The claim that was taken. */
  readonly claim: string;
  readonly userName: string;
}

/**
 * The user name that OpenMetadata derives from a token: the first present claim of
 * `jwtPrincipalClaims`, or the one that the mapping gives, up to the `@`, in lower case. A claim
 * that is present but no text ends the search: the server does not go on to the next.
 * @returns null when the server would refuse the token.
 */
export function principalName(
  claims: ReadonlyMap<string, unknown>,
  config: Pick<AuthConfig, 'jwtPrincipalClaims' | 'jwtPrincipalClaimsMapping'>,
): Principal | null {
  const byName = new Map([...claims].map(([name, value]) => [name.toLowerCase(), value]));
  const mapped = mappedClaim(config.jwtPrincipalClaimsMapping);
  const names = mapped ? [mapped] : config.jwtPrincipalClaims;
  const claim = names.find((name) => byName.has(name.toLowerCase()));
  const value = claim === undefined ? undefined : byName.get(claim.toLowerCase());
  if (claim === undefined || typeof value !== 'string' || value === '') return null;
  return { claim, userName: (value.split('@')[0] ?? '').toLowerCase() };
}

/** `username:preferred_username` names the claim of the user name. */
function mappedClaim(mapping: readonly string[]): string | undefined {
  return mapping.find((entry) => entry.startsWith('username:'))?.slice('username:'.length);
}
