import { type Check, cannotTell, fails, given, passes } from '../check.ts';
import { cure } from '../cure.ts';

/** The release that closed the last of the injection flaws that were published in March 2024. */
const safeSince = [1, 3, 1] as const;

/** The oldest release whose answers this app was tried with. */
const triedSince = [1, 6, 0] as const;

export const version: Check = {
  id: 'version',
  title: 'OpenMetadata is recent enough',
  problem: 'OpenMetadata is too old',
  severity: 'low',
  why: 'Before 1.3.1 people could run code on the server, some without signing in (CVE-2024-28255, CVE-2024-28253). This app was tried with 1.6 and newer.',
  judge: ({ version }) =>
    given(version, (told) => {
      const text = told.replace(/^v(?=\d)/i, '');
      if (!/^\d/.test(text))
        return cannotTell(`It calls itself ${text}, which is no number.`, 'an answer');
      if (isBefore(text, safeSince)) return fails(`It is ${text}: it has known holes.`, 'critical');
      if (isBefore(text, triedSince))
        return fails(`It is ${text}: older than this app was tried with.`);
      return passes(`It is ${text}.`);
    }),
  cure: () =>
    cure([
      'Upgrade OpenMetadata one minor release at a time, with a backup of its database before each.',
    ]),
};

function isBefore(text: string, bound: readonly number[]): boolean {
  const parts = text.split(/[.-]/).map((part) => Number.parseInt(part, 10) || 0);
  const index = bound.findIndex((wanted, at) => (parts[at] ?? 0) !== wanted);
  return index !== -1 && (parts[index] ?? 0) < (bound[index] ?? 0);
}
