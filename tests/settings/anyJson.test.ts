import assert from 'node:assert/strict';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type LocalSettings, readLocal } from '../../src/settings/localSettings.ts';
import { mergeSettings } from '../../src/settings/mergeSettings.ts';
import { rules } from '../../src/settings/rules.ts';
import { readServerFacts, WrongField } from '../../src/settings/serverFacts.ts';
import { ServerUnusable } from '../../src/settings/serverUnusable.ts';
import { type SettingName, settingNames } from '../../src/settings/settings.ts';
import { SettingsError } from '../../src/settings/settingsError.ts';
import { spell } from '../../src/settings/spelling.ts';
import { azureServer, clientId, metadata, tenantRoot } from '../support/settingsFixtures.ts';

const options = { timeout: 120_000 };
const strange = ['__proto__', 'constructor', 'prototype', 'toString', 'clientSecret', 'clientID'];
const name = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<string>(...settingNames) },
  { weight: 2, arbitrary: fc.constantFrom(...strange) },
  fc.string(),
);
const likely = fc.constantFrom<unknown>(
  ...['/api', 'https://om.example.com/api', '//evil.example', 'javascript:alert(1)', tenantRoot],
  ...['https://login.microsoftonline.com/common', clientId, 'AAD', 'OIDC', '/callback', 'Catalog'],
  ...[0, -1, 30, 1e308, true, false, null, [], ['scope'], {}, metadata, '', ' ', '[]', '30'],
);
const value = fc.oneof({ weight: 3, arbitrary: likely }, fc.jsonValue());
/** JSON text, so that `__proto__` is a name of the object's own, as JSON.parse makes it. */
const json = fc
  .array(fc.tuple(name, value), { maxLength: 8 })
  .map(
    (entries) =>
      `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${JSON.stringify(each)}`).join()}}`,
  );
const anyJson = fc.oneof({ weight: 5, arbitrary: json }, fc.json());

/** Reads both; null when they are refused in the one way that they may be. */
async function read(configJson: unknown, env: object): Promise<LocalSettings | null> {
  return readLocal(configJson, { ...env }).catch((error: unknown) => {
    assert.ok(error instanceof SettingsError, String(error));
    assert.notEqual(error.problems.length, 0);
    for (const { problem, cure } of error.problems) assert.ok(problem && cure);
    return null;
  });
}

function assertUnpolluted(): void {
  assert.deepEqual(Object.keys(Object.prototype), []);
  assert.equal(Reflect.get({}, 'clientId'), undefined);
}

test(
  'C52, C54: whatever config.json holds, it is refused or every value keeps its rule',
  options,
  async () => {
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(anyJson, async (text) => {
        const local = await read(JSON.parse(text), {});
        assertUnpolluted();
        if (!local) return;
        accepted += 1;
        for (const [key, each] of Object.entries(local[0].values)) {
          assert.ok(settingNames.some((setting) => setting === key));
          assert.deepEqual(rules[key as SettingName](each), each);
        }
      }),
      { numRuns: 10_000 },
    );
    expect(accepted).toBeGreaterThan(100);
  },
);

test(
  'C52, C54: whatever .env holds, it is refused or every value keeps its rule',
  options,
  async () => {
    const text = fc.oneof(
      value.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))),
      fc.string(),
    );
    const variable = fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...settingNames).map((each) => spell(each, '.env')) },
      fc.string().map((each) => `VITE_${each}`),
      fc.constantFrom('__proto__', 'VITE___proto__', 'PATH'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(variable, text), { maxLength: 5 }), async (entries) => {
        const local = await read({}, Object.fromEntries(entries));
        assertUnpolluted();
        for (const [key, each] of Object.entries(local?.[1].values ?? {}))
          assert.deepEqual(rules[key as SettingName](each), each);
      }),
      { numRuns: 10_000 },
    );
  },
);

test(
  'C52, C54: whatever a server answers, it is refused or the settings keep their rules',
  options,
  async () => {
    const field = fc.constantFrom(...Object.keys(azureServer), '__proto__', 'constructor');
    const answer = fc.array(fc.tuple(field, value), { maxLength: 6 }).map((entries) => ({
      ...azureServer,
      ...Object.fromEntries(entries),
    }));
    const version = fc.oneof(fc.constant({ version: '1.6.0' }), fc.jsonValue());
    const local = await readLocal({}, {});
    const place = { origin: 'https://catalog.example.com', base: '/' };
    fc.assert(
      fc.property(fc.oneof(answer, fc.jsonValue()), version, (authConfig, versionAnswer) => {
        try {
          const facts = readServerFacts(authConfig, versionAnswer);
          const settings = mergeSettings(local, facts, place);
          assert.match(
            settings.identity?.authority ?? tenantRoot,
            /^https:\/\/login\.[a-z.-]+\/[^/?#]+$/,
          );
          assert.match(settings.identity?.clientId ?? clientId, /^[0-9a-f-]{36}$/i);
          if (settings.openMetadataUrl !== null)
            assert.equal(rules.openMetadataUrl(settings.openMetadataUrl), settings.openMetadataUrl);
        } catch (error) {
          assert.ok(error instanceof ServerUnusable || error instanceof WrongField, String(error));
        } finally {
          assertUnpolluted();
        }
      }),
      { numRuns: 10_000 },
    );
  },
);

test('a config.json that is nested a hundred thousand deep is read to its end', async () => {
  const deep = JSON.parse(`{"scopes":${'['.repeat(100_000)}${']'.repeat(100_000)}}`);

  await expect(readLocal(deep, {})).rejects.toBeInstanceOf(SettingsError);
});
