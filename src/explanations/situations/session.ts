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

export const signedOutElsewhere: Explanation = {
  id: 'signed-out-elsewhere',
  title: 'You signed out in another tab',
  happened: 'A sign-out counts for every tab of this app, so this one has ended its session too.',
  mender: 'you',
  cure: ['Sign in again if you want to go on.'],
  ways: ['sign-in', 'use-another-account'],
};

export const otherAccountSignedIn: Explanation = {
  id: 'other-account-signed-in',
  title: 'Another account has signed in',
  happened:
    'Another account signed in to this app in this browser, so everything of the former one was cleared from this tab.',
  mender: 'you',
  cure: ['Go on with that account, or choose another one.'],
  ways: ['sign-in', 'use-another-account'],
};

export const idleLimitReached: Explanation = {
  id: 'idle-limit-reached',
  title: 'You were signed out because nothing happened',
  happened:
    'No tab of this app was used for {minutes} minutes. To protect your data, the session was ended.',
  mender: 'you',
  cure: ['Sign in again. You come back to the same page.'],
  ways: ['sign-in', 'use-another-account'],
};

export const sessionLimitReached: Explanation = {
  id: 'session-limit-reached',
  title: 'It is time to sign in again',
  happened:
    'A session of this app lasts {hours} hours at most, however much it is used, and that time is over.',
  mender: 'you',
  cure: ['Sign in again. You come back to the same page.'],
  ways: ['sign-in', 'use-another-account'],
};

export const authoritySessionLivesOn: Explanation = {
  id: 'sign-in-service-session-lives-on',
  title: 'Your session at Microsoft is still open',
  happened:
    'You are signed out of this app. Without a connection, the session at Microsoft could not be ended too: whoever uses this browser next may be signed in as you.',
  mender: 'you',
  cure: [
    'On a shared device, connect again, sign in and sign out once more, or close every window of this browser.',
  ],
  ways: ['use-another-account', 'home'],
};
