import { allChecks } from '../../src/checks/allChecks.ts';
import {
  type AppAnswered,
  type AuthConfig,
  type Observation,
  type Observed,
  seen,
  unseen,
} from '../../src/checks/observed.ts';
import { type Finding, runChecks } from '../../src/checks/runChecks.ts';

const tenant = '11111111-2222-4333-8444-555555555555';
const login = `https://login.microsoftonline.com/${tenant}`;

export function answered(
  headers: Record<string, string>,
  html = false,
  status = 200,
): Observation<AppAnswered> {
  const inline = { scripts: [], styles: [] };
  const all = new Map(Object.entries(headers));
  return seen({ status, html, isThisApp: html, inline, headers: all, movedTo: null });
}

export const auth: AuthConfig = {
  provider: 'azure',
  clientType: 'public',
  clientId: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee',
  authority: login,
  callbackUrl: 'https://catalog.example.com/callback',
  enableSelfSignup: false,
  jwtPrincipalClaims: ['preferred_username', 'email', 'sub'],
  jwtPrincipalClaimsMapping: [],
};

export const trust = {
  publicKeyUrls: [
    `${login}/discovery/v2.0/keys`,
    'http://localhost:8585/api/v1/system/config/jwks',
  ],
  enforcePrincipalDomain: true,
  emailClaim: '',
};

export const app = {
  url: 'https://catalog.example.com',
  apiBaseUrl: 'https://catalog.example.com/api',
};

export const pageHeaders = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' https://login.microsoftonline.com; base-uri 'none'; object-src 'none'; frame-ancestors 'none'",
  'strict-transport-security': 'max-age=63072000',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=()',
  'x-frame-options': 'DENY',
  'cache-control': 'no-store',
};

const claims = {
  preferred_username: 'Ada@example.com',
  email: 'ada@example.com',
  iat: 1_000_000,
  exp: 1_003_900,
};

/** @param changes `undefined` leaves a claim out. */
export function bearer(changes: object, size = 1800): Observed['bearer'] {
  const entries = Object.entries({ ...claims, ...changes });
  return seen({ size, claims: new Map(entries.filter(([, value]) => value !== undefined)) });
}

/** A deployment in which nothing is wrong, seen by an administrator. */
const good: Observed = {
  apiBaseUrl: 'https://catalog.example.com/api',
  version: seen('2.0.7'),
  auth: seen(auth),
  authorizer: seen({ principalDomain: 'example.com', adminPrincipals: null }),
  trust: seen(trust),
  keys: seen([{ kid: 'ours', fingerprint: 'ab'.repeat(32) }]),
  unknownPath: answered({}, false, 401),
  apiAnswer: answered({
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  }),
  serverClockMs: seen(400),
  app: seen(app),
  appAnswer: answered(pageHeaders, true),
  appSettings: seen({ faults: [], authority: null, tokenUrl: null }),
  preflight: unseen('There is nothing to ask.'),
  bearer: bearer({}),
  authorityClockMs: seen(0),
  userName: seen('ada'),
  administrators: seen(['ada', 'grace']),
  defaultAdmin: seen('gone'),
};

/** What the check called `id` finds in that deployment with `changes`. */
export function find(id: string, changes: Partial<Observed> = {}): Finding {
  const check = allChecks.find((each) => each.id === id);
  const [finding] = check ? runChecks({ ...good, ...changes }, [check]) : [];
  if (finding) return finding;
  throw new Error(`There is no check called ${id}.`);
}
