import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';
import { fromNodeListener } from '../../../local/fromNodeListener.ts';
import type { Handler } from '../../../local/handler.ts';
import { Provider } from '../../../local/identity/oidcProvider.ts';
import { createSigningKey } from '../../../local/identity/signingKey.ts';
import { listen } from '../../../local/listen.ts';
import { IssuedSecrets } from './issuedSecrets.ts';

/** What `config.json` says beyond the endpoints. */
export interface Dialect {
  readonly protocolMode?: 'AAD' | 'OIDC';
  readonly scopes_supported?: readonly string[];
  readonly prompt_values_supported?: readonly string[];
}

export interface PlainProvider {
  /** What `config.json` has to hold. */
  readonly settings: object;
  readonly keyUrl: string;
  readonly authorizationEndpoint: string;
  readonly tokenEndpoint: string;
  readonly endSessionEndpoint: string;
  readonly issued: IssuedSecrets;
  /** Serves the app whose redirect URI this is, and nobody before. */
  readonly register: (redirectUri: string) => void;
  readonly close: () => Promise<void>;
}

const clientId = 'bbbbbbbb-cccc-4ddd-8eee-ffffffffffff';
const idTokenMinutes = 5;
/** All endpoints lie under one segment, where `AAD` mode looks for them. */
const realm = '/plain';
const routes = {
  authorization: `${realm}/auth`,
  token: `${realm}/token`,
  end_session: `${realm}/session/end`,
  jwks: `${realm}/jwks`,
};

/**
 * An OpenID provider that is not Entra: oidc-provider as it comes, without tenant and object ID,
 * with ID tokens of 5 minutes and a sign-out page of its own that wants an `id_token_hint`.
 */
export async function startPlainProvider(dialect: Dialect = {}): Promise<PlainProvider> {
  let handler: Handler = async () => new Response(null, { status: 503 });
  const { origin, close } = await listen((request) => handler(request), { port: 0 });
  const key = await createSigningKey();
  const issued = new IssuedSecrets();
  const { protocolMode = 'OIDC', ...supported } = dialect;
  const endpoints = {
    issuer: origin,
    authorization_endpoint: origin + routes.authorization,
    token_endpoint: origin + routes.token,
    end_session_endpoint: origin + routes.end_session,
    jwks_uri: origin + routes.jwks,
  };
  return {
    settings: {
      clientId,
      authority: `${origin.replace('http:', 'https:')}${realm}`,
      protocolMode,
      authorityMetadata: { ...endpoints, ...supported },
    },
    keyUrl: endpoints.jwks_uri,
    authorizationEndpoint: endpoints.authorization_endpoint,
    tokenEndpoint: endpoints.token_endpoint,
    endSessionEndpoint: endpoints.end_session_endpoint,
    issued,
    register: (redirectUri) => {
      const provider = new Provider(origin, configure(redirectUri, { keys: [key.privateJwk] }));
      handler = issued.listenTo(serve(provider));
    },
    close,
  };
}

function configure(redirectUri: string, jwks: NonNullable<Configuration['jwks']>): Configuration {
  return {
    jwks,
    routes,
    clients: [
      {
        client_id: clientId,
        token_endpoint_auth_method: 'none',
        redirect_uris: [redirectUri],
        post_logout_redirect_uris: [redirectUri],
        grant_types: ['authorization_code', 'refresh_token'],
      },
    ],
    claims: { profile: ['name', 'preferred_username'], email: ['email'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['signs the cookies of one test'] },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, accountId) => ({
      accountId,
      claims: () => ({
        sub: accountId,
        name: 'Ada Lovelace',
        preferred_username: 'ada',
        email: 'ada@example.com',
      }),
    }),
    loadExistingGrant: grantEverything,
    issueRefreshToken: () => true,
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: true, logoutSource: askBeforeSignOut },
    },
    ttl: { IdToken: idTokenMinutes * 60 },
  };
}

async function grantEverything({ oidc }: KoaContextWithOIDC) {
  const { account, client } = oidc;
  if (account === undefined || client === undefined) return undefined;
  const grant = new oidc.provider.Grant({
    accountId: account.accountId,
    clientId: client.clientId,
  });
  grant.addOIDCScope('openid profile email offline_access');
  await grant.save();
  return grant;
}

function askBeforeSignOut(context: KoaContextWithOIDC, form: string): void {
  context.set('referrer-policy', 'no-referrer'); // its own address holds the hint
  context.body = `<!doctype html><title>Sign out</title>${form}
    <button form="op.logoutForm" name="logout" value="yes">Yes, sign me out</button>`;
}

function serve(provider: InstanceType<typeof Provider>): Handler {
  const answer = fromNodeListener(provider.callback());
  return async (request) => {
    const { pathname } = new URL(request.url);
    const uid = /^\/interaction\/([^/]+)$/.exec(pathname)?.[1];
    if (uid !== undefined) return signIn(provider, uid, request);
    if (pathname === '/favicon.ico') return new Response(null, { status: 204 });
    return answer(pathname === routes.token ? await withoutOfflineAccess(request) : request);
  };
}

/** One button, one person. */
async function signIn(
  provider: InstanceType<typeof Provider>,
  uid: string,
  request: Request,
): Promise<Response> {
  const interaction = await provider.Interaction.find(uid);
  if (interaction === undefined) return new Response('Gone', { status: 410 });
  if (request.method === 'GET') {
    const page =
      '<!doctype html><title>Log in</title><form method="post"><button>Log in as Ada</button></form>';
    return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } });
  }
  interaction.result = { login: { accountId: 'ada-at-home' } };
  await interaction.persist();
  return new Response(null, { status: 303, headers: { location: interaction.returnTo } });
}

/** MSAL asks for it again at each renewal; oidc-provider grants it with `prompt=consent` only. */
async function withoutOfflineAccess(request: Request): Promise<Request> {
  const form = new URLSearchParams(await request.text());
  form.set('scope', (form.get('scope') ?? '').replace(/ ?offline_access/, ''));
  const headers = new Headers(request.headers);
  headers.delete('content-length');
  return new Request(request.url, { method: 'POST', headers, body: form });
}
