import type { Session } from '../../src/auth/session.ts';
import { fakeSession } from './fakeSession.ts';

/** The session of the tests, with a token that says this. */
export function sessionWith(claims: Readonly<Record<string, unknown>>): Session {
  const session = fakeSession();
  const state = session.getState();
  if (state.status === 'signed-out') throw new Error('The session of the tests is signed in.');
  const own = { ...state, token: { ...state.token, claims: new Map(Object.entries(claims)) } };
  return { ...session, getState: () => own };
}
