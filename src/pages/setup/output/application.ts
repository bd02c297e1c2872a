import { type Deployment, redirectUris } from '../deployment/deployment.ts';

/** What people are asked to consent to: who they are, and to stay signed in. Nothing of Graph's data. */
export const scopes = [
  ['openid', '37f7f235-527c-4136-accd-4a02d197296e'],
  ['profile', '14dad69e-099b-42c9-810b-d002981feec1'],
  ['email', '64a6cdd6-aab1-4aaf-94b8-3cc8405e90d0'],
  ['offline_access', '7427e0e9-2fba-42fe-b0c0-848c9e6a8182'],
] as const;

/** Microsoft Graph's own application ID, the same in every tenant. */
export const graphAppId = '00000003-0000-0000-c000-000000000000';

export const displayName = 'OpenMetadata';

/**
 * The app registration as Microsoft Graph's resource `application`. Both implicit grants are off:
 * the platform "Single-page application" uses the code with PKCE. The claim `email` is optional at
 * Entra and has to be asked for.
 */
export function application(deployment: Deployment) {
  const uris = redirectUris(deployment);
  const isPublic = deployment.flow === 'public';
  return {
    displayName,
    signInAudience: 'AzureADMyOrg',
    spa: { redirectUris: isPublic ? uris : [] },
    web: {
      redirectUris: isPublic ? [] : uris,
      implicitGrantSettings: { enableIdTokenIssuance: false, enableAccessTokenIssuance: false },
    },
    optionalClaims: { idToken: [{ name: 'email' }] },
    requiredResourceAccess: [
      {
        resourceAppId: graphAppId,
        resourceAccess: scopes.map(([, id]) => ({ id, type: 'Scope' })),
      },
    ],
  };
}
