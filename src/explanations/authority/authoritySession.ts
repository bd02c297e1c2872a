import type { Explanation } from '../explanation.ts';

/** The session at the sign-in service, which outlives and ends apart from this app's own. */

export const noSession: Explanation = {
  id: 'no-session-at-authority',
  title: 'You are not signed in to Microsoft any more',
  happened:
    'This app tried to renew your sign-in without asking you. Microsoft has no session for you in this browser, so it has to ask.',
  mender: 'you',
  cure: ['Sign in again.'],
  ways: ['try-again', 'use-another-account'],
  codes: ['AADSTS50058', 'login_required'],
};

export const dailyRenewalDue: Explanation = {
  id: 'daily-renewal-due',
  title: 'Your sign-in has reached its time limit',
  happened:
    'Microsoft lets a single-page application renew a sign-in for 24 hours, and some organizations for less. That time is over.',
  mender: 'you',
  cure: ['Sign in again. With a live session at Microsoft, that is one click.'],
  ways: ['try-again', 'use-another-account'],
  codes: ['AADSTS700084', 'AADSTS700082', 'AADSTS70043', 'AADSTS70044', 'refresh_token_expired'],
};

export const sessionRevoked: Explanation = {
  id: 'session-revoked',
  title: 'Your earlier sign-in is no longer valid',
  happened:
    'The password was changed, or you or an administrator ended your sessions. Sign-ins from before that are not accepted any more.',
  mender: 'you',
  cure: ['Sign in again, with the new password if there is one.'],
  ways: ['try-again', 'use-another-account'],
  codes: ['AADSTS50173', 'AADSTS50132', 'AADSTS50133', 'bad_token'],
};

export const signInTooSlow: Explanation = {
  id: 'sign-in-expired',
  title: 'The sign-in took too long',
  happened:
    'What Microsoft hands over at the end of a sign-in is valid for some minutes only, and that time had passed.',
  mender: 'you',
  cure: ['Sign in again.'],
  ways: ['try-again', 'use-another-account'],
  codes: ['AADSTS70008', 'AADSTS50089'],
};

export const interactionNeeded: Explanation = {
  id: 'interaction-needed',
  title: 'The sign-in service needs your attention',
  happened:
    'Your sign-in could not be renewed in the background: the sign-in service wants to show or ask you something.',
  mender: 'you',
  cure: ['Sign in again and follow the steps.'],
  ways: ['try-again', 'use-another-account'],
  codes: ['interaction_required', 'interrupted_user', 'message_only', 'ui_not_allowed'],
};
