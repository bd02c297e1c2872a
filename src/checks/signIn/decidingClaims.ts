import type { AuthConfig, Observed } from '../observed.ts';

/** The claims by which OpenMetadata decides who somebody is; empty where none is known. */
export interface DecidingClaims {
  /** Of the user name, if the token has it. */
  readonly name: string;
  /** Whose domain is compared where the domain is enforced. */
  readonly domain: string;
}

/**
 * With `emailClaim` of newer servers that one claim is both. A mapping names one for each; else it
 * is the first of `jwtPrincipalClaims`.
 */
export function decidingClaims(config: AuthConfig, trust: Observed['trust']): DecidingClaims {
  const emailClaim = trust.seen ? trust.value.emailClaim : '';
  if (emailClaim) return { name: emailClaim, domain: emailClaim };
  const [first = ''] = config.jwtPrincipalClaims;
  const name = mapped(config, 'username') ?? first;
  return { name, domain: mapped(config, 'email') ?? name };
}

function mapped({ jwtPrincipalClaimsMapping }: AuthConfig, part: string): string | undefined {
  const start = `${part}:`;
  return jwtPrincipalClaimsMapping.find((entry) => entry.startsWith(start))?.slice(start.length);
}

/** Anybody who administers a tenant can write any address into it. */
export function isForgeable(claim: string): boolean {
  return claim.toLowerCase() === 'email';
}
