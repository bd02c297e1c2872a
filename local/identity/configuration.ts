import type { ClientMetadata, Configuration, KoaContextWithOIDC } from 'oidc-provider';
import type { ArtifactStore } from './artifactStore.ts';
import { findByOid } from './directory.ts';
import { pathsOf } from './endpoints.ts';
import { createPolicy } from './interactionPolicy.ts';
import type { Registration } from './registration.ts';
import { requestedScope, scopesOf } from './scopes.ts';
import { showError } from './showError.ts';
import type { SigningKey } from './signingKey.ts';

const minute = 60;
const day = 24 * 60 * minute;

/** The cookie that holds the session, named as Entra's. */
export const sessionCookie = 'ESTSAUTH';

/** oidc-provider as close to Entra as its own settings go; the rest is dressed around it. */
export function configure(
  registration: Registration,
  store: ArtifactStore,
  key: SigningKey,
): Configuration {
  const { tenant, people } = registration;
  const paths = pathsOf(tenant);
  const cookie = { path: `/${tenant}`, httpOnly: true, sameSite: 'lax', signed: false } as const;
  return {
    adapter: store.adapterFor,
    jwks: { keys: [key.privateJwk] },
    clients: clientsOf(registration),
    routes: { authorization: paths.authorize, token: paths.token },
    interactions: {
      url: (_, interaction) => `${paths.login}/${interaction.uid}`,
      policy: createPolicy(registration),
    },
    cookies: {
      names: { session: sessionCookie, interaction: 'ESTSLOGIN', resume: 'ESTSRESUME' },
      long: cookie,
      short: cookie,
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false }, // asks for consent on a page of its own
      userinfo: { enabled: false }, // Microsoft Graph has it
    },
    clockTolerance: 0,
    responseTypes: ['code'],
    allowOmittingSingleRegisteredRedirectUri: false,
    revokeGrantPolicy: () => false, // see `revokeByGrantId` of the store
    scopes: ['openid'],
    extraParams: [requestedScope],
    pkce: { required: (_, client) => client.clientAuthMethod === 'none' },
    clientBasedCORS: () => true, // the origin is checked before, in Entra's words
    findAccount: (_, oid) => {
      const person = findByOid(people, oid);
      return person && { accountId: person.oid, claims: () => ({ sub: person.oid }) };
    },
    loadExistingGrant: grantEverything,
    issueRefreshToken: ({ oidc }) =>
      scopesOf(oidc.grant?.getOIDCScope())?.includes('offline_access') ?? false,
    rotateRefreshToken: true,
    expiresWithSession: () => false,
    renderError: (context, _, error) => showError(context, error, registration, store),
    ttl: {
      AccessToken: 60 * minute,
      AuthorizationCode: 10 * minute,
      Grant: 90 * day,
      IdToken: 60 * minute,
      Interaction: 60 * minute,
      RefreshToken: refreshTokenLifetime,
      Session: 90 * day,
    },
  };
}

function clientsOf({ clientId, redirectUris, confidentialClient }: Registration) {
  const spa: ClientMetadata = {
    client_id: clientId,
    token_endpoint_auth_method: 'none',
    redirect_uris: [...redirectUris],
    grant_types: ['authorization_code', 'refresh_token'],
  };
  if (confidentialClient === undefined) return [spa];
  const web: ClientMetadata = {
    ...spa,
    client_id: confidentialClient.clientId,
    client_secret: confidentialClient.clientSecret,
    token_endpoint_auth_method: 'client_secret_post',
    redirect_uris: [...confidentialClient.redirectUris],
  };
  return [spa, web];
}

/** The grant remembers the scopes of the sign-in, the ones that oidc-provider does not know too. */
async function grantEverything({ oidc }: KoaContextWithOIDC) {
  const { account, client } = oidc;
  if (account === undefined || client === undefined) return undefined;
  const grant = new oidc.provider.Grant({
    accountId: account.accountId,
    clientId: client.clientId,
  });
  grant.addOIDCScope(String(oidc.params?.[requestedScope] ?? 'openid'));
  await grant.save();
  return grant;
}

/** A single-page application's is fixed at 24 hours: a renewed one keeps what is left. */
function refreshTokenLifetime({ oidc }: KoaContextWithOIDC): number {
  if (oidc.client?.clientAuthMethod !== 'none') return 90 * day;
  return oidc.entities.RotatedRefreshToken?.remainingTTL ?? day;
}
