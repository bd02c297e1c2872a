import type { Explanation } from '../explanation.ts';

/** A request of this app that did not arrive as it was sent. */

export const proofKeyMissing: Explanation = {
  id: 'proof-key-missing',
  title: 'The sign-in request lost its proof',
  happened:
    'Microsoft received the request without `code_challenge`, the proof that this browser started the sign-in. This app always sends it, so something on the way took it out.',
  mender: 'app-admin',
  cure: [
    'Look for a proxy, a browser extension or a security gateway that rewrites addresses of the sign-in host, and let those pass unchanged.',
  ],
  ways: ['try-again'],
  codes: ['AADSTS9002325'],
};

export const originMissing: Explanation = {
  id: 'origin-header-missing',
  title: 'Microsoft could not see which app asked',
  happened:
    'Tokens of a single-page application are handed out to a browser only, which tells its `Origin` with the request. That header did not arrive.',
  mender: 'app-admin',
  cure: [
    'Look for a proxy or a browser extension that removes the `Origin` header on requests to the sign-in host, and let it pass.',
  ],
  ways: ['try-again'],
  codes: ['AADSTS9002327'],
};

export const proofKeyMismatch: Explanation = {
  id: 'proof-key-mismatch',
  title: 'This answer belongs to another sign-in',
  happened:
    'The answer of Microsoft belongs to a sign-in that was started earlier or in another tab, so its proof (`code_verifier`) does not fit.',
  mender: 'you',
  cure: ['Sign in once more, in one tab only.'],
  ways: ['try-again'],
  codes: ['AADSTS501481', 'AADSTS50148'],
};

export const implicitGrantOff: Explanation = {
  id: 'implicit-grant-off',
  title: 'An outdated way of signing in was asked for',
  happened:
    'Microsoft was asked to put a token into the address, which the registration rightly forbids. This app asks for a code only (`response_type=code`), so something on the way changed the request.',
  mender: 'app-admin',
  cure: [
    'Leave the tick boxes under Implicit grant and hybrid flows off.',
    'Look for a proxy or another program that starts the sign-in with `response_type=token` or `id_token`.',
  ],
  ways: ['try-again'],
  codes: ['AADSTS700051', 'AADSTS700054', 'unsupported_response_type'],
};

export const requestRefused: Explanation = {
  id: 'sign-in-request-refused',
  title: 'The sign-in service refused the request',
  happened:
    'The sign-in service found a part of the request missing or wrong, so it did not start a sign-in.',
  mender: 'app-admin',
  cure: [
    'Give the code and the correlation ID of this attempt to the administrator of this app.',
    'Compare `authority` ({authority}), `clientId` ({clientId}) and the redirect URI {redirectUri} with the registration.',
  ],
  ways: ['try-again', 'home'],
  codes: [
    'AADSTS900144',
    'AADSTS90014',
    'AADSTS90013',
    'AADSTS9002313',
    'invalid_request',
    'invalid_client',
    'unauthorized_client',
    'unsupported_grant_type',
  ],
};
