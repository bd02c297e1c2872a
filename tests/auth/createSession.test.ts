import { beforeEach, expect, test, vi } from 'vitest';
import { createSession } from '../../src/auth/createSession.ts';
import { forgetFailure, keepFailure } from '../../src/auth/failedSignIn.ts';
import { type Flow, RenewalFailed } from '../../src/auth/flow.ts';
import { createOutings } from '../../src/auth/outings.ts';
import type { SignedOutReason } from '../../src/auth/session.ts';
import { keepEnd, readEnd } from '../../src/auth/sessionEnd.ts';
import { type SessionRecord, writeRecord } from '../../src/auth/sessionRecord.ts';
import { createSignIn } from '../../src/auth/signIn.ts';
import { appFailure, SignInFailed, type SignInFailure } from '../../src/auth/signInFailure.ts';
import type { TabMessage } from '../../src/auth/tabs/messages.ts';
import { fakeFlow } from './support/fakeFlow.ts';
import { bearer, issuedFor, record } from './support/records.ts';
import { settings } from './support/settings.ts';

const never = new Promise<never>(() => {});
const failure: SignInFailure = { source: 'library', code: 'x', subError: '', correlationId: '' };

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
  forgetFailure();
  history.replaceState(null, '', '/explore?q=orders#top');
});

interface Opened {
  readonly kept?: SessionRecord | null;
  readonly reason?: SignedOutReason;
  readonly answers?: Partial<Flow>;
  readonly autoSignIn?: boolean;
  /** What the other tabs are heard to say when this one asks. */
  readonly heard?: TabMessage;
  readonly early?: Promise<never>;
  /** The library is on its way, and does not arrive. */
  readonly waits?: boolean;
}

/** A page of this app, with the tabs that it hears. */
function openPage({
  kept = null,
  reason = 'never',
  answers = {},
  autoSignIn = false,
  heard,
  early = never,
  waits = false,
}: Opened) {
  const posted: TabMessage[] = [];
  vi.stubGlobal(
    'BroadcastChannel',
    class {
      receive: (event: unknown) => void = () => {};
      addEventListener = (_: string, receive: (event: unknown) => void) => {
        this.receive = receive;
      };
      removeEventListener = () => {};
      postMessage = (message: TabMessage) => {
        posted.push(message);
        if (heard) this.receive({ origin: location.origin, data: heard });
      };
    },
  );
  if (kept) writeRecord(kept);
  const { load, finish, asked } = fakeFlow(answers);
  const world = {
    settings: settings({ autoSignIn }),
    base: '/',
    issuedFor,
    callbackPath: '/callback',
    flow: waits ? () => never : load,
    finish,
  };
  const outings = createOutings('/', load);
  const settled = { record: kept, reason, opens: null };
  const { session, tokens } = createSession(
    { ...world, ...settled, outings, signIn: createSignIn(outings) },
    early,
  );
  vi.unstubAllGlobals();
  return { session, tokens, asked, posted };
}

const here: TabMessage = { kind: 'here-is', loginHint: 'ada@example.com' };
const settle = () => new Promise((resolve) => setTimeout(resolve, 120));

test('C13: a click goes to the authority without a prompt, and back to the address', async () => {
  const { session, asked } = openPage({});

  void session.signIn();
  await vi.waitFor(() => expect(asked.authorize).toHaveLength(1));

  const [request] = asked.authorize;
  expect(request).toEqual({ state: expect.stringMatching(/^[\da-f-]{36}$/) });
  expect(sessionStorage.getItem(`session.return.${request?.state}`)).toContain(
    '"path":"/explore?q=orders#top","automatic":false',
  );
});

test('a click starts over: earlier visits and failures are forgotten', async () => {
  sessionStorage.setItem('session.automaticVisits', JSON.stringify({ at: [Date.now()] }));
  keepFailure({ failure, returnTo: '/' });
  const { session, asked } = openPage({});

  void session.signIn();
  await vi.waitFor(() => expect(asked.authorize).toHaveLength(1));

  expect(sessionStorage.getItem('session.automaticVisits')).toBeNull();
  expect(session.lastFailure()).toBeNull();
});

test.each(['//evil.example/x', 'https://evil.example/', 'javascript:alert(1)', '/callback#code=c'])(
  'C17: %s is not kept as the address to come back to',
  async (returnTo) => {
    const { session, asked } = openPage({});

    void session.signIn({ returnTo });
    await vi.waitFor(() => expect(asked.authorize).toHaveLength(1));

    const kept = sessionStorage.getItem(`session.return.${asked.authorize[0]?.state}`);
    expect(kept).toContain('"path":"/",');
  },
);

