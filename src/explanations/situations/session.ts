import type { Explanation } from '../explanation.ts';

/** How a session of this app ends, or does not begin. */

export const loopStopped: Explanation = {
  id: 'loop-stopped',
  title: 'This app has stopped a loop',
  happened:
    'It went to the sign-in page several times within three minutes and each time came back without a session that OpenMetadata accepts. It does not go again by itself.',
  mender: 'you',
  cure: [
    'Try again, or use another account.',
    'Check that the clock of this device is right and that the browser keeps data of this site.',
    'If it goes on, tell the administrator of this app.',
  ],
  ways: ['try-again', 'use-another-account', 'home'],
};

export const sessionEnded: Explanation = {
  id: 'session-ended',
  title: 'Your session has ended',
  happened: 'This tab holds no sign-in any more.',
  mender: 'you',
  cure: ['Sign in again. You come back to the same page.'],
  ways: ['sign-in', 'use-another-account'],
  codes: [
    'no_account_error',
    'no_account_found',
    'no_account_in_silent_request',
    'no_tokens_found',
    'token_refresh_required',
  ],
};
