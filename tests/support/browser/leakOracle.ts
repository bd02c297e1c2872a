import type { Secret } from './issuedSecrets.ts';

/** A text that has left the app's own memory, without what it may hold there. */
export interface Sighting {
  /** Such as `an address`, `the console`, `a request to http://localhost:9000`. */
  readonly where: string;
  readonly text: string;
}

/**
 * The sightings that hold a secret, told without the secret.
 * @returns One line each, such as `an ID token in an address`.
 */
export function findLeaks(sightings: readonly Sighting[], secrets: readonly Secret[]): string[] {
  const leaks = sightings.flatMap(({ where, text }) =>
    secrets.filter(({ needle }) => text.includes(needle)).map(({ name }) => `${name} in ${where}`),
  );
  return [...new Set(leaks)];
}
