import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, test } from 'vitest';

const schema = v.object({
  packages: v.record(
    v.string(),
    v.object({
      resolved: v.optional(v.string()),
      optional: v.optional(v.boolean()),
      integrity: v.optional(v.string()),
      optionalDependencies: v.optional(v.record(v.string(), v.string())),
    }),
  ),
});

const { packages } = v.parse(schema, JSON.parse(readFileSync('package-lock.json', 'utf8')));

test('the lockfile holds the optional packages of every system, so that npm ci works on each', () => {
  const named = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).map((name) => ({ path, name })),
  );
  const missing = named.filter(
    ({ path, name }) =>
      !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages),
  );

  expect(named.length).toBeGreaterThan(20);
  expect(missing).toEqual([]);
});

test('C53: the lockfile names no registry, and the hash of whatever is installed everywhere', () => {
  const entries = Object.entries(packages).filter(([path]) => path !== '');

  expect(entries.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  expect(
    entries.filter(([, { optional, integrity }]) => !optional && integrity === undefined),
  ).toEqual([]);
});
