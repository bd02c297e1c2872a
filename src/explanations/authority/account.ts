import type { Explanation } from '../explanation.ts';

/** The account that was used, not the app. */

export const notAssigned: Explanation = {
  id: 'not-assigned',
  title: 'Your account is not assigned to this app',
  happened: 'Only people who were assigned to this application may use it, and you are not yet.',
  mender: 'entra-admin',
  cure: [
    'Ask your Microsoft Entra administrator for access to the application {clientId}.',
    'The administrator opens Enterprise applications, the application, Users and groups, then Add user/group.',
    'If you have another account that is assigned, use that one.',
  ],
  ways: ['use-another-account', 'try-again'],
  codes: ['AADSTS50105'],
};

export const notInTenant: Explanation = {
  id: 'account-not-in-tenant',
  title: 'Your account belongs to another organization',
  happened:
    'You signed in with an account that the tenant of this app does not know, such as a personal account or one of another organization.',
  mender: 'entra-admin',
  cure: [
    'If you have an account of the organization that runs this app, use that one.',
    'Otherwise ask its Microsoft Entra administrator to invite you: Users, New user, Invite external user.',
  ],
  ways: ['use-another-account'],
  codes: ['AADSTS50020', 'AADSTS90072', 'AADSTS16003', 'AADSTS500200'],
};

export const accountNotFound: Explanation = {
  id: 'account-not-found',
  title: 'Microsoft does not know this account',
  happened:
    'No account of that name exists in the tenant. It may have been misspelled, renamed or removed.',
  mender: 'you',
  cure: [
    'Check the spelling, or use another account.',
    'If the name is right, ask your Microsoft Entra administrator whether the account still exists.',
  ],
  ways: ['use-another-account'],
  codes: ['AADSTS50034', 'AADSTS51004'],
};

export const accountDisabled: Explanation = {
  id: 'account-disabled',
  title: 'Your Microsoft account is switched off',
  happened: 'An administrator has disabled sign-in for this account.',
  mender: 'entra-admin',
  cure: [
    'Ask your Microsoft Entra administrator: Users, your account, "Account enabled".',
    'If you have another account, use that one.',
  ],
  ways: ['use-another-account'],
  codes: ['AADSTS50057'],
};

export const accountLocked: Explanation = {
  id: 'account-locked',
  title: 'Your Microsoft account is locked for now',
  happened:
    'There were too many failed attempts, or the attempt came from an address that Microsoft considers unsafe.',
  mender: 'nobody',
  cure: [
    'Wait some minutes and sign in again.',
    'If it stays locked, ask your Microsoft Entra administrator.',
  ],
  ways: ['try-again', 'use-another-account'],
  codes: ['AADSTS50053'],
};

export const passwordExpired: Explanation = {
  id: 'password-expired',
  title: 'Your password has to be renewed',
  happened: 'The password of this account has expired or has to be changed before it is used.',
  mender: 'you',
  cure: ['Sign in again and set a new password when Microsoft asks for it.'],
  ways: ['try-again'],
  codes: ['AADSTS50055', 'AADSTS50144', 'user_password_expired'],
};

export const accountUnclear: Explanation = {
  id: 'account-unclear',
  title: 'Microsoft could not tell which account to use',
  happened:
    'Several accounts are signed in to this browser, or the one that was asked for is not signed in any more.',
  mender: 'you',
  cure: ['Choose the account that you want to use.'],
  ways: ['use-another-account'],
  codes: [
    'AADSTS16000',
    'AADSTS16001',
    'AADSTS16002',
    'AADSTS160021',
    'account_selection_required',
  ],
};

export const accessDenied: Explanation = {
  id: 'access-denied',
  title: 'The sign-in was not allowed',
  happened:
    'The sign-in service refused this account, or the sign-in was cancelled there. Nothing was changed.',
  mender: 'you',
  cure: [
    'If you cancelled by mistake, sign in again.',
    'If not, use another account, or give the code and the correlation ID of this attempt to your administrator.',
  ],
  ways: ['try-again', 'use-another-account'],
  codes: ['access_denied'],
};
