import { expect, test } from 'vitest';
import { allows } from '../../src/api/permissions.ts';
import { recordedAnswer } from '../support/recordedAnswers.ts';

const given = (...pairs: ReadonlyArray<readonly [string, string]>) =>
  pairs.map(([operation, access]) => ({ operation, access }));

test.each([
  ['the operation itself', given(['EditDescription', 'allow'], ['EditAll', 'notAllow']), true],
  ['a refusal of the operation', given(['EditDescription', 'deny'], ['EditAll', 'allow']), false],
  ['all edits, where it is missing', given(['EditAll', 'allow']), true],
  ['a refusal of all edits', given(['EditAll', 'notAllow']), false],
  ['what depends on conditions', given(['EditDescription', 'conditionalAllow']), false],
  ['nothing', given(), false],
])('C25: %s decides whether a description may be edited', (_, permissions, may) => {
  expect(allows(permissions, 'EditDescription')).toBe(may);
});

test('looking falls back to seeing all', () => {
  expect(allows(given(['ViewAll', 'allow'], ['EditAll', 'deny']), 'ViewBasic')).toBe(true);
});

test('an owner on the recorded 1.6 server may edit', () => {
  const { body } = recordedAnswer('13_perm_table_id_owned_jane');
  const { permissions } = body as { permissions: { operation: string; access: string }[] };

  expect(allows(permissions, 'EditDescription')).toBe(true);
});
