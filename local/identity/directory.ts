import type { Person } from '../people.ts';

/** The person behind an object ID. */
export function findByOid(people: readonly Person[], oid: string | undefined): Person | undefined {
  return people.find((person) => person.oid === oid);
}

/** The person whom a `login_hint` or `logout_hint` means: a user name or the claim `login_hint`. */
export function findByHint(people: readonly Person[], hint: unknown): Person | undefined {
  if (typeof hint !== 'string') return undefined;
  return people.find(
    (person) =>
      person.username.toLowerCase() === hint.toLowerCase() || loginHintOf(person) === hint,
  );
}

/** The claim `login_hint`: opaque to applications, as Entra's. */
export function loginHintOf(person: Person): string {
  return `O.${Buffer.from(person.oid).toString('base64url')}`;
}
