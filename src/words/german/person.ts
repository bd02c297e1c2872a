import type { PersonWords } from '../../pages/person/words.ts';
import { count, formatNumber } from '../format.ts';

export const person: PersonWords = {
  userName: 'Benutzername',
  hidden: 'E-Mail-Adresse von OpenMetadata verborgen',
  administrator: 'Administrator',
  teams: 'Teams',
  roles: 'Rollen',
  yes: 'Ja',
  no: 'Nein',
  none: 'Keine',
  deleted: 'Diese Person wurde in OpenMetadata abgeschaltet.',
  owns: 'Verantwortlich für',
  ownsNothing: 'Bisher nichts.',
  all: (total) => `Alle ${formatNumber(total)} zeigen`,
  teamDeleted: 'Dieses Team wurde in OpenMetadata gelöscht.',
  members: 'Mitglieder',
  noMembers: 'In diesem Team selbst ist niemand.',
  subteams: 'Teams darin',
  more: (value) => `und ${count(value, { one: 'weitere Person', other: 'weitere Personen' })}`,

  profile: 'Profil',
  session: 'Diese Sitzung',
  account: 'Konto',
  tenant: 'Mandant',
  signedInAt: 'Angemeldet',
  renewedBy: 'Token wird erneuert bis',
  token: 'An OpenMetadata gesandt',
  tokenKinds: {
    'ID token': 'Das ID-Token',
    'access token': 'Das Zugriffstoken',
    'server token': 'Das Token, das OpenMetadata ausgestellt hat',
  },
  server: 'Version von OpenMetadata',
};
