import type { Explanation } from '../explanation.ts';

/** Why OpenMetadata did not create an account. */

export const signUpForOthers: Explanation = {
  id: 'sign-up-name-not-yours',
  title: 'OpenMetadata expects another user name',
  happened:
    'The server derives your user name from your sign-in and came to another than this app, so it did not create the account.',
  mender: 'openmetadata-admin',
  cure: [
    'Ask the administrator of OpenMetadata to create your user.',
    'The administrator should compare AUTHENTICATION_JWT_PRINCIPAL_CLAIMS ({claims}) with the claims of the ID token: the first one that is present decides, up to the @.',
  ],
  ways: ['try-again', 'use-another-account'],
};

export const signUpNameTaken: Explanation = {
  id: 'sign-up-name-taken',
  title: 'This user name or e-mail address is taken',
  happened:
    'OpenMetadata has a user with your name or e-mail address already: of another person, or your own that was deleted.',
  mender: 'openmetadata-admin',
  cure: [
    'Ask the administrator of OpenMetadata to look for it, deleted users included, and to restore or rename it.',
  ],
  ways: ['try-again', 'use-another-account'],
};

export const signUpRefused: Explanation = {
  id: 'sign-up-refused',
  title: 'OpenMetadata could not create your account',
  happened:
    'The server did not accept the name or the e-mail address of your sign-in, for instance because the address is incomplete.',
  mender: 'entra-admin',
  cure: [
    'Ask your Microsoft Entra administrator whether your account has an e-mail address, and whether the application issues it: App registrations, Token configuration, optional claim `email` of the ID token.',
    'Or ask the administrator of OpenMetadata to create your user.',
  ],
  ways: ['try-again', 'use-another-account'],
};
