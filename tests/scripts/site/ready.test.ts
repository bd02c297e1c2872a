import { expect, test } from 'vitest';
import { readPlan } from '../../../scripts/site/readPlan.ts';
import { readyLines } from '../../../scripts/site/ready.ts';

test('the first line begins with Ready and holds the address; the people follow', () => {
  const lines = readyLines(readPlan({ BASE_PATH: '/catalog/' }));

  expect(lines[0]).toBe('Ready: http://localhost:3000/catalog/');
  expect(lines.find((line) => line.includes('Ada Lovelace'))).toContain('ada@example.com');
});

test('nobody is offered who could not sign in', () => {
  const lines = readyLines(readPlan({ OPENMETADATA_URL: 'https://om.example.com' }));

  expect(lines.join()).not.toContain('Ada Lovelace');
  expect(lines.join()).toContain('https://om.example.com');
});
