import * as v from 'valibot';
import type { Person } from '../people.ts';
import type { Switches } from '../switches.ts';
import type { ArtifactStore } from './artifactStore.ts';
import type { ClaimOverrides } from './issueTokens.ts';

/** What can be switched at the identity provider besides faults and the clock. */
export function createSwitches(people: readonly Person[], store: ArtifactStore) {
  let nextClaims: ClaimOverrides = {};
  const revokeSchema = v.strictObject({
    person: v.pipe(
      v.string(),
      v.check((name) => findByName(people, name) !== undefined, `is none of: ${names(people)}`),
    ),
  });
  const switches: Switches = {
    'POST /_local/revoke': (body) => {
      const person = findByName(people, v.parse(revokeSchema, body).person);
      if (person !== undefined) store.revoke(person.oid);
    },
    'POST /_local/tokens': (body) => {
      nextClaims = v.parse(tokensSchema, body).idToken;
    },
  };
  const takeOverrides = () => {
    const claims = nextClaims;
    nextClaims = {};
    return claims;
  };
  return { switches, takeOverrides };
}

const tokensSchema = v.strictObject({ idToken: v.record(v.string(), v.unknown()) });

function findByName(people: readonly Person[], name: string): Person | undefined {
  return people.find((person) => person.name === name || person.username === name);
}

function names(people: readonly Person[]): string {
  return people.map(({ name }) => name).join(', ');
}
