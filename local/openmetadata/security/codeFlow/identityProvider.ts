import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { OidcConfig } from '../../oidcConfig.ts';
import type { PendingLogin } from './sessions.ts';

const discoverySchema = v.object({
  authorization_endpoint: v.pipe(v.string(), v.url()),
  token_endpoint: v.pipe(v.string(), v.url()),
});
const tokensSchema = v.object({ id_token: v.string(), refresh_token: v.optional(v.string()) });
const refusalSchema = v.object({
  error: v.optional(v.nullable(v.string()), null),
  error_description: v.optional(v.nullable(v.string()), null),
});

export interface Tokens {
  readonly idToken: string;
  readonly refreshToken: string | null;
}

/** Whether the person is asked, though they have a session; empty: not sent. */
interface Asking {
  readonly prompt: string;
  readonly maxAge: string;
}

/** The identity provider as the server talks to it: with a secret, which no browser ever has. */
export function createIdentityProvider(oidc: OidcConfig, fetch: typeof globalThis.fetch) {
  const discover = async () => {
    const response = await fetch(oidc.discoveryUri);
    return v.parse(discoverySchema, await response.json());
  };
  const requestTokens = async (grant: Readonly<Record<string, string>>): Promise<Tokens> => {
    const { token_endpoint } = await discover();
    const secret = { client_id: oidc.clientId, client_secret: oidc.clientSecret };
    const body = new URLSearchParams({ ...grant, ...secret });
    return readTokens(await fetch(token_endpoint, { method: 'POST', body }));
  };
  return {
    authorizationUrl: async (login: PendingLogin, asking: Asking): Promise<string> => {
      const { authorization_endpoint } = await discover();
      const url = new URL(authorization_endpoint);
      url.search = new URLSearchParams(authorizationRequest(oidc, login, asking)).toString();
      return url.href;
    },
    redeem: (code: string, verifier: string | null): Promise<Tokens> =>
      requestTokens({
        grant_type: 'authorization_code',
        code,
        redirect_uri: oidc.callbackUrl,
        ...(verifier === null ? {} : { code_verifier: verifier }),
      }),
    renew: (refreshToken: string): Promise<Tokens> =>
      requestTokens({ grant_type: 'refresh_token', refresh_token: refreshToken }),
  };
}

export type IdentityProvider = ReturnType<typeof createIdentityProvider>;

function authorizationRequest(
  oidc: OidcConfig,
  { state, nonce, verifier }: PendingLogin,
  { prompt, maxAge }: Asking,
): Readonly<Record<string, string>> {
  return {
    scope: oidc.scope,
    response_type: 'code',
    response_mode: 'query',
    redirect_uri: oidc.callbackUrl,
    client_id: oidc.clientId,
    state,
    ...(oidc.useNonce ? { nonce } : {}),
    ...(verifier === null ? {} : pkce(verifier)),
    ...(prompt === '' ? {} : { prompt }),
    ...(maxAge === '' ? {} : { max_age: maxAge }),
  };
}

function pkce(verifier: string) {
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  return { code_challenge: challenge, code_challenge_method: 'S256' };
}

async function readTokens(response: Response): Promise<Tokens> {
  const body: unknown = await response.json();
  if (!response.ok) {
    const { error, error_description } = v.parse(refusalSchema, body);
    throw new Error(`Bad token response, error=${error}, description=${error_description}`);
  }
  const { id_token, refresh_token } = v.parse(tokensSchema, body);
  return { idToken: id_token, refreshToken: refresh_token ?? null };
}
