import type { Config } from '../config.ts';
import { ApiFault } from '../errors.ts';
import type { Principal } from '../serverEnv.ts';

export type Claims = Readonly<Record<string, unknown>>;

const unauthorized = (message: string) => new ApiFault(401, message);

/**
 * Who the claims are about: the first claim of `jwtPrincipalClaims` that the token has, whatever it
 * holds; or, with a mapping, the two claims that it names. Claim names match in any case.
 */
export function principalOf(claims: Claims, config: Config): Principal {
  const { username, email } = identityOf(claims, config);
  return { name: localPart(username).toLowerCase(), email: email.toLowerCase() };
}

interface Identity {
  readonly username: string;
  readonly email: string;
  /** The part behind the `@` as it stands in the token; empty without an `@`. */
  readonly domain: string;
}

function identityOf(claims: Claims, config: Config): Identity {
  if (config.principalClaimsMapping.length > 0 && claims['isBot'] !== true) {
    return mappedIdentity(claims, config);
  }
  const claim = firstClaim(claims, config.principalClaims);
  const email = claim.includes('@') ? claim : `${claim}@${config.principalDomain}`;
  return { username: claim, email, domain: domainOf(claim) };
}

function mappedIdentity(claims: Claims, config: Config): Identity {
  const mapping = new Map(config.principalClaimsMapping.map(splitPair));
  const username = textOf(claims, mapping.get('username') ?? '');
  if (!username) throw unauthorized("Invalid JWT token, 'username' claim is not present");
  const email = textOf(claims, mapping.get('email') ?? '');
  if (!email?.includes('@')) {
    throw unauthorized(`Invalid JWT token, 'email' claim is not present or invalid : ${email}`);
  }
  return { username, email, domain: domainOf(email) };
}

function splitPair(pair: string): [string, string] {
  const colon = pair.indexOf(':');
  return [pair.slice(0, colon), pair.slice(colon + 1)];
}

function firstClaim(claims: Claims, names: readonly string[]): string {
  const name = names.find((each) => findClaim(claims, each) !== undefined);
  const value = name === undefined ? null : textOf(claims, name);
  if (value !== null) return value;
  throw unauthorized(
    `Invalid JWT token, none of the following claims are present [${names.join(', ')}]`,
  );
}

function findClaim(claims: Claims, name: string): [string, unknown] | undefined {
  return Object.entries(claims).find(([key]) => key.toLowerCase() === name.toLowerCase());
}

/** Empty when the claim is absent, `null` when it is there but no string. */
function textOf(claims: Claims, name: string): string | null {
  const claim = findClaim(claims, name);
  if (claim === undefined) return '';
  return typeof claim[1] === 'string' ? claim[1] : null;
}

const localPart = (value: string) => value.split('@')[0] ?? '';
const domainOf = (value: string) => value.split('@')[1] ?? '';

/** With `AUTHORIZER_ENFORCE_PRINCIPAL_DOMAIN`: 1.6 compares the case too, newer servers do not. */
export function enforceDomain(claims: Claims, config: Config): void {
  if (!config.enforcePrincipalDomain || claims['isBot'] === true) return;
  const fold = (domain: string) => (config.age === '1.6' ? domain : domain.toLowerCase());
  const { domain } = identityOf(claims, config);
  if (fold(domain) === fold(config.principalDomain)) return;
  throw unauthorized(
    `Not Authorized! Email does not match the principal domain ${config.principalDomain}`,
  );
}
