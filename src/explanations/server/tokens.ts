import type { Explanation } from '../explanation.ts';

/** What OpenMetadata makes of the token. */

export const tokenNotSent: Explanation = {
  id: 'token-did-not-arrive',
  title: 'Your sign-in did not reach OpenMetadata',
  happened:
    'The request arrived without the header `Authorization`. Something between this app and OpenMetadata took it away or rewrote it.',
  mender: 'app-admin',
  cure: [
    'Let the proxy pass the header `Authorization` to OpenMetadata unchanged.',
    'Some hosts keep that header for themselves (Azure Static Web Apps does): there, set `apiBaseUrl` to the address of OpenMetadata itself and allow this origin under `web.cors`.',
  ],
  ways: ['try-again'],
};

export const tokenUnreadable: Explanation = {
  id: 'token-unreadable',
  title: 'OpenMetadata could not read your sign-in',
  happened:
    'What arrived is not a token of the expected form. It may have been cut off or changed on the way.',
  mender: 'app-admin',
  cure: [
    'Sign in again.',
    'If it comes back, check that no proxy changes the header `Authorization`, and that `scopes` is empty unless the server takes access tokens.',
  ],
  ways: ['try-again', 'use-another-account'],
};

export const tokenExpired: Explanation = {
  id: 'token-expired',
  title: 'Your sign-in has expired',
  happened: 'OpenMetadata no longer accepts it, and it could not be renewed in the background.',
  mender: 'you',
  cure: [
    'Sign in again.',
    'If a fresh sign-in counts as expired too, the clock of the server is wrong: tell the administrator of OpenMetadata.',
  ],
  ways: ['sign-in', 'try-again'],
};

export const signingKeyNotFound: Explanation = {
  id: 'signing-key-not-found',
  title: 'OpenMetadata cannot verify your sign-in',
  happened:
    'The server did not find the key that Microsoft signed it with. Its list of key addresses is wrong or incomplete, or it cannot reach one of them.',
  mender: 'openmetadata-admin',
  cure: [
    'Set AUTHENTICATION_PUBLIC_KEYS to both addresses: {authority}/discovery/v2.0/keys for Microsoft, and that of the server itself, ending in /api/v1/system/config/jwks.',
    'Check from the machine of the server, not from yours, that both can be fetched.',
    'Restart OpenMetadata.',
  ],
  ways: ['try-again'],
};

export const keysOutOfReach: Explanation = {
  id: 'signing-keys-out-of-reach',
  title: 'OpenMetadata cannot fetch the keys of Microsoft',
  happened:
    'To verify a sign-in the server fetches the public keys of the identity provider, and that failed. Nothing is wrong with your account.',
  mender: 'openmetadata-admin',
  cure: [
    'Check from the machine of the server that each address in AUTHENTICATION_PUBLIC_KEYS can be fetched: network, proxy, DNS, certificates.',
    'No restart is needed: the next request tries again.',
  ],
  ways: ['try-again'],
};

export const publicKeyMismatch: Explanation = {
  id: 'public-key-mismatch',
  title: 'The signature of your sign-in does not fit',
  happened: 'OpenMetadata has a key of the right name, but the signature was not made with it.',
  mender: 'openmetadata-admin',
  cure: [
    'Check that AUTHENTICATION_PUBLIC_KEYS names the identity provider that people sign in with, and `tokenValidationAlgorithm` its algorithm, usually RS256.',
    'If keys were replaced lately, restart OpenMetadata: it keeps them for a day.',
  ],
  ways: ['try-again'],
};

export const principalClaimMissing: Explanation = {
  id: 'principal-claim-missing',
  title: 'Your sign-in lacks the name that OpenMetadata goes by',
  happened:
    'The server looks for the claims {claims} in the ID token, and none is there in a form that it can use.',
  mender: 'entra-admin',
  cure: [
    'In the Microsoft Entra admin center, open App registrations, the application {clientId}, Token configuration, and add the optional claim `email` (or `preferred_username`) to the ID token.',
    'Check that your account has an e-mail address there.',
    'Or the administrator of OpenMetadata names claims that are there: AUTHENTICATION_JWT_PRINCIPAL_CLAIMS, or AUTHENTICATION_JWT_PRINCIPAL_CLAIMS_MAPPING.',
  ],
  ways: ['use-another-account', 'try-again'],
};

export const emailClaimUnusable: Explanation = {
  id: 'email-claim-unusable',
  title: 'Your sign-in holds no usable e-mail address',
  happened:
    'The claim that OpenMetadata takes for your e-mail address is missing or is not an address.',
  mender: 'openmetadata-admin',
  cure: [
    'Check AUTHENTICATION_JWT_PRINCIPAL_CLAIMS_MAPPING or AUTHENTICATION_EMAIL_CLAIM: the claim that they name must hold an e-mail address.',
    'Where the claim is a plain name, set AUTHORIZER_PRINCIPAL_DOMAIN.',
    'For `email`, Microsoft Entra has to issue it: App registrations, Token configuration.',
  ],
  ways: ['use-another-account', 'try-again'],
};

export const tokenTooLarge: Explanation = {
  id: 'token-too-large',
  title: 'Your sign-in is too large for the server',
  happened:
    'OpenMetadata, or a proxy before it, takes about 8 KiB of request headers. Your ID token is longer, most often because it lists many groups.',
  mender: 'entra-admin',
  cure: [
    'In the Microsoft Entra admin center, open App registrations, the application {clientId}, Token configuration.',
    'Remove the groups claim, or limit it to "Groups assigned to the application". App roles do the same with less.',
    'Sign in again to get a shorter token.',
  ],
  ways: ['try-again', 'use-another-account'],
};

export const botTokenReplaced: Explanation = {
  id: 'bot-token-replaced',
  title: 'This token of a bot was replaced',
  happened: 'The token belongs to a bot, and the bot has a newer one by now.',
  mender: 'openmetadata-admin',
  cure: ['Copy the current token in OpenMetadata: Settings, Bots, the bot.'],
  ways: ['use-another-account'],
};

export const personalTokenRevoked: Explanation = {
  id: 'personal-token-revoked',
  title: 'This personal access token was revoked',
  happened: 'OpenMetadata does not accept it any more.',
  mender: 'you',
  cure: ['Sign in, or create a new token in OpenMetadata, in your profile under Access Token.'],
  ways: ['sign-in'],
};

export const serverSessionEnded: Explanation = {
  id: 'server-session-ended',
  title: 'OpenMetadata has ended your session',
  happened:
    'You signed out somewhere else, the session was ended by an administrator, or it ran out.',
  mender: 'you',
  cure: ['Sign in again.'],
  ways: ['sign-in', 'use-another-account'],
};

export const tokenRefused: Explanation = {
  id: 'token-refused',
  title: 'OpenMetadata does not accept your sign-in',
  happened: 'The server refused it for a reason that this app has no explanation for.',
  mender: 'openmetadata-admin',
  cure: [
    'Sign in again, or use another account.',
    'If it is refused again, the log of OpenMetadata says why: tell its administrator when you tried.',
  ],
  ways: ['sign-in', 'use-another-account'],
};
