import { randomBytes } from 'node:crypto';
import { decodeJwt } from 'jose';
import type { Principal } from '../../serverEnv.ts';
import { principalOf } from '../principal.ts';
import type { Flow } from './flow.ts';
import type { Tokens } from './identityProvider.ts';
import type { PendingLogin } from './sessions.ts';

const random = () => randomBytes(32).toString('base64url');

export function newLogin(redirectUri: string, { server }: Flow): PendingLogin {
  const verifier = server.config.oidc.disablePkce ? null : random();
  return { redirectUri, state: random(), nonce: random(), verifier };
}

export interface Callback {
  readonly code?: string | undefined;
  readonly state?: string | undefined;
  readonly error?: string | undefined;
}

/** Redeems the code of a callback, and tells who has signed in. */
export async function finishSignIn(
  callback: Callback,
  login: PendingLogin,
  flow: Flow,
): Promise<{ principal: Principal; tokens: Tokens }> {
  if (callback.error !== undefined) throw new Error('Bad authentication response');
  if (callback.state === undefined) throw new Error('Missing state parameter');
  if (callback.state !== login.state) {
    throw new Error('State parameter is different from the one sent in authentication request.');
  }
  const tokens = await flow.provider.redeem(callback.code ?? '', login.verifier);
  const claims = decodeJwt(tokens.idToken);
  if (flow.server.config.oidc.useNonce && claims['nonce'] !== login.nonce) {
    throw new Error('Unexpected JWT nonce (nonce) claim');
  }
  return { principal: principalOf(claims, flow.server.config), tokens };
}

/** The parameters that carry a token to the page that asked for it. */
export function tokenParameters(token: string, { name, email }: Principal): string {
  return new URLSearchParams({ id_token: token, email, name }).toString();
}
