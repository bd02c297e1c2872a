import type { User } from '../../entities.ts';
import { quoteName } from '../../reference.ts';
import { stableId } from '../../stableId.ts';
import { at, below } from './random.ts';
import { teamIdOf, teamsByDomain } from './teams.ts';

const firstNames = [
  ...['Mira', 'Jonas', 'Aylin', 'Tomas', 'Ingrid', 'Kwame', 'Sofia', 'Henrik', 'Priya', 'Luca'],
  ...['Yuki', 'Nadia', 'Oskar', 'Chiara', 'Emeka', 'Leila', 'Pavel', 'Rosa', 'Viktor', 'Zoë'],
];

const lastNames = ['Lindqvist', 'Okafor', 'Moretti', 'Novák', 'Sato', 'Brandt', 'O’Neil'];

const generatedUserCount = 60;

/** People besides those who can sign in, so that teams have members and assets have owners. */
export function createUsers(updatedAt: number): readonly User[] {
  return Array.from({ length: generatedUserCount }, (_, index) => createUser(index, updatedAt));
}

function createUser(index: number, updatedAt: number): User {
  const first = at(firstNames, index % firstNames.length);
  const last = at(lastNames, (index + Math.floor(index / firstNames.length)) % lastNames.length);
  const name = userName(first, last);
  return {
    id: stableId('user', name),
    name,
    fullyQualifiedName: quoteName(name),
    displayName: `${first} ${last}`,
    version: 0.1,
    updatedAt,
    updatedBy: 'admin',
    deleted: false,
    email: `${name}@example.com`,
    isBot: false,
    isAdmin: false,
    teams: [teamIdOf(teamOf(index))],
    roles: index % 15 === 0 ? [stableId('role', 'DataSteward')] : [],
  };
}

/** As the mail system writes people's addresses: no accents, no apostrophes. */
function userName(first: string, last: string): string {
  const plain = `${first}.${last}`.normalize('NFD').replace(/[^A-Za-z.]/g, '');
  return plain.toLowerCase();
}

function teamOf(index: number): string {
  const teams = Object.values(teamsByDomain).flat();
  return at(teams, below(teams.length, 9, index));
}

export const generatedUserIds: readonly string[] = createUsers(0).map((user) => user.id);

export function personId(name: string): string {
  return stableId('user', name);
}
