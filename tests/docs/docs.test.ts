import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseEnv } from 'node:util';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from '../../local/openmetadata/config.ts';
import { keyCommands } from '../../src/checks/server/keyCommands.ts';
import { readLocal } from '../../src/settings/localSettings.ts';
import { allFaults } from '../faults/allFaults.ts';
import { rowsOf } from '../faults/fault.ts';

const pages = [
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'README.md',
  'SECURITY.md',
  ...['docs', 'docs/decisions'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  ),
];

const read = (path: string) => readFileSync(path, 'utf8');

/** The code blocks of a page in one language. */
function blocks(page: string, language: string): readonly string[] {
  const all = read(page).matchAll(/^```(\w+)\n(.*?)^```$/gms);
  return [...all].filter(([, name]) => name === language).map(([, , text = '']) => text);
}

test.each(pages)('every link of %s leads somewhere', (page) => {
  const links = [...read(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  const isDead = (link: string) => {
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? page : join(dirname(page), path);
    if (!existsSync(target)) return true;
    return anchor !== undefined && !read(target).includes(`id="${anchor}"`);
  };

  expect(links.filter((link) => !/^https?:/.test(link)).filter(isDead)).toEqual([]);
});

test.each(pages)('every command in %s is one of package.json', (page) => {
  const { scripts } = v.parse(
    v.object({ scripts: v.record(v.string(), v.string()) }),
    JSON.parse(read('package.json')),
  );
  const named = [...read(page).matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, name = '']) => name);

  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('each variable of docs/deploy.md is one that configure.sh reads', () => {
  const script = read('deploy/configure.sh');
  const rows = read('docs/deploy.md').matchAll(/^\| ((?:`[A-Z_]+`(?:, )?)+)/gm);
  const names = [...rows].flatMap(([, cell = '']) => cell.match(/[A-Z_]+/g) ?? []);

  expect(names).toContain('OPENMETADATA_URL');
  expect(names.filter((name) => !script.includes(name))).toEqual([]);
});

test.each(['public', 'confidential'])(
  'OpenMetadata takes the %s settings of docs/setup.md',
  (flow) => {
    const [forPublic = '', forConfidential = ''] = blocks('docs/setup.md', 'sh');
    const text = flow === 'public' ? forPublic : `${forPublic}${forConfidential}`;
    const env = parseEnv(
      text.replaceAll('<tenant ID>', 'a-tenant').replaceAll('<client ID>', 'an-app'),
    );

    const config = readConfig({ ...env, OIDC_CLIENT_SECRET: 'x' });

    expect(config).toMatchObject({
      provider: 'azure',
      clientType: flow,
      authority: 'https://login.microsoftonline.com/a-tenant',
      clientId: 'an-app',
      callbackUrl: 'https://catalog.example.com/callback',
      adminPrincipals: ['jane.doe'],
      enforcePrincipalDomain: true,
      enableSelfSignup: false,
    });
    expect(config.publicKeyUrls).toHaveLength(2);
    expect(config.oidc.discoveryUri).toContain('/.well-known/openid-configuration');
  },
);

test('README.md names the versions that show no banner, and the browsers that are not too old', () => {
  const readme = read('README.md');
  const [, tested = ''] = /tested = \[(.*)\]/.exec(read('src/pages/frame/VersionBanner.tsx')) ?? [];
  const [, floor = ''] = /floor is spring 2024: (.*)\./.exec(read('index.html')) ?? [];

  expect(readme).toContain(`OpenMetadata ${tested.replaceAll("'", '').replace(',', ' and')};`);
  expect(floor.match(/\d[\d.]*/g)).toHaveLength(3);
  for (const version of floor.match(/\d[\d.]*/g) ?? []) expect(readme).toContain(version);
});

test('docs/setup.md makes the keys as the checks and the setup page do', () => {
  expect(blocks('docs/setup.md', 'sh')).toContain(keyCommands);
});

test('the YAML of docs/deploy.md can be read', () => {
  const [cors = ''] = blocks('docs/deploy.md', 'yaml');

  expect(parse(cors)).toMatchObject({ web: { cors: { chainPreflight: false } } });
});

test('every test that docs/security.md names is there, for each requirement but C48', () => {
  const rows = [...read('docs/security.md').matchAll(/^\|.*\| ([^|]*) \|$/gm)];
  const named = rows.flatMap(([row, cell = '']) =>
    [...cell.matchAll(/`([\w/.]+\.(?:test|spec)\.tsx?)` › ([^;|]+)/g)].map(
      ([, file = '', name = '']) => ({ row, file: `tests/${file}`, name: name.trim() }),
    ),
  );
  const lost = named.filter(({ file, name }) => !existsSync(file) || !names(read(file), name));
  const without = rows
    .filter(([row]) => /^\| C\d/.test(row) && !named.some((each) => each.row === row))
    .map(([row]) => row.slice(2, 5));

  expect(named.length).toBeGreaterThan(80);
  expect(lost).toEqual([]);
  expect(without).toEqual(['C48']);
});

/** In whole words: `C32` is no test of C3. */
function names(source: string, name: string): boolean {
  return new RegExp(`\\b${name.replace(/[^\w\s]/g, '\\$&')}\\b`).test(source);
}

test('docs/faults.md tells of every fault that is tried, and of no other', () => {
  const rows = [...read('docs/faults.md').matchAll(/^\| (?!What)(.+?) \| ([a-z ]+) \|/gm)];
  const told = rows.map(([, what, state]) => `${what} | ${state}`);
  const tried = rowsOf(allFaults).map(
    ({ fault, state }) => `${fault.what.replaceAll('|', '\\|')} | ${state}`,
  );

  expect(told).toEqual(tried);
});

test('the app and OpenMetadata take the settings of docs/other-provider.md', async () => {
  const [json = ''] = blocks('docs/other-provider.md', 'json');
  const [env = ''] = blocks('docs/other-provider.md', 'sh');

  const [{ values }] = await readLocal(JSON.parse(json), {});

  expect(values).toEqual(JSON.parse(json));
  expect(readConfig(parseEnv(env))).toMatchObject({
    provider: 'custom-oidc',
    clientType: 'public',
    authority: values.authority,
    clientId: values.clientId,
  });
});
