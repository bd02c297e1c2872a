import { pickPerson } from '../../support/browser/person.ts';
import type { Act, Fault } from '../fault.ts';
import { open, person } from '../reachState.ts';
import { apiAnswers, authorizeRefuses } from '../strikes.ts';

const site = { config: (local: object) => ({ ...local, autoSignIn: true }) };
const states = ['signed out'] as const;

/** The app goes to the authority by itself, and comes back with what the authority says. */
const openAndWait: Act = async (world) => {
  const visit = world.page.waitForRequest(/\/authorize\?/);
  await open(world, world.wanted);
  await visit;
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
];
