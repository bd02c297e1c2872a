import type { Explanation } from '../explanation.ts';

/** The sign-in service itself. */

export const authorityBusy: Explanation = {
  id: 'sign-in-service-busy',
  title: 'The sign-in service is busy',
  happened:
    'The sign-in service could not answer for the moment. Nothing is wrong with your account.',
  mender: 'nobody',
  cure: ['Wait a minute and try again.'],
  ways: ['try-again'],
  codes: ['temporarily_unavailable', 'AADSTS90033', 'AADSTS90024', 'AADSTS90006', 'AADSTS90055'],
};

export const authorityFailed: Explanation = {
  id: 'sign-in-service-failed',
  title: 'The sign-in service failed',
  happened: 'The sign-in service reports a fault of its own. Nothing is wrong with your account.',
  mender: 'nobody',
  cure: [
    'Try again in some minutes.',
    'If it stays, give the code and the correlation ID of this attempt to your administrator.',
  ],
  ways: ['try-again'],
  codes: ['server_error', 'AADSTS50000'],
};

export const loopSeenByAuthority: Explanation = {
  id: 'loop-seen-by-microsoft',
  title: 'Microsoft has stopped a loop',
  happened:
    'The same request arrived too often in a short time, so Microsoft refuses it for some minutes.',
  mender: 'nobody',
  cure: [
    'Close other tabs of this app, wait five minutes and sign in again.',
    'If it comes back, tell the administrator of this app, with the correlation ID of this attempt.',
  ],
  ways: ['try-again'],
  codes: ['AADSTS50196'],
};

export const authorityUnexplained: Explanation = {
  id: 'sign-in-failed',
  title: 'The sign-in did not succeed',
  happened: 'The sign-in service answered with a code that this app has no explanation for.',
  mender: 'entra-admin',
  cure: [
    'Try once more, or use another account.',
    'Give the code and the correlation ID of this attempt to your administrator, who finds the attempt in the Sign-in logs of the Microsoft Entra admin center.',
  ],
  ways: ['try-again', 'use-another-account'],
};
