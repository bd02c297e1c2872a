import { afterEach, expect, test } from 'vitest';
import { restoreArrival, stateOf, takeArrival } from '../../src/auth/arrival.ts';
import { awaitedKey } from '../../src/auth/awaited.ts';
import { keepOuting, takeOuting } from '../../src/auth/keptOuting.ts';

const open = (address: string) => {
  history.replaceState(null, '', address);
  return takeArrival(location, history);
};
const address = () => location.pathname + location.search + location.hash;

const state = '7b0c1f7e-95c5-4ab1-9a4f-6a5c2f0f6d11';
const leave = (path: string) =>
  keepOuting(state, { path, automatic: false, expects: null, keptAt: Date.now(), signedOutAt: 0 });

afterEach(() => {
  history.replaceState(null, '', '/');
  sessionStorage.clear();
});

test.each([
  '/callback#code=secret&state=s',
  '/callback#error=access_denied&error_description=x&state=s',
  '/callback?code=secret&state=s',
  '/callback?code=secret',
  '/callback#code=secret',
  '/callback?code=secret&state=s#code=other&state=s',
  '/callback?state=s',
  '/callback#access_token=secret&token_type=bearer',
  '/callback#id_token=secret',
])('C27: nothing of %s stays in the address', (from) => {
  open(from);

  expect(address()).toBe('/callback');
});

test('an address with two slashes at its beginning is wiped, and restored, where it is', () => {
  history.replaceState(null, '', '/.//x/?state=1');
  const arrival = takeArrival(location, history);
  expect(address()).toBe('//x/');

  restoreArrival(arrival, history);

  expect(address()).toBe('//x/?state=1');
});

test.each([`/callback#code=secret&state=lib%7C${state}`, `/callback?code=secret&state=${state}`])(
  'C27: in the place of %s stands the address that was asked for, whatever fails from here on',
  (from) => {
    leave('/explore?q=orders#top');

    const { path } = open(from);

    expect([path, address()]).toEqual(['/callback', '/explore?q=orders#top']);
    expect(takeOuting(state)?.path).toBe('/explore?q=orders#top');
  },
);

test.each(['/auth/callback#id_token=secret', '/auth/callback?id_token=secret&name=Ada'])(
  'C27: in the place of %s, which names no state, stands the address that this tab waits to open',
  (from) => {
    leave('/explore?q=orders#top');
    sessionStorage.setItem(awaitedKey, state);

    const { path } = open(from);

    expect([path, address()]).toEqual(['/auth/callback', '/explore?q=orders#top']);
  },
);

test.each(['//evil.example/x', 'https://evil.example/', '/callback#code=c&state=s', ''])(
  'C17: an asked address that is none (%j) is not opened, and breaks nothing',
  (path) => {
    leave(path);

    open(`/callback#code=secret&state=${state}`);

    expect(address()).toBe('/callback');
  },
);

test.each([
  ['/callback#code=c&state=s', '#code=c&state=s', false],
  ['/callback#error=e&state=s', '#error=e&state=s', false],
  ['/callback?code=c&state=s', '?code=c&state=s', true],
  ['/callback?code=q&state=s#code=f&state=s', '#code=f&state=s', false],
  ['/callback#code=c', '', false],
  ['/callback#access_token=t&state=s', '', false],
  ['/callback', '', false],
])('the answer in %s is %j', (from, answer, inQuery) => {
  expect(open(from)).toMatchObject({ answer, inQuery, fromSignOut: false });
});

test.each([
  ['/callback?state=s', true],
  ['/callback?state=s#', true],
  ['/callback?state=s&code=c', false],
  ['/callback?state=s&error=e', false],
  ['/callback?state=s#code=c', false],
  ['/callback?state=s#error=e', false],
  ['/callback#state=s', false],
  ['/callback', false],
])('%s is the way back from a sign-out: %j', (from, isBack) => {
  expect(open(from).fromSignOut).toBe(isBack);
});

test('what belongs to an ordinary page is put back', () => {
  const arrival = open('/explore?code=abc&state=open#error=1');

  restoreArrival(arrival, history);

  expect(address()).toBe('/explore?code=abc&state=open#error=1');
});

test("the state of ours stands behind the library's", () => {
  expect(stateOf(`#code=c&state=eyJpZCI6IjEifQ%3D%3D%7C${state}`)).toBe(state);
  expect(stateOf(`?state=${state}&code=c`)).toBe(state);
});

test.each(['__proto__', 'constructor', 'x|__proto__', '', 'a|b|c', '../session'])(
  'C54: the state %j is of no shape that we give',
  (state) => {
    expect(stateOf(`#code=c&state=${encodeURIComponent(state)}`)).toBe('');
  },
);
