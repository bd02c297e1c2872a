import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildFolder } from '../../scripts/build/freshBuild.ts';
import { expect, test } from '../support/browser/test.ts';

const folder = buildFolder('/');

/** Names of the files that are served, and what the pattern finds in those that are text. */
async function search(pattern: RegExp) {
  const names = await readdir(folder, { recursive: true });
  const texts = names.filter((name) => /\.(?:js|css|html|json|svg)$/.test(name));
  const found = await Promise.all(
    texts.map(async (name) => (await readFile(join(folder, name), 'utf8')).match(pattern) ?? []),
  );
  expect(texts.length).toBeGreaterThan(20);
  return { names, found: found.flat() };
}

test('C11: nothing in the build asks for a token with a password', async () => {
  const { found } = await search(/grant_type\W{1,5}password|ByUsernamePassword|\bropc\b/gi);

  expect(found).toEqual([]);
});

test('C12: nothing in the build is of the shape of a client secret', async () => {
  const { found } = await search(/[\w~.]{3}\dQ~[\w~.-]{31,34}/g);

  expect(found).toEqual([]);
});

test('C45: everything that the page names is its own', async () => {
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  const named = [...page.matchAll(/\s(?:src|href)="([^"]*)"/g)].map(([, address]) => address);

  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((address) => !/^\/(?!\/)/.test(address ?? ''))).toEqual([]);
});

test('C46: no source map lies beside the scripts, and none is named', async () => {
  const { names, found } = await search(/sourceMappingURL/g);

  expect([...names.filter((name) => name.endsWith('.map')), ...found]).toEqual([]);
});

test('C53: what stands in for Entra and OpenMetadata is not in the build', async () => {
  const { found } = await search(/Pick an account|\/_local\/|oidc-provider|Katherine Johnson/g);

  expect(found).toEqual([]);
});
