import { beforeEach, expect, test, vi } from 'vitest';
import { keepOuting, takeOuting } from '../../src/auth/keptOuting.ts';

const state = '7b0c1f7e-95c5-4ab1-9a4f-6a5c2f0f6d11';
const outing = {
  path: '/explore?q=orders#top',
  automatic: false,
  expects: null,
  keptAt: Date.now(),
  signedOutAt: 0,
};

beforeEach(() => sessionStorage.clear());

test('C16, C19: what was kept under a state is given back once', () => {
  keepOuting(state, outing);

  expect(takeOuting(state)).toEqual(outing);
  expect(takeOuting(state)).toBeNull();
});

test('C19: after 15 minutes the path is forgotten, and the sign-in still known', () => {
  keepOuting(state, { ...outing, keptAt: Date.now() - 15 * 60_000 });

  expect(takeOuting(state)).toMatchObject({ path: null, automatic: false });
});

test('C19: what is dated in the future is no better', () => {
  keepOuting(state, { ...outing, keptAt: Date.now() + 16 * 60_000 });

  expect(takeOuting(state)?.path).toBeNull();
});

test('C3: a state that this tab never gave is none, and what was open is dropped', () => {
  keepOuting(state, outing);

  expect(takeOuting('00000000-0000-4000-8000-000000000000')).toBeNull();
  expect(takeOuting(state)).toBeNull();
});

test.each(['__proto__', 'constructor', '', 'toString'])('C54: the state %j is none', (name) => {
  expect(takeOuting(name)).toBeNull();
});

test.each([
  '',
  'null',
  '[]',
  '{"path":"/x"}',
  '{"keptAt":"now"}',
  '{',
  '{"__proto__":{"keptAt":1}}',
])('junk under the key of a state is none: %s', (junk) => {
  sessionStorage.setItem(`session.return.${state}`, junk);

  expect(takeOuting(state)).toBeNull();
});

test.each(['//evil.example/x', 'https://evil.example/', 'javascript:alert(1)', '/callback'])(
  'C17: of what stands there, %s is no path to go on at',
  (path) => {
    keepOuting(state, { ...outing, path });

    expect(takeOuting(state)?.path).toBeNull();
  },
);

test('a full storage is told, not thrown', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });

  expect(keepOuting(state, outing)).toBe(false);
});
