import { beforeEach, expect, test } from 'vitest';
import { exchangeOf, forgetExchange, keepExchange } from '../../../src/auth/entra/exchange.ts';
import { keepOuting } from '../../../src/auth/keptOuting.ts';
import { purgeSession } from '../../../src/auth/purge.ts';
import { signedOutKey } from '../../../src/auth/signedOutAt.ts';

const endpoint = 'https://login.microsoftonline.com/a-tenant/oauth2/v2.0/token';
const address = 'https://catalog.example.com/callback';
const state = 'lib|7b0c1f7e-95c5-4ab1-9a4f-6a5c2f0f6d11';
const asked = {
  client_id: 'a-client',
  redirect_uri: address,
  scope: 'openid profile',
  response_type: 'code',
  code_challenge: 'a-challenge',
  state,
  nonce: 'a-nonce',
};
const answer = `#code=a-code&state=${encodeURIComponent(state)}`;

/** Leaves for the authority. */
function leave(changes: Record<string, string> = {}) {
  const query = new URLSearchParams({ ...asked, ...changes });
  keepExchange(`https://login.microsoftonline.com/authorize?${query}`, endpoint, 'a-verifier');
}

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
});

test('the exchange says what the visit said, with the code and the verifier', () => {
  leave({ claims: '{"id_token":{}}' });

  const exchange = exchangeOf(answer, address);

  expect(exchange).toMatchObject({ url: endpoint, clientId: 'a-client', nonce: 'a-nonce' });
  expect(exchange?.init.redirect).toBe('error'); // no other address gets the code
  expect(Object.fromEntries(new URLSearchParams(String(exchange?.init.body)))).toEqual({
    grant_type: 'authorization_code',
    client_id: 'a-client',
    redirect_uri: address,
    scope: 'openid profile',
    claims: '{"id_token":{}}',
    code: 'a-code',
    code_verifier: 'a-verifier',
    client_info: '1',
  });
});

test('it goes on where the person was, as this tab noted it', () => {
  const uuid = state.slice(4);
  const times = { keptAt: Date.now(), signedOutAt: 0 };
  keepOuting(uuid, { path: '/explore?q=orders', automatic: false, expects: null, ...times });
  leave();

  expect(exchangeOf(answer, address)?.path).toBe('/explore?q=orders');
});

test('C17: where to go on is no way out, whatever the tab holds', () => {
  leave();
  const kept = JSON.parse(sessionStorage.getItem('session.exchange') ?? '');
  sessionStorage.setItem('session.exchange', JSON.stringify({ ...kept, path: '//evil.example' }));

  expect(exchangeOf(answer, address)?.path).toBeNull();
});

test('it is meant by whoever posts that code, and by nothing else', () => {
  leave();
  const exchange = exchangeOf(answer, address);

  expect(exchange?.isMeant('https://elsewhere.example/token', { body: 'code=a-code&x=1' })).toBe(
    true,
  );
  expect(exchange?.isMeant(endpoint, { body: 'code=b-code' })).toBe(false);
  expect(exchange?.isMeant(endpoint, {})).toBe(false);
});

test.each<[string, () => void]>([
  ['this tab never left', () => {}],
  ['another visit was begun since', () => leave({ state: 'lib|another' })],
  ['another address is the redirect URI', () => leave({ redirect_uri: `${address}2` })],
  ['nothing can hold the ID token to the visit', () => leave({ nonce: '' })],
  [
    'it has been used',
    () => {
      leave();
      forgetExchange();
    },
  ],
  [
    'the session was purged',
    () => {
      leave();
      purgeSession();
    },
  ],
  [
    'somebody has signed out meanwhile',
    () => {
      leave();
      localStorage.setItem(signedOutKey, String(Date.now()));
    },
  ],
  ['what is kept is junk', () => sessionStorage.setItem('session.exchange', '{"endpoint":1}')],
])('C3: there is none when %s', (_, happen) => {
  happen();

  expect(exchangeOf(answer, address)).toBeNull();
});

test.each([
  ['an error', `#error=access_denied&state=${encodeURIComponent(state)}`],
  ['no state', '#code=a-code'],
  ['the state of another', '#code=a-code&state=another'],
  ['nothing', ''],
])('C3: there is none for an answer with %s', (_, given) => {
  leave();

  expect(exchangeOf(given, address)).toBeNull();
});
