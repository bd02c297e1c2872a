import { pickPerson, signInButton } from '../../support/browser/person.ts';
import type { Act, Fault, State } from '../fault.ts';
import { open } from '../reachState.ts';
import { authorizeRefuses, idTokenHas, tokenAnswers, tokenRefuses } from '../strikes.ts';

const atCallback: readonly State[] = ['at the callback'];
const html = { 'content-type': 'text/html' };

/** A signed-out person opens the wanted page and clicks. */
const clickSignIn: Act = async (world) => {
  await open(world, world.wanted);
  await signInButton(world.page).click();
};

function refusedAtAuthorize(error: string, code: number, what: string): Fault {
  const strike = authorizeRefuses(error, code);
  const id = `authorize-${code}`;
  return { id, what, states: ['signed out'], strike, act: clickSignIn };
}

function refusedAtToken(error: string, code: number, what: string): Fault {
  const strike = tokenRefuses(error, code);
  return { id: `token-${code}`, what, states: atCallback, strike };
}

function wrongIdToken(claims: Readonly<Record<string, unknown>>, what: string): Fault {
  const [name = ''] = Object.keys(claims);
  const id = `id-token-${name}-${claims[name] === null ? 'missing' : 'wrong'}`;
  return { id, what, states: atCallback, strike: idTokenHas(claims) };
}

function asSomebodyElse(name: string, id: string, what: string): Fault {
  return { id, what, states: atCallback, act: ({ page }) => pickPerson(page, name) };
}

/** A setting that the directory does not know, until it is put right. */
function wrongSetting(id: string, what: string, wrong: object): Fault {
  const strike: Act = ({ context }) =>
    context
      .route('**/config.json', async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, json: { ...(await response.json()), ...wrong } });
      })
      .then(() => {});
  return { id, what, states: ['signed out'], strike, act: clickSignIn };
}

const other = '99999999-2222-4333-8444-555555555555';

/** Between the click and the first page. */
export const signInFaults: readonly Fault[] = [
  refusedAtAuthorize('consent_required', 65001, 'consent is missing'),
  refusedAtAuthorize('access_denied', 65004, 'the person declines the permission'),
  refusedAtAuthorize('access_denied', 90094, 'an administrator has to approve'),
  refusedAtAuthorize('access_denied', 50020, 'the account is of another tenant'),
  refusedAtAuthorize('interaction_required', 16000, 'the authority cannot tell which account'),
  refusedAtAuthorize('interaction_required', 160021, 'the account at the authority is another'),
  refusedAtAuthorize('access_denied', 53003, 'conditional access blocks'),
  refusedAtAuthorize('login_required', 50058, 'nobody is signed in at the authority'),
  refusedAtAuthorize('temporarily_unavailable', 90033, 'the authority is busy'),
  refusedAtAuthorize('server_error', 50000, 'the authority fails'),
  refusedAtAuthorize(
    'invalid_request',
    50011,
    'the redirect URI is not registered, told by redirect',
  ),
  wrongSetting('wrong-redirect', 'the redirect URI is not registered (AADSTS50011)', {
    redirectPath: '/elsewhere',
  }),
  wrongSetting('wrong-client', 'the client ID is not known (AADSTS700016), and is put right', {
    clientId: other,
  }),
  asSomebodyElse('Edsger Dijkstra', 'not-assigned', 'the person is not assigned (AADSTS50105)'),
  asSomebodyElse('Katherine Johnson', 'unknown-person', 'the catalog does not know the person'),
  asSomebodyElse('Dennis Ritchie', 'switched-off', 'the person was switched off in the catalog'),
  refusedAtToken('invalid_grant', 54005, 'the code was redeemed already'),
  refusedAtToken('invalid_grant', 70008, 'the code has expired'),
  refusedAtToken('invalid_request', 9002326, 'the redirect URI is registered for another platform'),
  refusedAtToken('invalid_client', 7000218, 'a secret is asked for'),
  refusedAtToken('invalid_client', 700025, 'a secret was sent'),
  refusedAtToken('interaction_required', 50076, 'a second factor is due'),
  {
    id: 'token-503',
    what: 'the token endpoint answers 503',
    states: atCallback,
    strike: tokenAnswers({ status: 503 }),
  },
  {
    id: 'token-429',
    what: 'the token endpoint asks for patience',
    states: atCallback,
    strike: tokenAnswers({ status: 429, headers: { 'retry-after': '1' }, times: 1 }),
  },
  {
    id: 'token-html',
    what: 'a page comes instead of tokens',
    states: atCallback,
    strike: tokenAnswers({ status: 200, headers: html, body: '<h1>Hotel</h1>' }),
  },
  {
    id: 'token-lost',
    what: 'the answer to the code is lost once',
    states: atCallback,
    strike: tokenAnswers({ drop: true, times: 1 }),
  },
  {
    id: 'token-dropped',
    what: 'the token endpoint cannot be reached',
    states: atCallback,
    strike: tokenAnswers({ drop: true }),
  },
  {
    id: 'token-slow',
    what: 'the tokens take three seconds',
    states: atCallback,
    strike: tokenAnswers({ delayMs: 3_000, times: 1 }),
  },
  {
    id: 'keycloak-code-not-valid',
    what: 'the code is refused without a number',
    states: atCallback,
    strike: tokenAnswers({
      status: 400,
      body: { error: 'invalid_grant', error_description: 'Code not valid' },
    }),
  },
  {
    id: 'offline-callback',
    what: 'the network is gone on the way back',
    states: atCallback,
    strike: ({ context }) =>
      context
        .route('**/oauth2/v2.0/token*', (route) => route.abort('internetdisconnected'))
        .then(() => {}),
  },
  wrongIdToken({ aud: other }, 'the ID token is for another application'),
  wrongIdToken({ iss: 'https://evil.example/v2.0' }, 'the ID token is of another issuer'),
  wrongIdToken({ tid: other }, 'the ID token is of another tenant'),
  wrongIdToken({ oid: null }, 'the ID token names no object'),
  wrongIdToken({ tid: null, oid: null }, 'the ID token names neither tenant nor object'),
  {
    id: 'id-token-left-out',
    what: 'the authority sends no ID token',
    states: atCallback,
    strike: tokenAnswers({
      status: 200,
      body: {
        token_type: 'Bearer',
        scope: 'openid',
        expires_in: 3600,
        access_token: 'x'.repeat(32),
      },
    }),
  },
  wrongIdToken({ exp: 1_000_000_000 }, 'the ID token has expired'),
  wrongIdToken({ nbf: 4_000_000_000 }, 'the ID token is not valid yet'),
  wrongIdToken({ nonce: 'another' }, 'the ID token answers another question'),
  wrongIdToken({ nonce: null }, 'the ID token answers no question'),
];
