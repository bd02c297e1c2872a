import { signInExplanations } from './codeIndex.ts';
import type { Explanation } from './explanation.ts';
import * as confidential from './server/confidential.ts';
import * as people from './server/people.ts';
import * as permission from './server/permission.ts';
import * as requests from './server/requests.ts';
import * as signUp from './server/signUp.ts';
import * as tokens from './server/tokens.ts';

/** Every explanation there is, in the order of the docs. */
export const allExplanations: readonly Explanation[] = [
  ...signInExplanations,
  ...[people, signUp, tokens, permission, requests, confidential].flatMap((group) =>
    Object.values(group),
  ),
];

/** The explanation of that `id`, such as one that was noted before a redirect. */
export function explanationById(id: string): Explanation | undefined {
  return allExplanations.find((explanation) => explanation.id === id);
}
