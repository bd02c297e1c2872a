import { expect, test } from 'vitest';
import { createClock } from '../../../local/clock.ts';
import { createArtifactStore } from '../../../local/identity/artifactStore.ts';

const issued = { iat: 1000, exp: 1600, accountId: 'ada' };

function createStore() {
  const clock = createClock();
  return { clock, store: createArtifactStore(clock) };
}

test('what is stored grows older when the clock goes forward', async () => {
  const { clock, store } = createStore();
  const codes = store.adapterFor('AuthorizationCode');
  await codes.upsert('a', issued);

  clock.offsetSeconds = 60;
  await codes.upsert('b', issued);

  expect(await codes.find('a')).toEqual({ ...issued, iat: 940, exp: 1540 });
  expect(await codes.find('b')).toEqual(issued);
});

test('a code that two requests have seen is consumed by one of them', async () => {
  const codes = createStore().store.adapterFor('AuthorizationCode');
  await codes.upsert('a', issued);
  await codes.consume('a');

  await expect(codes.consume('a')).rejects.toThrow('invalid_grant');
  expect(await codes.find('a')).toMatchObject({ consumed: true });
});

test('a refresh token stays good when it is renewed', async () => {
  const tokens = createStore().store.adapterFor('RefreshToken');
  await tokens.upsert('a', issued);
  await tokens.consume('a');

  expect(await tokens.find('a')).toEqual(issued);
});

test('a person’s artifacts are gone once revoked, and known as revoked', async () => {
  const { store } = createStore();
  const tokens = store.adapterFor('RefreshToken');
  await tokens.upsert('a', issued);
  await tokens.upsert('g', { ...issued, accountId: 'grace' });

  store.revoke('ada');

  expect(await tokens.find('a')).toBeUndefined();
  expect(store.isRevoked('RefreshToken', 'a')).toBe(true);
  expect(await tokens.find('g')).toBeDefined();
  expect(store.isRevoked('RefreshToken', 'unknown')).toBe(false);
});
