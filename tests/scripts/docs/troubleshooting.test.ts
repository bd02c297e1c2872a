import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cases } from '../../../scripts/docs/cases.ts';
import { renderTroubleshooting } from '../../../scripts/docs/renderTroubleshooting.ts';

test('docs/troubleshooting.md says what the app says: npm run docs', () => {
  expect(readFileSync('docs/troubleshooting.md', 'utf8')).toBe(renderTroubleshooting());
});

test.each(cases)('$symptom: met, and proven by a test that is there', (each) => {
  const { checks = [], explanations = [], prevented, test: proof } = each;

  expect(checks.length + explanations.length + (prevented?.length ?? 0)).toBeGreaterThan(0);
  const [file, name, row = ''] = proof;
  const source = readFileSync(file, 'utf8');
  expect(source).toContain(name);
  expect(source).toContain(row);
});

test('there are thirty cases', () => {
  expect(cases).toHaveLength(30);
});
