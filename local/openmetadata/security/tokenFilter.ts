import type { MiddlewareHandler } from 'hono';
import type { Config } from '../config.ts';
import { ApiFault } from '../errors.ts';
import type { ServerEnv } from '../serverEnv.ts';
import type { DecodedToken } from './decodeToken.ts';
import { type Claims, enforceDomain, principalOf } from './principal.ts';
import { bearerOf, type TokenChecks, verifyToken } from './verifyToken.ts';

/** Open to everyone; compared with the whole path in any case, so a slash at the end needs a token. */
const OPEN_PATHS = [
  'system/config/jwks',
  'system/config/authorizer',
  'system/config/customUiThemePreference',
  'system/config/auth',
  'system/config/rdf',
  'system/health',
  'system/version',
  'users/signup',
  'users/login',
  'users/refresh',
].map((path) => `/api/v1/${path}`.toLowerCase());

export interface FilterOptions extends Omit<TokenChecks, 'age'> {
  readonly config: Config;
  /** Whether the id names a session of the confidential flow that is alive and that person's. */
  readonly hasSession: (sessionId: string, userName: string) => boolean;
}

/** Checks the bearer token of every request that is not for an open path; sets `principal`. */
export function tokenFilter(options: FilterOptions): MiddlewareHandler<ServerEnv> {
  const { age } = options.config;
  return async (c, next) => {
    if (!OPEN_PATHS.includes(new URL(c.req.url).pathname.toLowerCase())) {
      const token = bearerOf(c.req.header('authorization'), age);
      const decoded = await verifyToken(token, { ...options, age });
      const principal = principalOf(decoded.claims, options.config);
      if (age !== '1.6') refuseImpersonation(c.req.header('x-impersonate-user'));
      refuseByClaims(decoded, principal.name, options);
      c.set('principal', principal);
    }
    await next();
  };
}

/** Only bots may, and the stand-in has none. */
function refuseImpersonation(impersonated: string | undefined): void {
  if (!impersonated) return;
  throw new ApiFault(403, 'Only bot users can impersonate other users');
}

function refuseByClaims(
  { claims, keyId }: DecodedToken,
  userName: string,
  { config, hasSession }: FilterOptions,
): void {
  if (!isOwnToken(claims, keyId, config)) enforceDomain(claims, config);
  if (claims['isBot'] === true) {
    throw refused("The given token does not match the current bot's token!");
  }
  if (claims['tokenType'] === 'PERSONAL_ACCESS') throw refused('Invalid personal access token!');
  const session = claims['sessionId'];
  if (typeof session === 'string' && !hasSession(session, userName)) {
    throw refused('Invalid session.');
  }
}

const refused = (reason: string) => new ApiFault(401, `Not Authorized! ${reason}`);

/** OpenMetadata knows its own tokens by key id and issuer: their domain is not checked. */
function isOwnToken(claims: Claims, keyId: string | null, config: Config): boolean {
  return keyId === config.jwtKeyId && claims['iss'] === config.jwtIssuer;
}