test('C16: the state tells nothing of the address, and is another one each time', async () => {
  const answers = { authorize: async () => {} };
  const { session, asked } = openPage({ answers });

  await session.signIn();
  await session.signIn();

  const states = asked.authorize.map(({ state }) => state);
  expect(new Set(states).size).toBe(2);
});

test('20 clicks leave once', async () => {
  const { session, asked } = openPage({});

  for (let click = 0; click < 20; click += 1) void session.signIn();
  await settle();

  expect(asked.authorize).toHaveLength(1);
});

test('another account is asked for without a hint', async () => {
  keepEnd('expired', 'ada@example.com');
  const { session, asked } = openPage({});

  void session.signIn({ anotherAccount: true });
  await vi.waitFor(() => expect(asked.authorize).toHaveLength(1));

  expect(asked.authorize[0]).toEqual({ state: expect.anything(), prompt: 'select_account' });
});

test.each([
  [{}, { prompt: 'login', loginHint: 'ada@example.com' }],
  [{ anotherAccount: true }, { prompt: 'login' }],
])(
  'C29: after the absolute lifetime the authority has to see the person again: %j',
  async (options, request) => {
    keepEnd('limit', 'ada@example.com');
    const { session, asked } = openPage({ reason: 'limit' });

    void session.signIn(options);
    await vi.waitFor(() => expect(asked.authorize).toHaveLength(1));

    expect(asked.authorize[0]).toEqual({ state: expect.anything(), ...request });
  },
);

test('C30: a sign-out clears this tab, tells the others and then the authority', async () => {
  const keys = ['msal.3|ada|refreshtoken', 'throttling.x', 'session.settings', 'session.activeAt'];
  for (const key of [...keys, 'session.return.x', 'session.draft.tenant.ada.note'])
    sessionStorage.setItem(key, 'kept');
  const left: string[] = [];
  const endSession = (handle: string) => async () => {
    // Until the authority has sent the person back, its session may live on.
    left.push(`${handle}: ${Object.keys(sessionStorage)} ${readEnd()?.reason}`);
    await never;
  };
  const { session, posted } = openPage({ kept: record(), answers: { endSession } });

  void session.signOut();
  await vi.waitFor(() => expect(left).toHaveLength(1));

  expect(left).toEqual(['ada.handle: session.ended signed-out-here']);
  expect(posted.at(-1)).toMatchObject({ kind: 'signed-out', reason: 'signed-out' });
  expect(Object.keys(localStorage)).toEqual(['signedOutAt']);
  expect(session.getState()).toEqual({ status: 'signed-out', reason: 'signed-out' });
});

test('C30: a sign-out while the page leaves for a renewal counts', async () => {
  const { session, tokens, asked, posted } = openPage({
    kept: record({ bearer: bearer('old', -1) }),
    answers: { renew: () => Promise.reject(new RenewalFailed('redirect', failure, '', null)) },
  });
  tokens.token().catch(() => {});
  await vi.waitFor(() => expect(asked.authorize).toHaveLength(1));

  void session.signOut();
  void session.signOut(); // pressed twice
  await vi.waitFor(() => expect(asked.endSession).toEqual(['ada.handle']));

  expect(session.getState()).toEqual({ status: 'signed-out', reason: 'signed-out' });
  expect(posted.at(-1)).toMatchObject({ kind: 'signed-out' });
  expect(localStorage.getItem('signedOutAt')).not.toBeNull();
});

test('a session that another tab ended while this one was loading is over', () => {
  const kept = record();
  localStorage.setItem('signedOutAt', String(Date.now()));

  const { session } = openPage({ kept });

  expect(session.getState()).toEqual({ status: 'signed-out', reason: 'signed-out-elsewhere' });
});

test.each([
  ['offline', {}, false],
  ['where the authority has no such page', { endSession: () => async () => {} }, true],
  [
    'where the authority can’t be left for',
    { endSession: () => () => Promise.reject(new Error()) },
    true,
  ],
])(
  'C30: %s a sign-out ends the session here, and says that the other lives on',
  async (_, answers, isOnline) => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(isOnline);
    const { session } = openPage({ kept: record(), answers });

    await session.signOut();

    expect(session.getState()).toEqual({ status: 'signed-out', reason: 'signed-out-here' });
    expect(readEnd()?.reason).toBe('signed-out-here');
    expect(Object.keys(sessionStorage)).toEqual(['session.ended']);
  },
);

