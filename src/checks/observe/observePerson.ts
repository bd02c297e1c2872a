import type { Fetch } from '../../http/timedFetch.ts';
import {
  type BearerFacts,
  type DefaultAdmin,
  type Observation,
  type Observed,
  seen,
  unseen,
} from '../observed.ts';
import { type Probe, probe, readJson } from './probe.ts';
import { personSchema, securityConfigSchema, userSchema, usersSchema } from './serverSchemas.ts';

export type PersonObserved = Pick<
  Observed,
  'bearer' | 'authorityClockMs' | 'userName' | 'administrators' | 'defaultAdmin' | 'trust'
>;

/** A signed-in administrator, as the checks need one. */
export interface Person {
  /** Signs requests to the API; the token itself stays where it is. */
  readonly fetch: Fetch;
  readonly bearer: BearerFacts;
  /** The authority's clock minus this machine's, ms. */
  readonly authorityClockMs: number;
}

/** What needs a token. */
export async function observePerson(person: Person, apiBaseUrl: string): Promise<PersonObserved> {
  const url = (path: string) => `${apiBaseUrl}/v1/${path}`;
  const get = (path: string) => probe(person.fetch, url(path));
  const [me, users, admin, config] = await Promise.all([
    get('users/loggedInUser'),
    get(listOfAdministrators),
    get(defaultAdminPath),
    get('system/security/config'),
  ]);
  const named = readJson(me, url('users/loggedInUser'), personSchema);
  const listed = readJson(users, url('users'), usersSchema);
  const trust = readJson(config, url('system/security/config'), securityConfigSchema);
  return {
    bearer: seen(person.bearer),
    authorityClockMs: seen(person.authorityClockMs),
    userName: named.seen ? seen(named.value.name) : named,
    administrators: listed.seen
      ? seen(
          listed.value.data
            .filter(({ isAdmin, isBot, deleted }) => isAdmin && !isBot && !deleted)
            .map(({ name }) => name),
        )
      : listed,
    defaultAdmin: defaultAdminIn(admin, url(defaultAdminPath)),
    trust: trust.seen
      ? seen({
          publicKeyUrls: trust.value.authenticationConfiguration.publicKeyUrls,
          emailClaim: trust.value.authenticationConfiguration.emailClaim,
          enforcePrincipalDomain: trust.value.authorizerConfiguration.enforcePrincipalDomain,
        })
      : trust,
  };
}

const listOfAdministrators = 'users?isAdmin=true&limit=1000';

/** With those that are deleted and can be restored: OpenMetadata may do so at its next start. */
const defaultAdminPath = 'users/name/admin?include=all';

/** A proxy has its own 404, and one that names somebody else is about the caller. */
const isGone = /user instance for \\?"?admin\\?"? not found/;

function defaultAdminIn(probed: Observation<Probe>, url: string): Observation<DefaultAdmin> {
  if (probed.seen && probed.value.answered.status === 404 && isGone.test(probed.value.body))
    return seen('gone');
  const user = readJson(probed, url, userSchema);
  if (!user.seen) return user;
  if (user.value.deleted) return seen('switched off');
  return seen(user.value.isAdmin ? 'administrator' : 'plain user');
}

/** What takes the place of all that when nobody is signed in. */
export const nobody: Omit<PersonObserved, 'trust'> = {
  bearer: unseen('It takes somebody’s token to see this.', 'a sign-in'),
  authorityClockMs: unseen('It takes a sign-in to see this.', 'a sign-in'),
  userName: unseen('It takes somebody’s token to see this.', 'a sign-in'),
  administrators: unseen('It takes an administrator’s token to see this.', 'a sign-in'),
  defaultAdmin: unseen('It takes a token to look for the user `admin`.', 'a sign-in'),
};
