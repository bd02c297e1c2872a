import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createCurrentSession } from '../../src/auth/currentSession.ts';
import { forgetFailure } from '../../src/auth/failedSignIn.ts';
import { type Flow, leadOf, RenewalFailed, type RenewalVerdict } from '../../src/auth/flow.ts';
import { createOutings } from '../../src/auth/outings.ts';
import { readFailure } from '../../src/auth/readFailure.ts';
import { SignInRequired } from '../../src/auth/session.ts';
import { readRecord } from '../../src/auth/sessionRecord.ts';
import type { SignInFailure } from '../../src/auth/signInFailure.ts';
import { createTokens } from '../../src/auth/tokens.ts';
import { fakeFlow, heldRenewal } from './support/fakeFlow.ts';
import { bearer, grace, issuedFor, received, record } from './support/records.ts';

beforeEach(() => {
  sessionStorage.clear();
  forgetFailure();
  history.replaceState(null, '', '/explore?q=orders');
});
afterEach(() => vi.useRealTimers());

/** Ada's session whose token has this long to go. */
function session(leftMs: number, answers: Partial<Flow> = {}) {
  const current = createCurrentSession(record({ bearer: bearer('old', leftMs) }), 'never');
  const { load, asked } = fakeFlow(answers);
  const tokens = createTokens(current, load, createOutings('/', load));
  return { current, tokens, asked };
}

const renewed = { renew: async () => received({ bearer: bearer('new', 3_600_000) }) };
const failure: SignInFailure = { source: 'library', code: 'x', subError: '', correlationId: '' };
const fails = (verdict: RenewalVerdict, claims = '') => ({
  renew: () => Promise.reject(new RenewalFailed(verdict, failure, claims, null)),
});
const setOnline = (isOnline: boolean) =>
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(isOnline);

test('a token that is good for long is handed out without a request', async () => {
  const { tokens, asked } = session(3_600_000);

  expect(await tokens.token()).toBe('old');
  expect(asked.loaded).toBe(0);
});

test.each([59_000, 0, -3_600_000])(
  'a token with %d ms to go is renewed at its use',
  async (left) => {
    const { tokens, current } = session(left, renewed);

    expect(await tokens.token()).toBe('new');
    expect(current.record()?.bearer.token).toBe('new');
    expect(readRecord(issuedFor)?.bearer.token).toBe('new');
  },
);

test('a token that lives for a minute is used for most of it', async () => {
  const brief = bearer('brief', 60_000, leadOf(60_000));
  const { tokens, asked } = session(-1, { renew: async () => received({ bearer: brief }) });

  for (let call = 0; call < 5; call += 1) expect(await tokens.token()).toBe('brief');

  expect(asked.renew).toHaveLength(1);
});

test('a renewal that tells nothing of the person leaves the session theirs', async () => {
  const { bearer: next } = received({ bearer: bearer('new', 3_600_000) });
  const { tokens, current } = session(-1, { renew: async () => ({ bearer: next }) });
  const before = current.record();

  expect(await tokens.token()).toBe('new');

  expect(current.record()).toEqual({ ...before, bearer: next });
});

test.each(['explain', 'ended', 'redirect', 'retry'] as const)(
  'a renewal that fails (%s) after the sign-out changes nothing of that',
  async (verdict) => {
    let fail = (_: Error): void => {};
    const held = new Promise<never>((_, reject) => {
      fail = reject;
    });
    const { tokens, current, asked } = session(-1, { renew: () => held });
    const asking = tokens.token();
    await vi.waitFor(() => expect(asked.renew).toHaveLength(1));
    current.end('signed-out');

    fail(new RenewalFailed(verdict, failure, '', null));

    await expect(asking).rejects.toBeInstanceOf(SignInRequired);
    expect(current.getState()).toEqual({ status: 'signed-out', reason: 'signed-out' });
    expect(asked.authorize).toEqual([]);
    expect(readFailure()).toBeNull();
  },
);

test('a renewal that comes late leaves the sign-in alone that was begun since', async () => {
  const held = heldRenewal();
  const { tokens, current, asked } = session(-1, held);
  const asking = tokens.token();
  await vi.waitFor(() => expect(asked.renew).toHaveLength(1));
  current.end('signed-out');
  const begun = ['session.return.x', 'msal.id.request.params', 'msal.id.code.verifier'];
  for (const key of [...begun, 'msal.interaction.status']) sessionStorage.setItem(key, 'begun');
  sessionStorage.setItem('msal.3|ada|refreshtoken', 'late');

  held.release(received());

  await expect(asking).rejects.toBeInstanceOf(SignInRequired);
  const left = Object.keys(sessionStorage).filter((key) => key !== 'session.ended');
  expect(left.toSorted()).toEqual([...begun, 'msal.interaction.status'].toSorted());
});

