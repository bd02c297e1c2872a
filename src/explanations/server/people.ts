import type { Explanation } from '../explanation.ts';

/** What OpenMetadata makes of the person. */

export const unknownPerson: Explanation = {
  id: 'unknown-to-openmetadata',
  title: 'OpenMetadata does not know you yet',
  happened: 'Your sign-in is valid, but OpenMetadata has no user for it.',
  mender: 'you',
  cure: ['Create your account here: your name and e-mail address are taken from your sign-in.'],
  ways: ['create-account', 'use-another-account'],
};

export const signUpOff: Explanation = {
  id: 'sign-up-off',
  title: 'You need an account in OpenMetadata',
  happened:
    'Your sign-in is valid, but OpenMetadata has no user for it, and people cannot create one themselves on this server.',
  mender: 'openmetadata-admin',
  cure: [
    'Ask the administrator of OpenMetadata to create a user for you, with the e-mail address that you sign in with.',
    'Or to allow it for everybody: AUTHENTICATION_ENABLE_SELF_SIGNUP=true.',
  ],
  ways: ['use-another-account', 'try-again'],
};

export const accountClash: Explanation = {
  id: 'account-clash',
  title: 'Your user name is taken by another account',
  happened:
    'OpenMetadata has a user of the same name with another e-mail address, or the other way round. It cannot tell whether that is you.',
  mender: 'openmetadata-admin',
  cure: [
    'Ask the administrator of OpenMetadata to correct the e-mail address of that user, or to remove it if it is an old one of yours.',
    'Where two people share the part before the @, AUTHENTICATION_JWT_PRINCIPAL_CLAIMS_MAPPING can give them different user names.',
  ],
  ways: ['use-another-account', 'try-again'],
};

export const wrongDomain: Explanation = {
  id: 'wrong-domain',
  title: 'OpenMetadata does not accept your e-mail domain',
  happened:
    'This server lets only people of certain e-mail domains in, and yours is not among them.',
  mender: 'openmetadata-admin',
  cure: [
    'Use an account of a domain that it lets in.',
    'If yours should count, the administrator changes AUTHORIZER_PRINCIPAL_DOMAIN or AUTHORIZER_ALLOWED_DOMAINS. Servers such as 1.6 tell capital letters from small ones here.',
  ],
  ways: ['use-another-account'],
};

export const switchedOff: Explanation = {
  id: 'switched-off-in-openmetadata',
  title: 'Your user in OpenMetadata is switched off',
  happened: 'Your sign-in is valid, but an administrator has deleted your user in OpenMetadata.',
  mender: 'openmetadata-admin',
  cure: [
    'Ask the administrator of OpenMetadata to restore it: Settings, Team & User Management, Users, with deleted users shown.',
    'If you have another account, use that one.',
  ],
  ways: ['use-another-account', 'try-again'],
};

export const personGone: Explanation = {
  id: 'user-gone',
  title: 'OpenMetadata no longer finds your user',
  happened:
    'The server accepts your sign-in but not your user: it was removed or switched off, or does not exist yet.',
  mender: 'openmetadata-admin',
  cure: [
    'Go to the home page: it tells which of these it is.',
    'If the user was removed, ask the administrator of OpenMetadata to restore it.',
  ],
  ways: ['home', 'use-another-account'],
};