test('C30: nobody waits for the library to be signed out, the other tabs least of all', async () => {
  vi.useFakeTimers();
  const { session, posted } = openPage({ kept: record(), waits: true });

  void session.signOut();
  expect(posted.at(-1)).toMatchObject({ kind: 'signed-out', reason: 'signed-out' });
  await vi.advanceTimersByTimeAsync(2_000);

  expect(session.getState()).toEqual({ status: 'signed-out', reason: 'signed-out-here' });
  expect(Object.keys(sessionStorage)).toEqual(['session.ended']);
  vi.useRealTimers();
});

test('a new tab follows one that is signed in, without a prompt and whatever the settings say', async () => {
  const { session, asked } = openPage({ heard: here });

  void session.signInWithoutClick();
  await vi.waitFor(() => expect(asked.authorize).toHaveLength(1));

  expect(asked.authorize[0]).toMatchObject({ prompt: 'none', loginHint: 'ada@example.com' });
});

test('C13: alone, a new tab shows the sign-in page', async () => {
  const { session, asked } = openPage({});

  await session.signInWithoutClick();

  expect(asked.loaded).toBe(0);
});

test('C13: where the settings say so, nobody has to click', async () => {
  const { session, asked } = openPage({ autoSignIn: true });

  void session.signInWithoutClick();
  await vi.waitFor(() => expect(asked.authorize).toHaveLength(1));

  expect(asked.authorize[0]).toEqual({ state: expect.anything() });
});

test.each(['signed-out', 'signed-out-elsewhere', 'idle', 'limit', 'expired', 'failed'] as const)(
  'C13: after a session that ended (%s) nothing happens without a click',
  async (reason) => {
    keepEnd(reason);
    const { session, asked } = openPage({ reason, autoSignIn: true, heard: here });

    await session.signInWithoutClick();

    expect(asked.loaded).toBe(0);
  },
);

test('C13: after a sign-out anywhere a new tab does not sign in by the settings', async () => {
  localStorage.setItem('signedOutAt', String(Date.now()));
  const { session, asked } = openPage({ autoSignIn: true });

  await session.signInWithoutClick();

  expect(asked.loaded).toBe(0);
});

test('C13: a click since then makes up for it, in its tab', async () => {
  localStorage.setItem('signedOutAt', String(Date.now() - 1000));
  sessionStorage.setItem('session.clickedAt', String(Date.now()));
  const { session, asked } = openPage({ autoSignIn: true });

  void session.signInWithoutClick();

  await vi.waitFor(() => expect(asked.authorize).toHaveLength(1));
});

test('somebody who is signed in goes nowhere', async () => {
  const { session, asked } = openPage({ kept: record(), autoSignIn: true, heard: here });

  await session.signInWithoutClick();

  expect(asked.loaded).toBe(0);
});

test('a sign-in that can’t start ends at its page', async () => {
  const failure = appFailure('storage-full');
  const answers = { authorize: () => Promise.reject(new SignInFailed(failure)) };
  const { session } = openPage({ answers });

  await session.signIn();

  expect(session.getState()).toEqual({ status: 'signed-out', reason: 'failed' });
  expect(session.lastFailure()).toEqual({ failure, returnTo: '/explore?q=orders#top' });
});

test('C17: an address that another parser reads as another host is not gone back to', async () => {
  history.replaceState(null, '', '/.//evil.example/x');
  expect(location.pathname).toBe('//evil.example/x');
  const { session } = openPage({ early: Promise.reject(new SignInFailed(failure)) });

  await vi.waitFor(() => expect(session.lastFailure()?.failure).toEqual(failure));

  expect(session.lastFailure()?.returnTo).toBe('/');
});

test('whoever comes back by the Back button finds the page as it was', async () => {
  const failure = {
    source: 'library',
    code: 'user_cancelled',
    subError: '',
    correlationId: '',
  } as const;
  const answers = { authorize: () => Promise.reject(new SignInFailed(failure)) };
  const { session } = openPage({ answers });

  await session.signIn();

  expect(session.getState()).toEqual({ status: 'signed-out', reason: 'never' });
  expect(session.lastFailure()).toBeNull();
});

test('a click that came before the pages, and failed, is explained by them', async () => {
  const failure = appFailure('storage-full');
  const { session } = openPage({ early: Promise.reject(new SignInFailed(failure)) });

  await vi.waitFor(() => expect(session.lastFailure()?.failure).toEqual(failure));
});

test('after a failure the next click starts clean', async () => {
  keepEnd('failed');
  const { session, asked } = openPage({});

  void session.signIn();
  await vi.waitFor(() => expect(asked.authorize).toHaveLength(1));

  expect(session.lastFailure()).toBeNull();
});
