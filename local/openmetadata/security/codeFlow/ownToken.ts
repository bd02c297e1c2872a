import { SignJWT } from 'jose';
import type { User } from '../../entities.ts';
import type { Server } from '../../serverEnv.ts';
import type { SigningKey } from '../signingKey.ts';

export interface OwnToken {
  readonly token: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

/** OpenMetadata's own token for a person, bound to their session: it ends when the session does. */
export async function signOwnToken(
  user: User,
  sessionId: string,
  { config, clock, store }: Server,
  { privateKey, keyId }: SigningKey,
): Promise<OwnToken> {
  if (privateKey === null) throw new Error('There is no private key to sign with.');
  const issuedAt = Math.floor(clock.now() / 1000);
  const expiresAt = issuedAt + config.oidc.tokenValidity;
  const roles = user.roles.flatMap((id) => store.roles.get(id)?.name ?? []);
  const claims = {
    preferred_username: user.name,
    email: user.email,
    roles: user.isAdmin ? [...roles, 'Admin'] : roles,
    isBot: false,
    tokenType: 'OM_USER',
    sessionId,
  };
  const token = await new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: keyId })
    .setIssuer(config.jwtIssuer)
    .setSubject(user.name)
    .setIssuedAt(issuedAt)
    .setExpirationTime(expiresAt)
    .sign(privateKey);
  return { token, expiresAt: expiresAt * 1000 };
}
