import { count } from '../../words/format.ts';
import { translated } from '../../words/translated.ts';

const english = {
  userName: 'User name',
  hidden: 'E-mail address hidden by OpenMetadata',
  administrator: 'Administrator',
  teams: 'Teams',
  roles: 'Roles',
  yes: 'Yes',
  no: 'No',
  none: 'None',
  deleted: 'This user was switched off in OpenMetadata.',
  owns: 'Owns',
  ownsNothing: 'Nothing so far.',
  all: (total: number) => `Show all ${count(total, { one: 'asset', other: 'assets' })}`,
  teamDeleted: 'This team was deleted in OpenMetadata.',
  members: 'Members',
  noMembers: 'Nobody is in this team itself.',
  subteams: 'Teams in it',
  more: (value: number) => `and ${count(value, { one: 'other person', other: 'other people' })}`,

  profile: 'Profile',
  session: 'This session',
  account: 'Account',
  tenant: 'Tenant',
  signedInAt: 'Signed in',
  renewedBy: 'Token renewed by',
  token: 'Sent to OpenMetadata',
  tokenKinds: {
    'ID token': 'The ID token',
    'access token': 'The access token',
    'server token': 'The token that OpenMetadata gave',
  },
  server: 'OpenMetadata version',
};

export type PersonWords = typeof english;
export const words = translated('person', english);
