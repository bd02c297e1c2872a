import type { Explanation } from '../explanation.ts';

/** The confidential flow, which the server runs. */

export const redirectNotTrusted: Explanation = {
  id: 'redirect-not-trusted-by-server',
  title: 'OpenMetadata does not send people back to this address',
  happened:
    'The server runs the sign-in itself and compares the address to return to, letter by letter, with those it trusts. {redirectUri} is not one of them.',
  mender: 'openmetadata-admin',
  cure: [
    'Serve this app at the root of the same origin as OpenMetadata: {origin}/auth/callback is trusted there.',
    'Check OIDC_SERVER_URL and AUTHENTICATION_CALLBACK_URL: scheme, host and port must be those that people type.',
  ],
  ways: ['try-again'],
};

export const callbackNotPassedOn: Explanation = {
  id: 'callback-not-passed-on',
  title: 'The sign-in came back to the wrong place',
  happened:
    'The server runs the sign-in itself, and Microsoft sends people back to it at /callback. Here this address leads to the app, so the server could not finish the sign-in.',
  mender: 'app-admin',
  cure: [
    'Let the host pass /callback on to OpenMetadata, as it does /api: FLOW=confidential of the nginx template and of the image does so.',
    'Check that OIDC_CALLBACK and the redirect URI of the platform Web are {origin}/callback.',
  ],
  ways: ['try-again', 'home'],
};

export const serverSignInFailed: Explanation = {
  id: 'server-sign-in-failed',
  title: 'OpenMetadata could not complete the sign-in',
  happened:
    'The server runs the sign-in itself, and could not bring it to its end. The log of OpenMetadata says why, with a code of Microsoft (AADSTS…) where Microsoft has refused.',
  mender: 'openmetadata-admin',
  cure: [
    'Try once more, in one tab. With several replicas of an older server, requests of one person must reach the same replica.',
    'The administrator should check OIDC_CLIENT_SECRET (the value of a secret, not its ID; it expires), OIDC_CALLBACK (registered letter by letter under the platform Web) and AUTHENTICATION_PUBLIC_KEYS (the keys of the tenant).',
    'With OIDC_TYPE=azure the server goes by OIDC_TENANT: the Directory (tenant) ID and nothing else, since an empty one stands for `common`. With any other OIDC_TYPE, which a national cloud needs, it goes by OIDC_DISCOVERY_URI, which must name the tenant.',
  ],
  ways: ['try-again'],
};
