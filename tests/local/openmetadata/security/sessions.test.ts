import { expect, test } from 'vitest';
import { createClock } from '../../../../local/clock.ts';
import { createSessions } from '../../../../local/openmetadata/security/codeFlow/sessions.ts';

const login = { redirectUri: 'https://app.example/', state: 's', nonce: 'n', verifier: null };
const ada = { userName: 'ada', idToken: 'an.id.token', refreshToken: null };
const day = 86_400;

function start() {
  const clock = createClock();
  const sessions = createSessions(clock);
  return { clock, sessions, signIn: () => sessions.activate(sessions.begin(login), ada) };
}

test('a sign-in waits ten minutes for its callback', () => {
  const { clock, sessions } = start();
  const id = sessions.begin(login);

  clock.offsetSeconds = 599;
  expect(sessions.pending(id)).toBe(login);
  clock.offsetSeconds = 601;
  expect(sessions.pending(id)).toBeNull();
});

test('a sign-in that is finished is not waited for, and its session has a new id', () => {
  const { sessions } = start();
  const pending = sessions.begin(login);

  const id = sessions.activate(pending, ada);

  expect(id).not.toBe(pending);
  expect([sessions.pending(pending), sessions.active(pending)]).toEqual([null, null]);
  expect(sessions.active(id)).toMatchObject(ada);
});

test('a session that is used each day ends after 30 days all the same', () => {
  const { clock, sessions, signIn } = start();
  const id = signIn();

  for (let days = 1; days <= 30; days += 1) {
    clock.offsetSeconds = days * day - 1;
    expect(sessions.active(id)).not.toBeNull();
  }
  clock.offsetSeconds = 30 * day + 1;
  expect(sessions.active(id)).toBeNull();
});

test('the sixth session of a person ends their first', () => {
  const { sessions, signIn } = start();
  const ids = Array.from({ length: 6 }, signIn);

  expect(ids.map((id) => sessions.active(id) !== null)).toEqual([
    false,
    true,
    true,
    true,
    true,
    true,
  ]);
});

test('a session belongs to one person', () => {
  const { sessions, signIn } = start();
  const id = signIn();

  expect(sessions.belongsTo(id, 'ada')).toBe(true);
  expect(sessions.belongsTo(id, 'grace')).toBe(false);
});
