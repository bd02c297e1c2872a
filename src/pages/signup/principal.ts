import type { Claims } from '../../auth/claims.ts';
import type { ServerFacts } from '../../settings/serverFacts.ts';

/** Whom the server takes the bearer of a token for. */
export interface Principal {
  readonly name: string;
  readonly email: string;
}

type PrincipalRules = Pick<ServerFacts, 'jwtPrincipalClaims' | 'jwtPrincipalClaimsMapping'>;

/**
 * Derives user name and e-mail address from a token exactly as OpenMetadata does: from the first
 * claim of `jwtPrincipalClaims` that is there at all, or from the two that the mapping names.
 * @param principalDomain Completes a name without an @.
 * @returns null when the claims are missing or unusable: the server would refuse the token.
 */
export function principalOf(
  claims: Claims,
  { jwtPrincipalClaims, jwtPrincipalClaimsMapping }: PrincipalRules,
  principalDomain: string,
): Principal | null {
  if (jwtPrincipalClaimsMapping.length > 0) return mapped(claims, jwtPrincipalClaimsMapping);
  const first = jwtPrincipalClaims.find((name) => find(claims, name) !== undefined);
  const value = first === undefined ? undefined : find(claims, first);
  if (typeof value !== 'string') return null;
  return principal(value, value.includes('@') ? value : `${value}@${principalDomain}`);
}

function mapped(claims: Claims, mapping: readonly string[]): Principal | null {
  const names = new Map(mapping.map((entry) => splitAt(entry, ':')));
  const username = find(claims, names.get('username') ?? '');
  const email = find(claims, names.get('email') ?? '');
  if (typeof username !== 'string' || typeof email !== 'string') return null;
  return email.includes('@') ? principal(username, email) : null;
}

function principal(username: string, email: string): Principal | null {
  const [name] = splitAt(username, '@');
  return name === '' ? null : { name: name.toLowerCase(), email: email.toLowerCase() };
}

function splitAt(text: string, sign: string): [string, string] {
  const at = text.indexOf(sign);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1).trim()];
}

/** Claim names match without regard to case. Undefined: the claim is not there. */
function find(claims: Claims, name: string): unknown {
  const wanted = name.trim().toLowerCase();
  return [...claims].find(([key]) => key.toLowerCase() === wanted)?.[1];
}
