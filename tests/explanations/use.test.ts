import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { Explanation } from '../../src/explanations/explanation.ts';
import { factRules } from '../../src/explanations/facts.ts';

const groups = import.meta.glob<Readonly<Record<string, Explanation>>>(
  '../../src/explanations/{authority,server,situations}/*.ts',
  { eager: true },
);

/** Every explanation by its module and its name there: `src/explanations/server/people.ts switchedOff`. */
const explanations = Object.entries(groups).flatMap(([path, group]) =>
  Object.entries(group)
    .filter(([, each]) => typeof each === 'object' && 'mender' in each)
    .map(([name, each]) => [`${path.replace('../../', '')} ${name}`, each] as const),
);

/** The names that a source takes from modules: `{ name }`, or `group.name` of `* as group`. */
function namesTakenBy(path: string): readonly string[] {
  const source = readFileSync(path, 'utf8');
  const imports = source.matchAll(/^import (?:\* as (\w+)|\{([^}]*)\}) from '(\.[^']+)';$/gms);
  return [...imports].flatMap(([, group, list = '', from = '']) => {
    const names = group
      ? [...source.matchAll(new RegExp(`\\b${group}\\.(\\w+)`, 'g'))].map(([, name]) => name)
      : list.split(',').map((name) => name.trim());
    return names.map((name) => `${join(dirname(path), from)} ${name}`);
  });
}

test('every explanation is known by a code, or something that explains names it', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join('src', name));
  const taken = new Set(sources.flatMap(namesTakenBy));

  const unused = explanations.filter(([name, { codes = [] }]) => !codes.length && !taken.has(name));

  expect(explanations.length).toBeGreaterThan(100);
  expect(unused.map(([name]) => name)).toEqual([]);
});

test('every fact is filled into an explanation, or shown beside it', () => {
  const texts = explanations.flatMap(([, { happened, cure }]) => [happened, ...cure]).join();
  const beside = ['code', 'correlationId'];

  const unused = Object.keys(factRules).filter((name) => !texts.includes(`{${name}}`));

  expect(unused).toEqual(beside);
});