test('1,000 calls with an expired token make one request', async () => {
  const { tokens, asked } = session(-1, renewed);

  const all = await Promise.all(Array.from({ length: 1000 }, () => tokens.token()));

  expect(new Set(all)).toEqual(new Set(['new']));
  expect(asked.renew).toHaveLength(1);
});

test('1,000 refusals of one token make one renewal', async () => {
  const { tokens, asked } = session(3_600_000, renewed);

  const all = await Promise.all(Array.from({ length: 1000 }, () => tokens.replace('old')));

  expect(new Set(all)).toEqual(new Set(['new']));
  expect(asked.renew).toHaveLength(1);
});

test('a refusal that comes late gets the token that is there by then', async () => {
  const { tokens, asked } = session(3_600_000, renewed);
  await tokens.replace('old');

  expect(await tokens.replace('old')).toBe('new');
  expect(asked.renew).toHaveLength(1);
});

test('C33: claims are asked for once and not kept', async () => {
  const { tokens, asked } = session(3_600_000, renewed);

  await Promise.all([tokens.replace('old', '{"a":1}'), tokens.replace('old', '{"a":1}')]);
  await tokens.replace('new');

  expect(asked.renew).toEqual(['{"a":1}', undefined]);
  expect(JSON.stringify(sessionStorage)).not.toContain('{"a":1}');
});

test('a renewal keeps the start of the session', async () => {
  const { tokens, current } = session(-1, renewed);
  const startedAt = current.record()?.startedAt;

  await tokens.token();

  expect(current.record()?.startedAt).toBe(startedAt);
});

test('nobody signed in gets no token', async () => {
  const { load } = fakeFlow();
  const tokens = createTokens(createCurrentSession(null, 'never'), load, createOutings('/', load));

  await expect(tokens.token()).rejects.toThrow(SignInRequired);
  await expect(tokens.replace('x')).rejects.toThrow(SignInRequired);
});

test.each([
  ['retry', 'unreachable'],
  ['wait', 'busy'],
] as const)('the verdict %s keeps the session and says that it is %s', async (verdict, delay) => {
  const { tokens, current } = session(-1, fails(verdict));

  await expect(tokens.token()).rejects.toMatchObject({ name: 'TokenDelayed', delay });

  expect(current.getState()).toMatchObject({ status: 'signed-in', delay });
});

test.each(['retry', 'wait', 'redirect'] as const)(
  'offline keeps the session, whatever else is wrong (%s): the page is not left',
  async (verdict) => {
    setOnline(false);
    const { tokens, current, asked } = session(-1, fails(verdict));

    await expect(tokens.token()).rejects.toMatchObject({ delay: 'offline' });

    expect(current.getState()).toMatchObject({ status: 'signed-in', delay: 'offline' });
    expect(asked.authorize).toEqual([]);
  },
);

test('once renewing works again, the delay is over', async () => {
  const answers: Partial<Flow> = { ...fails('retry') };
  const { tokens, current } = session(3_600_000, {
    renew: (...all) => (answers.renew ?? renewed.renew)(...all),
  });
  await tokens.replace('old').catch(() => {});
  Object.assign(answers, renewed);

  await tokens.refresh();

  expect(current.getState()).toMatchObject({ status: 'signed-in', delay: null });
});

test('C34: a dead refresh token leads to one visit without a prompt, with the hint and the address', async () => {
  const { current, tokens, asked } = session(-1, fails('redirect'));

  for (let call = 0; call < 1000; call += 1) void tokens.token().catch(() => {});
  await vi.waitFor(() => expect(asked.authorize).toHaveLength(1));
  await new Promise((resolve) => setTimeout(resolve));

  expect(asked.authorize).toHaveLength(1);
  expect(current.getState().status).toBe('signed-in'); // until the authority has answered
  expect(asked.authorize[0]).toMatchObject({ prompt: 'none', loginHint: 'ada@example.com' });
  const kept = JSON.parse(
    sessionStorage.getItem(`session.return.${asked.authorize[0]?.state}`) ?? '',
  );
  expect(kept).toMatchObject({ path: '/explore?q=orders', automatic: true, expects: 'tenant.ada' });
});

