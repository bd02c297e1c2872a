import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { expect, test } from 'vitest';
import { createClock } from '../../../../local/clock.ts';
import { createKeySource } from '../../../../local/openmetadata/security/keySource.ts';
import { createTokenIssuer } from '../../../support/tokenIssuer.ts';

const own = { keyId: 'own', ...generateKeyPairSync('rsa', { modulusLength: 2048 }) };

async function start(urls?: readonly string[]) {
  const issuer = await createTokenIssuer();
  const clock = createClock();
  const find = createKeySource(own, urls ?? [issuer.keyUrl], clock, issuer.fetch);
  return { issuer, clock, find };
}

const isKey = (found: KeyObject | string) => typeof found !== 'string';

test('a key is fetched once and kept for a day', async () => {
  const { issuer, clock, find } = await start();

  expect(isKey(await find('test-key'))).toBe(true);
  clock.offsetSeconds = 86_399;
  await find('test-key');
  expect(issuer.fetched).toBe(1);
  clock.offsetSeconds = 86_401;
  await find('test-key');
  expect(issuer.fetched).toBe(2);
});

test('an unknown key id asks the key URLs each time', async () => {
  const { issuer, find } = await start();

  expect(await find('other')).toBe('unknown');
  expect(await find('other')).toBe('unknown');
  expect(issuer.fetched).toBe(2);
});

test('keys out of reach are asked for again by the next request', async () => {
  const { issuer, find } = await start();
  issuer.down = true;

  expect(await find('test-key')).toBe('unreachable');
  issuer.down = false;
  expect(isKey(await find('test-key'))).toBe(true);
});

test('a key that is kept outlives its key URL', async () => {
  const { issuer, find } = await start();
  await find('test-key');
  issuer.down = true;

  expect(isKey(await find('test-key'))).toBe(true);
});

test('a URL that does not answer does not hide the key of the next one', async () => {
  const { find } = await start(['https://nowhere.example/', 'https://login.example/keys']);

  expect(isKey(await find('test-key'))).toBe(true);
});

test("the server's own key needs no URL", async () => {
  const { issuer, find } = await start();

  expect(await find('own')).toBe(own.publicKey);
  expect(issuer.fetched).toBe(0);
});
