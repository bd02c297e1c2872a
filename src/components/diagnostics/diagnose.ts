import type { FailedSignIn, SessionState } from '../../auth/session.ts';
import type { LoggedFailure } from '../../http/failureLog.ts';
import { type Settings, settingNames } from '../../settings/settings.ts';
import { sourceOf } from '../../settings/sourceOf.ts';

/** What there is to say about the app where it runs. */
export interface Situation {
  readonly settings: Settings;
  readonly session: SessionState;
  readonly lastSignInFailure: FailedSignIn | null;
  readonly failures: readonly LoggedFailure[];
  /** The browser, as far as it matters. */
  readonly browser: Browser;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

export interface Browser {
  readonly userAgent: string;
  readonly languages: readonly string[];
  readonly online: boolean;
  readonly address: string;
  /** Null where the browser blocks it. */
  readonly sessionStorage: StorageFacts | null;
  readonly localStorage: StorageFacts | null;
}

export interface StorageFacts {
  readonly keys: number;
  readonly characters: number;
}

export type Line = readonly [name: string, value: string, note?: string];

export interface Section {
  readonly id: 'settings' | 'session' | 'person' | 'server' | 'browser' | 'errors';
  readonly lines: readonly Line[];
}

/** Everything, in the order of the page. The section `person` is the only one about somebody. */
export function diagnose(situation: Situation): readonly Section[] {
  const { settings, session, browser, now } = situation;
  return [
    { id: 'settings', lines: settingLines(settings) },
    { id: 'session', lines: sessionLines(session, now) },
    { id: 'person', lines: personLines(session) },
    { id: 'server', lines: serverLines(settings) },
    { id: 'browser', lines: browserLines(browser) },
    { id: 'errors', lines: errorLines(situation) },
  ];
}

/** Where the server signs people in, there is no identity provider to tell of. */
function settingLines(settings: Settings): readonly Line[] {
  const { identity, redirectUri } = settings;
  const values: Readonly<Record<string, unknown>> = {
    ...settings,
    ...identity,
    redirectPath: redirectUri,
  };
  return settingNames.flatMap((name): readonly Line[] => {
    const value = values[name];
    if (value === undefined) return [];
    return [
      [name, typeof value === 'string' ? value : JSON.stringify(value), sourceOf(settings, name)],
    ];
  });
}

function sessionLines(session: SessionState, now: number): readonly Line[] {
  if (session.status === 'signed-out') return [['status', `signed out (${session.reason})`]];
  const { kind, signedInAt, expiresAt, clockOffsetMs, size } = session.token;
  return [
    ['status', 'signed in'],
    ['sent to OpenMetadata', kind],
    ['token size', `${size} characters`],
    ['signed in', time(signedInAt)],
    ['token expires', `${time(expiresAt)} (in ${Math.round((expiresAt - now) / 60_000)} min)`],
    [
      'clock of the authority',
      clockOffsetMs === 0 ? 'as here' : `${clockOffsetMs / 1000} s from here`,
    ],
    ['renewal', session.delay ?? 'works'],
  ];
}

function personLines(session: SessionState): readonly Line[] {
  if (session.status === 'signed-out') return [];
  const { name, username, key } = session.account;
  return [
    ['name', name],
    ['user name', username],
    ['account', key],
  ];
}

function serverLines({ server, apiBaseUrl }: Settings): readonly Line[] {
  return [
    ['OpenMetadata', server.version.text],
    ['API', apiBaseUrl],
    ['provider', `${server.provider}, ${server.clientType}`],
    ['claims that name people', server.jwtPrincipalClaims.join(', ')],
    ['its own callback', server.callbackUrl],
  ];
}

function browserLines(browser: Browser): readonly Line[] {
  return [
    ['browser', browser.userAgent],
    ['languages', browser.languages.join(', ')],
    ['address', browser.address],
    ['online', browser.online ? 'yes' : 'no'],
    ['sessionStorage', storage(browser.sessionStorage)],
    ['localStorage', storage(browser.localStorage)],
  ];
}

function storage(facts: StorageFacts | null): string {
  return facts ? `${facts.keys} keys, ${facts.characters} characters` : 'blocked';
}

function errorLines({ lastSignInFailure, failures }: Situation): readonly Line[] {
  return [
    ...(lastSignInFailure ? [signInLine(lastSignInFailure)] : []),
    ...failures
      .toReversed()
      .map(
        ({ at, method, path, outcome, correlationId }): Line => [
          time(at),
          `${method} ${path}: ${outcome}`,
          correlationId,
        ],
      ),
  ];
}

function signInLine({ failure }: FailedSignIn): Line {
  switch (failure.source) {
    case 'authority':
      return [
        'sign-in',
        [failure.error, ...failure.codes.map((code) => `AADSTS${code}`)].join(' '),
        failure.correlationId,
      ];
    case 'library':
      return ['sign-in', failure.code, failure.correlationId];
    case 'id-token':
      return ['sign-in', `ID token refused: ${failure.claim}`];
    case 'app':
      return ['sign-in', failure.fault];
  }
}

function time(ms: number): string {
  return new Date(ms).toISOString();
}