test('what the authority wants of the person is asked of the person', async () => {
  const { tokens, asked } = session(-1, fails('redirect', '{"id_token":{"acrs":{}}}'));

  void tokens.token().catch(() => {});
  await vi.waitFor(() => expect(asked.authorize).toHaveLength(1));

  expect(asked.authorize[0]).toMatchObject({ claims: '{"id_token":{"acrs":{}}}' });
  expect(asked.authorize[0]?.prompt).toBeUndefined();
});

test('C15: the fourth visit in a row is not made: a page says so', async () => {
  const answers = { ...fails('redirect'), authorize: async () => {} };
  for (const _ of [1, 2, 3]) {
    await session(-1, answers)
      .tokens.token()
      .catch(() => {});
  }
  const { tokens, current, asked } = session(-1, answers);

  await expect(tokens.token()).rejects.toThrow(SignInRequired);

  expect(asked.authorize).toEqual([]);
  expect(current.getState()).toEqual({ status: 'signed-out', reason: 'failed' });
  expect(readFailure()).toEqual({
    failure: { source: 'app', fault: 'loop-stopped' },
    returnTo: '/explore?q=orders',
  });
});

test('a failure that the authority can’t mend is explained, not repeated', async () => {
  const { tokens, current, asked } = session(-1, fails('explain'));

  await expect(tokens.token()).rejects.toThrow(SignInRequired);

  expect(asked.authorize).toEqual([]);
  expect(current.getState()).toEqual({ status: 'signed-out', reason: 'failed' });
  expect(readFailure()?.failure).toEqual(failure);
});

test("C32: a renewal that brings somebody else's token ends the session", async () => {
  const { tokens, current } = session(-1, { renew: async () => received({ account: grace }) });

  await expect(tokens.token()).rejects.toThrow(SignInRequired);

  expect(current.record()).toBeNull();
  expect(readRecord(issuedFor)).toBeNull();
  expect(readFailure()?.failure).toEqual({ source: 'app', fault: 'another-person' });
});

test('C30: a renewal that was under way during the sign-out leaves nothing behind', async () => {
  const { renew, release } = heldRenewal();
  const { tokens, current } = session(-1, { renew });
  const token = tokens.token();
  await Promise.resolve();
  current.end('signed-out');
  sessionStorage.setItem('msal.3|ada|refreshtoken', 'written by the library after the sign-out');

  release(received());

  await expect(token).rejects.toThrow(SignInRequired);
  expect(Object.keys(sessionStorage)).toEqual(['session.ended']);
});

test('a token is renewed beside its use shortly before it is due', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  const { tokens, asked } = session(89_000, renewed);

  expect(await tokens.token()).toBe('old');
  await vi.waitFor(() => expect(asked.renew).toHaveLength(1));
});

test('people are not in step: how early differs', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0.2);
  const { tokens, asked } = session(89_000, renewed);

  await tokens.token();

  expect(asked.renew).toEqual([]);
});

test('a failure to renew beside the use bothers nobody while the token is good', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0.9);
  const { tokens, current, asked } = session(89_000, fails('redirect'));

  expect(await tokens.token()).toBe('old');
  await vi.waitFor(() => expect(asked.renew).toHaveLength(1));

  expect(asked.authorize).toEqual([]);
  expect(current.getState()).toMatchObject({ status: 'signed-in', delay: null });
});

test.each([61_000, -61_000, 7 * 3_600_000])(
  'a clock that was moved by %d ms is measured again at the next use',
  async (moved) => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { tokens, asked } = session(24 * 3_600_000, renewed);

    vi.setSystemTime(Date.now() + moved);
    await tokens.token();
    await tokens.token();

    expect(asked.renew).toHaveLength(1);
  },
);

test('a clock that drifts by less than a minute is left alone', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const { tokens, asked } = session(24 * 3_600_000, renewed);

  vi.setSystemTime(Date.now() + 59_000);
  await tokens.token();

  expect(asked.renew).toEqual([]);
});

test('a session that was ended elsewhere is over here, and goes nowhere by itself', async () => {
  const { tokens, current, asked } = session(-1, fails('ended'));

  await expect(tokens.token()).rejects.toThrow(SignInRequired);

  expect(current.getState()).toEqual({ status: 'signed-out', reason: 'expired' });
  expect(asked.authorize).toEqual([]);
  expect(readFailure()).toBeNull();
});
