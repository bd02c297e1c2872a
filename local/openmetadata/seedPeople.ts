import type { Person } from '../people.ts';
import type { Config } from './config.ts';
import type { Role, Team, User } from './entities.ts';
import { quoteName } from './reference.ts';
import { stableId } from './stableId.ts';
import type { Store } from './store.ts';

/** When the catalogue was set up: 2026-01-05, 08:00 UTC. */
const SEEDED_AT = Date.UTC(2026, 0, 5, 8);

const seeded = {
  version: 0.1,
  updatedAt: SEEDED_AT,
  updatedBy: 'admin',
  deleted: false,
} as const;

function role(name: string, displayName: string, description: string): Role {
  const policies = [`${name}Policy`];
  return {
    ...seeded,
    id: stableId('role', name),
    name,
    fullyQualifiedName: name,
    displayName,
    description,
    policies,
  };
}

const DATA_CONSUMER = role('DataConsumer', 'Data Consumer', 'Reads and uses the data.');
const DATA_STEWARD = role('DataSteward', 'Data Steward', 'Looks after the metadata.');

function team(name: string, displayName: string, description: string, parents: Team[]): Team {
  return {
    ...seeded,
    id: stableId('team', name),
    name,
    fullyQualifiedName: quoteName(name),
    displayName,
    description,
    teamType: parents.length === 0 ? 'Organization' : 'Group',
    isJoinable: true,
    parents: parents.map(({ id }) => id),
    defaultRoles: parents.length === 0 ? [DATA_CONSUMER.id] : [],
  };
}

/** The team above all others, which also holds everyone who is in no other. */
export const ORGANIZATION = team('Organization', 'Organization', 'Everyone.', []);
const DATA_PLATFORM = team('data-platform', 'Data Platform', 'Runs the warehouse.', [ORGANIZATION]);
const ANALYTICS = team('analytics', 'Analytics', 'Reports and forecasts.', [ORGANIZATION]);

const teamsOf: Readonly<Record<Person['catalog'], readonly Team[]>> = {
  admin: [DATA_PLATFORM],
  steward: [DATA_PLATFORM, ANALYTICS],
  reader: [ANALYTICS],
  deleted: [],
  unknown: [],
};

/** Fills the store with roles, teams and the people whom the catalogue knows; then the administrators. */
export function seedPeople(store: Store, people: readonly Person[], config: Config): void {
  for (const each of [DATA_CONSUMER, DATA_STEWARD]) store.roles.put(each);
  for (const each of [ORGANIZATION, DATA_PLATFORM, ANALYTICS]) store.teams.put(each);
  for (const person of people) {
    if (person.catalog !== 'unknown') store.users.put(userOf(person));
  }
  for (const principal of config.adminPrincipals) addAdmin(store, principal, config);
}

function userOf(person: Person): User {
  const email = person.email ?? person.username;
  return {
    ...newUser(email.split('@')[0]?.toLowerCase() ?? '', email, SEEDED_AT),
    displayName: person.name,
    isAdmin: person.catalog === 'admin',
    teams: teamsOf[person.catalog].map(({ id }) => id),
    roles: person.catalog === 'steward' ? [DATA_STEWARD.id] : [],
    ...(person.catalog === 'deleted' ? switchedOff : {}),
  };
}

const switchedOff = {
  version: 0.2,
  deleted: true,
  changeDescription: {
    fieldsAdded: [],
    fieldsUpdated: [{ name: 'deleted', oldValue: false, newValue: true }],
    fieldsDeleted: [],
    previousVersion: 0.1,
  },
};

/** A user as the server makes one from a name and an e-mail address alone. */
export function newUser(name: string, email: string, now: number): User {
  return {
    id: stableId('user', name.toLowerCase()),
    name,
    fullyQualifiedName: quoteName(name.toLowerCase()),
    version: 0.1,
    updatedAt: now,
    updatedBy: name,
    deleted: false,
    email,
    isBot: false,
    isAdmin: false,
    teams: [],
    roles: [],
  };
}

/** As at each start of the server: made when missing, restored when deleted, never demoted. */
function addAdmin(store: Store, principal: string, config: Config): void {
  const name = principal.split('@')[0] ?? principal;
  const known = store.users.find(name.toLowerCase());
  const user = known ?? {
    ...newUser(name, `${name}@${config.principalDomain}`, SEEDED_AT),
    isEmailVerified: true,
  };
  store.users.put({ ...user, isAdmin: true, deleted: false });
}
