import { createHash } from 'node:crypto';
import type { Person } from '../people.ts';
import { loginHintOf } from './directory.ts';

/** App roles, as an administrator would assign them in Entra. */
const roles: Partial<Record<Person['catalog'], readonly string[]>> = {
  admin: ['Catalog.Admin'],
  steward: ['Catalog.Steward'],
};

/** What Entra's tokens say about a person to one application, by the scopes it was granted. */
export function personClaims(
  person: Person,
  clientId: string,
  tenant: string,
  scopes: readonly string[],
) {
  const role = roles[person.catalog];
  return {
    sub: pairwiseSubject(person, clientId),
    tid: tenant,
    ...(scopes.includes('profile') && {
      name: person.name,
      oid: person.oid,
      preferred_username: person.username,
      login_hint: loginHintOf(person),
    }),
    ...(scopes.includes('email') && person.email !== undefined && { email: person.email }),
    ...(role !== undefined && { roles: role }),
  };
}

/** Another one for each application, so that two of them cannot tell that it is one person. */
function pairwiseSubject(person: Person, clientId: string): string {
  return createHash('sha256').update(`${clientId}:${person.oid}`).digest('base64url');
}
