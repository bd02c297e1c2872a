import type { Explanation } from '../explanation.ts';

/** What the person may not do. You stay signed in: another sign-in would change nothing. */

export const notAllowed: Explanation = {
  id: 'not-allowed',
  title: 'You may not do this',
  happened:
    'OpenMetadata knows you, but your roles and policies do not allow this. You stay signed in.',
  mender: 'openmetadata-admin',
  cure: [
    'Ask an owner of the asset, or the administrator of OpenMetadata, for the role that allows it.',
    'If you were given one just now, sign out and in again where roles come from Microsoft.',
  ],
  ways: ['home'],
};

export const adminsOnly: Explanation = {
  id: 'admins-only',
  title: 'This is for administrators of OpenMetadata',
  happened: 'Only administrators of OpenMetadata may do this. You stay signed in.',
  mender: 'openmetadata-admin',
  cure: ['Ask an administrator of OpenMetadata to do it, or to make you one.'],
  ways: ['home'],
};

export const otherDomainOfData: Explanation = {
  id: 'other-data-domain',
  title: 'This belongs to another data domain',
  happened: 'OpenMetadata shows it to members of its data domain only. You stay signed in.',
  mender: 'openmetadata-admin',
  cure: ['Ask the administrator of OpenMetadata to add you to that domain.'],
  ways: ['home'],
};
