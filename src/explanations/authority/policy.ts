import type { Explanation } from '../explanation.ts';

/** Rules of the organization that a sign-in has to meet. */

export const blockedByConditionalAccess: Explanation = {
  id: 'blocked-by-conditional-access',
  title: 'A rule of your organization blocks this sign-in',
  happened:
    'Your account is right, but a Conditional Access policy does not allow it from this place, network, device or browser.',
  mender: 'entra-admin',
  cure: [
    'Try again from your usual network or your work device.',
    'If it is refused there too, give the correlation ID of this attempt to your Microsoft Entra administrator, who finds the policy under Sign-in logs, this attempt, Conditional Access.',
  ],
  ways: ['try-again', 'use-another-account'],
  codes: ['AADSTS53003', 'AADSTS530032'],
};

export const deviceNotCompliant: Explanation = {
  id: 'device-not-compliant',
  title: 'This device does not meet the rules of your organization',
  happened:
    'Your organization allows this sign-in only from a device that it manages and that meets its rules.',
  mender: 'you',
  cure: [
    'Open the company portal on this device and do what it asks, such as an update.',
    'Or use a managed work device, with a browser that is signed in to your work profile.',
  ],
  ways: ['try-again'],
  codes: ['AADSTS53000'],
};

export const deviceNotJoined: Explanation = {
  id: 'device-not-joined',
  title: 'This device is not registered with your organization',
  happened:
    'Your organization allows this sign-in only from a device that is joined to it or registered there.',
  mender: 'you',
  cure: [
    'Use a work device, with a browser that is signed in to your work profile.',
    'Or ask your Microsoft Entra administrator how to register this one.',
  ],
  ways: ['try-again'],
  codes: ['AADSTS53001', 'AADSTS50129', 'AADSTS50097'],
};

export const browserNotApproved: Explanation = {
  id: 'browser-not-approved',
  title: 'Your organization wants another browser',
  happened: 'A policy allows this sign-in only from approved applications, and this is not one.',
  mender: 'you',
  cure: ['Open this address in the browser that your organization approves, often Microsoft Edge.'],
  ways: ['try-again'],
  codes: ['AADSTS53002', 'AADSTS530021'],
};

export const blockedForRisk: Explanation = {
  id: 'blocked-for-risk',
  title: 'Microsoft considers this sign-in risky',
  happened:
    'Something about your account or this attempt looked unusual, so the sign-in was stopped for your protection.',
  mender: 'entra-admin',
  cure: [
    'Ask your Microsoft Entra administrator to look at your account under ID Protection, Risky users.',
    'Give the correlation ID of this attempt with it.',
  ],
  ways: ['try-again', 'use-another-account'],
  codes: ['AADSTS53004', 'AADSTS53011'],
};

export const secondFactorNeeded: Explanation = {
  id: 'second-factor-needed',
  title: 'A second step is needed',
  happened:
    'Your organization asks for a second proof, such as a code from your phone, and that can be given only on the page of Microsoft.',
  mender: 'you',
  cure: ['Sign in again and follow the steps. The first time, Microsoft helps you to set it up.'],
  ways: ['try-again', 'use-another-account'],
  codes: [
    'AADSTS50076',
    'AADSTS50079',
    'AADSTS50072',
    'AADSTS50074',
    'AADSTS50078',
    'AADSTS50158',
    'AADSTS500121',
    'basic_action',
    'additional_action',
  ],
};
