import { randomBytes } from 'node:crypto';
import type { EnvReader } from './envReader.ts';
import type { Places } from './places.ts';

/** The confidential flow's. */
export interface OidcConfig {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly discoveryUri: string;
  /** Where the identity provider sends people back to: this server's servlet. */
  readonly callbackUrl: string;
  /** Where OpenMetadata's interface is, path included; people are sent there after a sign-out. */
  readonly serverUrl: string;
  readonly scope: string;
  readonly useNonce: boolean;
  readonly disablePkce: boolean;
  /** `prompt` and `max_age` of the authorization request; empty: not sent. */
  readonly prompt: string;
  readonly maxAge: string;
  /** Seconds that OpenMetadata's own token is good for. */
  readonly tokenValidity: number;
}

/** The registration of type Web, which is another than the app's and the only one with a secret. */
export function readOidc(read: EnvReader, { identityHost, tenant, app }: Places): OidcConfig {
  const issuer = `http://${identityHost}/${tenant}/v2.0`;
  const discoveryUri = read.text('OIDC_DISCOVERY_URI', '');
  return {
    clientId: read.text('OIDC_CLIENT_ID', 'cccccccc-bbbb-4ccc-8ddd-eeeeeeeeeeee'),
    clientSecret: read.text('OIDC_CLIENT_SECRET', discoveryUri === '' ? newSecret() : ''),
    discoveryUri: discoveryUri || `${issuer}/.well-known/openid-configuration`,
    callbackUrl: read.text('OIDC_CALLBACK', `${app}/callback`),
    serverUrl: read.text('OIDC_SERVER_URL', app).replace(/\/+$/, ''),
    scope: read.text('OIDC_SCOPE', 'openid email profile'),
    useNonce: read.flag('OIDC_USE_NONCE', true),
    disablePkce: read.flag('OIDC_DISABLE_PKCE', true),
    prompt: read.text('OIDC_PROMPT_TYPE', ''),
    maxAge: read.text('OIDC_MAX_AGE', ''),
    tokenValidity: read.integer('OIDC_OM_REFRESH_TOKEN_VALIDITY', 3600),
  };
}

/** For the local identity provider, which is told it; an identity provider elsewhere has its own. */
const newSecret = () => randomBytes(32).toString('base64url');
