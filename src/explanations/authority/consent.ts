import type { Explanation } from '../explanation.ts';

/** Permissions that somebody has to grant. */

export const consentMissing: Explanation = {
  id: 'consent-missing',
  title: 'This app has no permission yet',
  happened:
    'This app may read your name and e-mail address only after you, or an administrator for everyone, have agreed.',
  mender: 'you',
  cure: [
    'Sign in again and accept when Microsoft asks.',
    'If you are not asked, your organization leaves this to administrators: ask your Microsoft Entra administrator to open Enterprise applications, this application, Permissions, and to grant admin consent.',
  ],
  ways: ['try-again', 'use-another-account'],
  codes: ['AADSTS65001', 'consent_required'],
};

export const consentDeclined: Explanation = {
  id: 'consent-declined',
  title: 'The permission was declined',
  happened:
    'Microsoft asked whether this app may read your name and e-mail address, and the answer was no. Without it nobody can be signed in.',
  mender: 'you',
  cure: ['Sign in again and accept, if you want to use this app.'],
  ways: ['try-again', 'use-another-account', 'home'],
  codes: ['AADSTS65004'],
};

export const adminConsentNeeded: Explanation = {
  id: 'admin-consent-needed',
  title: 'An administrator has to approve this app',
  happened: 'In your organization only an administrator may grant permissions to an application.',
  mender: 'entra-admin',
  cure: [
    'Give your Microsoft Entra administrator the application ID {clientId} and ask for approval.',
    'The administrator opens App registrations, the application, API permissions (or Enterprise applications, the application, Permissions), then Grant admin consent.',
  ],
  ways: ['try-again', 'use-another-account'],
  codes: ['AADSTS90094', 'AADSTS90095', 'AADSTS900941'],
};
