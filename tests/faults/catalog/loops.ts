import { pickPerson } from '../../support/browser/person.ts';
import type { Act, Fault } from '../fault.ts';
import { mendAll } from '../mendAll.ts';
import { open, person } from '../reachState.ts';
import { all, apiAnswers, authorizeRefuses, tokenExpires } from '../strikes.ts';

const site = { config: (local: object) => ({ ...local, autoSignIn: true }) };
const states = ['signed out'] as const;

/** The app goes to the authority by itself, and comes back with what the authority says. */
const openAndWait: Act = async (world) => {
  const visit = world.page.waitForRequest(/\/authorize\?/);
  await open(world, world.wanted);
  await visit;
};

/** No refresh token is taken, and what a visit brings is good for less than a minute. */
const onlyVisitsBringTokens: Act = async ({ context, site: { identity } }) => {
  const refusal = { status: 400, json: { error: 'invalid_grant', error_codes: [700084] } };
  await context.route('**/oauth2/v2.0/token*', async (route, request) => {
    const isRenewal = request.postData()?.includes('grant_type=refresh_token');
    if (isRenewal)
      return route.fulfill({ ...refusal, headers: { 'access-control-allow-origin': '*' } });
    await identity.overrideIdToken({ exp: Math.floor(Date.now() / 1000) + 7230 });
    return route.continue();
  });
};

/** What drives other apps round in circles. */
export const loopFaults: readonly Fault[] = [
  {
    id: 'loop-refused',
    what: 'the app signs in by itself, and the authority refuses each time',
    ...{ states, site },
    strike: authorizeRefuses('access_denied', 53003),
    act: openAndWait,
  },
  {
    id: 'loop-login-required',
    what: 'the app signs in by itself, and the authority always wants to see the person',
    ...{ states, site },
    strike: authorizeRefuses('login_required', 50058),
    act: openAndWait,
  },
  {
    id: 'loop-401',
    what: 'the app signs in by itself, and OpenMetadata refuses each token',
    ...{ states, site },
    strike: apiAnswers(
      { status: 401, body: { code: 401, message: 'Expired token!' } },
      'GET /api/v1/users/*',
    ),
    act: async (world) => {
      await openAndWait(world);
      await pickPerson(world.page, person);
    },
  },
  {
    id: 'loop-short-tokens',
    what: 'every token is good for half a minute, and only a visit to the authority brings another',
    states: ['signed in', 'while typing'],
    strike: all(onlyVisitsBringTokens, tokenExpires),
    mend: all(mendAll, tokenExpires),
  },
];
