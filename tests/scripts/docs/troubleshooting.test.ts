import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { cases } from '../../../scripts/docs/cases.ts';
import { renderTroubleshooting } from '../../../scripts/docs/renderTroubleshooting.ts';

test('docs/troubleshooting.md says what the app says: npm run docs', () => {
  expect(readFileSync('docs/troubleshooting.md', 'utf8')).toBe(renderTroubleshooting());
});

test('there are thirty cases', () => {
  expect(cases).toHaveLength(30);
});

test.each(cases)('$symptom: met by something', ({ checks = [], explanations = [], prevented }) => {
  expect(checks.length + explanations.length + (prevented?.length ?? 0)).toBeGreaterThan(0);
});

test('each is proven by a test that there is', { timeout: 120_000 }, async () => {
  const named = cases.map(({ test: [file, name] }) => `${file} > ${name}`);
  const files = [...new Set(cases.map(({ test: [file] }) => file))];

  const there = new Set([
    ...(await unitTestsIn(files.filter((file) => file.endsWith('.test.ts')))),
    ...browserTestsIn(files.filter((file) => file.endsWith('.spec.ts'))),
  ]);

  expect(named.filter((name) => !there.has(name))).toEqual([]);
});

const listSchema = v.array(v.object({ file: v.string(), name: v.string() }));

/** By the whole name of each row, as the runner itself tells them. */
async function unitTestsIn(files: readonly string[]): Promise<readonly string[]> {
  const vitest = 'node_modules/vitest/vitest.mjs';
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [vitest, 'list', ...files, '--json'],
    { maxBuffer: 16_000_000 },
  );
  return v
    .parse(listSchema, JSON.parse(stdout))
    .map(({ file, name }) => `${relative('.', file)} > ${name}`);
}

/** These stand in the source as they are called, behind the name of their group. */
function browserTestsIn(files: readonly string[]): readonly string[] {
  return files.flatMap((file) => {
    const calls = readFileSync(file, 'utf8').matchAll(/^( *)test(\.describe)?\(\s*'([^']+)'/gm);
    let group = '';
    return Array.from(calls, ([, indent = '', describes, name = '']) => {
      if (describes) group = `${name} `;
      return `${file} > ${indent === '' ? '' : group}${name}`;
    });
  });
}
