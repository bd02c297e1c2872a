import type { Explanation } from '../explanation.ts';

/** An ID token that this app's own checks refuse. It is never stored and never sent. */

export const audienceWrong: Explanation = {
  id: 'id-token-wrong-audience',
  title: 'The sign-in was meant for another application',
  happened:
    'The ID token names another application in its claim `aud` than {clientId}, so it was refused.',
  mender: 'app-admin',
  cure: [
    'Compare `clientId` with Application (client) ID in the Microsoft Entra admin center, under App registrations, Overview.',
  ],
  ways: ['try-again'],
};

export const issuerWrong: Explanation = {
  id: 'id-token-wrong-issuer',
  title: 'The sign-in comes from another place than expected',
  happened:
    'The ID token names another issuer in its claim `iss` than the authority {authority} stands for, so it was refused.',
  mender: 'app-admin',
  cure: [
    'Check `authority`: https://login.microsoftonline.com/ and the Directory (tenant) ID, nothing after it.',
    'For an authority other than Microsoft, compare `issuer` in `authorityMetadata` with its discovery document, letter by letter.',
  ],
  ways: ['try-again', 'use-another-account'],
};

export const tenantWrong: Explanation = {
  id: 'id-token-wrong-tenant',
  title: 'The sign-in belongs to another organization',
  happened:
    'The ID token was issued by another tenant (claim `tid`) than {tenant}, so it was refused.',
  mender: 'you',
  cure: [
    'Use an account of the organization that runs this app.',
    'If yours is one, the administrator of this app should check the tenant in `authority`.',
  ],
  ways: ['use-another-account'],
};

const clockCure = [
  'Sign in again.',
  "If it comes back, set date, time and time zone to automatic in this device's settings.",
  'If that does not help, the clock of the sign-in service is wrong: tell its administrator.',
];

export const tokenAlreadyExpired: Explanation = {
  id: 'id-token-expired',
  title: 'The sign-in had expired when it arrived',
  happened: 'The ID token was past its time already (claim `exp`), so it was refused.',
  mender: 'you',
  cure: clockCure,
  ways: ['try-again'],
};

export const tokenNotYetValid: Explanation = {
  id: 'id-token-not-yet-valid',
  title: 'The sign-in is dated in the future',
  happened: 'The ID token is not valid yet (claim `nbf`), so it was refused.',
  mender: 'you',
  cure: clockCure,
  ways: ['try-again'],
};

export const nonceWrong: Explanation = {
  id: 'id-token-wrong-nonce',
  title: 'This is not the sign-in that was started',
  happened:
    'The ID token lacks the one-time number that this app sent along (claim `nonce`), or holds another, so it was refused.',
  mender: 'you',
  cure: ['Sign in once more, and stay in one tab until you are back.'],
  ways: ['try-again'],
  codes: ['nonce_mismatch'],
};

export const tokenNotReadable: Explanation = {
  id: 'id-token-unreadable',
  title: 'The sign-in could not be read',
  happened:
    'The sign-in service sent no ID token, or one that lacks what tells a person apart (`tid` and `oid`, elsewhere `iss` and `sub`).',
  mender: 'app-admin',
  cure: [
    'Check that {authority} issues ID tokens to {clientId} for the scopes `openid` and `profile`.',
  ],
  ways: ['try-again'],
  codes: ['client_info_decoding_error', 'client_info_empty_error'],
};
