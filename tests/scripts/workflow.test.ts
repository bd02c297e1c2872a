import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const schema = v.object({
  permissions: v.object({ contents: v.literal('read') }),
  jobs: v.object({
    everything: v.object({
      steps: v.array(v.object({ run: v.optional(v.string()), uses: v.optional(v.string()) })),
    }),
  }),
});

test('CI runs what everybody can run: .ci/run, and may only read', () => {
  const { steps } = v.parse(schema, parse(readFileSync('.github/workflows/ci.yml', 'utf8'))).jobs
    .everything;

  expect(steps.map(({ run }) => run)).toContain('bash .ci/run');
});

test('.ci/run runs each command of tests that package.json has', () => {
  const ci = readFileSync('.ci/run', 'utf8');

  expect(ci).toContain('npm test');
  expect(ci).toContain('npm run test:deploy');
  expect(ci).toContain('scripts/run.js unit');
});
