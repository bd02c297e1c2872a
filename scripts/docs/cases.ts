/** A way in which Microsoft sign-in with OpenMetadata is known to go wrong, and what meets it. */
export interface Case {
  readonly symptom: string;
  /** Ids of checks that find it, on the security page and by `npm run doctor`. */
  readonly checks?: readonly string[];
  /** What makes it impossible here, as a sentence. */
  readonly prevented?: string;
  /** Ids of the explanations that a person reads when it happens. */
  readonly explanations?: readonly string[];
  /** Where it is proven: a file, and a test's whole name in it. */
  readonly test: readonly [file: string, name: string];
}

const authorityError = (code: string, id: string): Case['test'] => [
  'tests/explanations/explainAuthorityError.test.ts',
  `AADSTS${code} is explained as ${id}, from the text and from the listed codes`,
];
const serverRefusal = (id: string, answer: string): Case['test'] => [
  'tests/explanations/explainServerRefusal.test.ts',
  `${id} explains the answer of a newer server ${answer}`,
];
const aboutMe = 'GET /api/v1/users/loggedInUser';
const severities = 'tests/checks/severities.test.ts';

/** In the order in which people meet them: registration, addresses, renewal, names, the server. */
export const cases: readonly Case[] = [
  {
    symptom: 'The sign-in fails at once: the authority holds an endpoint after the tenant',
    checks: ['authority'],
    explanations: ['authority-not-tenant-root'],
    test: [severities, 'authority with an endpoint after the tenant'],
  },
  {
    symptom: 'AADSTS9002326: the redirect URI stands under platform *Web*',
    explanations: ['redirect-uri-wrong-platform'],
    test: authorityError('9002326', 'redirect-uri-wrong-platform'),
  },
  {
    symptom: 'AADSTS7000218: a secret is asked for, since the registration is of type *Web*',
    explanations: ['client-secret-asked-for'],
    test: authorityError('7000218', 'client-secret-asked-for'),
  },
  {
    symptom: 'AADSTS50011: the redirect URI is not registered, to the letter',
    checks: ['callback-url'],
    explanations: ['redirect-uri-not-registered'],
    test: authorityError('50011', 'redirect-uri-not-registered'),
  },
  {
    symptom: 'Confidential flow: 404 or a loop between `/callback` and `/auth/callback`',
    checks: ['client-type'],
    prevented: 'The templates give `/callback` to the server and `/auth/callback` to the app.',
    explanations: [
      'confidential-server-elsewhere',
      'redirect-not-trusted-by-server',
      'callback-not-passed-on',
    ],
    test: [
      'tests/deploy/nginx/confidential.spec.ts',
      'the server takes the sign-in back at /callback and hands it to the app at /auth/callback',
    ],
  },
  {
    symptom: 'Under a sub-path the callback or the files lose it',
    checks: ['callback-url'],
    prevented: 'One base path, of the build, makes every address.',
    test: [
      'tests/browser/journey.spec.ts',
      'under a sub-path the app stays below it, the callback too',
    ],
  },
  {
    symptom: 'Behind TLS the redirect URI begins with `http://`',
    checks: ['callback-url', 'https'],
    prevented: 'The redirect URI is made of the address that the person typed.',
    test: [
      'tests/settings/mergeSettings.test.ts',
      'below / the path /callback is the redirect URI https://catalog.example.com/callback',
    ],
  },
  {
    symptom: 'Several host names, one callback URL in the server',
    checks: ['callback-url'],
    prevented: 'Each host has a redirect URI of its own; the server’s is not used.',
    test: [severities, 'callback-url on another host, which has a redirect URI of its own'],
  },
  {
    symptom: 'Endless loading the next day',
    prevented:
      'A renewal that fails leads to one visit to the authority, then to the sign-in page.',
    explanations: ['daily-renewal-due', 'loop-stopped'],
    test: [
      'tests/auth/tokens.test.ts',
      'C34: a dead refresh token leads to one visit without a prompt, with the hint and the address',
    ],
  },
  {
    symptom: 'AADSTS160021, `interaction_required`: renewal in a hidden frame without cookies',
    prevented: 'No hidden frame: renewal uses the refresh token.',
    explanations: ['no-session-at-authority', 'interaction-needed'],
    test: [
      'tests/auth/entra/createEntraClient.test.ts',
      'a renewal uses the refresh token and gives the new ID token',
    ],
  },
  {
    symptom: 'A 401 for an expired token leaves a spinner for ever',
    prevented: 'A call is renewed once and sent once more; then its answer is the answer.',
    explanations: ['token-expired'],
    test: ['tests/api/renewal.test.ts', 'a second refusal is the answer, and can be read'],
  },
  {
    symptom: 'A cold start with an expired token does not renew it',
    prevented: 'The session is settled before anything is asked for.',
    test: [
      'tests/api/renewal.test.ts',
      'an expired token is replaced once and the call sent once more',
    ],
  },
  {
    symptom: 'AADSTS700084: a sign-in every 24 hours',
    prevented: 'The visit that Entra wants once a day asks nothing while its session lives.',
    explanations: ['daily-renewal-due'],
    test: authorityError('700084', 'daily-renewal-due'),
  },
  {
    symptom: 'Self sign-up answers `Entity already exists`',
    prevented: 'The name is derived from the token as the server does it.',
    explanations: ['sign-up-name-taken'],
    test: [
      'tests/pages/signup/principal.test.ts',
      '{"preferred_username":"jane@contoso.com"} with [email,preferred_username,sub] and mapping [] signs up as the server expects: jane',
    ],
  },
  {
    symptom: 'The wrong user name: `email` or `preferred_username`',
    checks: ['own-name', 'email-first'],
    test: ['tests/checks/principalName.test.ts', 'a mapping goes before the list'],
  },
  {
    symptom: 'Two people with one local part, of two domains',
    checks: ['foreign-tenants'],
    explanations: ['sign-up-name-taken', 'account-clash'],
    test: serverRefusal(
      'account-clash',
      `400 to ${aboutMe}: User with given email exists but is not associated with the provided name. x`,
    ),
  },
  {
    symptom: '`Account already exists. Please contact administrator.`',
    explanations: ['account-clash'],
    test: serverRefusal(
      'account-clash',
      `400 to ${aboutMe}: Account already exists. Please contact administrator.`,
    ),
  },
  {
    symptom: 'Signed in again right after signing out',
    prevented:
      'A sign-out ends the session at Entra, and nothing signs in after it without a click.',
    test: [
      'tests/auth/createSession.test.ts',
      'C13: after a sign-out anywhere a new tab does not sign in by the settings',
    ],
  },
  {
    symptom: 'A loop between sign-in and callback',
    prevented: 'The fourth automatic visit within three minutes is not made.',
    explanations: ['loop-stopped', 'loop-seen-by-microsoft'],
    test: [
      'tests/auth/automaticVisits.test.ts',
      'C15: a loop ends in an error that says so, before the page is left',
    ],
  },
  {
    symptom: 'People get in, bots get 401: the server cannot reach its own keys',
    checks: ['key-urls'],
    explanations: ['signing-keys-out-of-reach'],
    test: [severities, 'key-urls without OpenMetadata’s own'],
  },
  {
    symptom: '`No key found with kid`: key addresses wrong, missing or rotated',
    checks: ['key-urls'],
    explanations: ['signing-key-not-found'],
    test: serverRefusal(
      'signing-key-not-found',
      `401 to ${aboutMe}: Not Authorized! Token signing key not found in configured public keys due to x`,
    ),
  },
  {
    symptom: 'After a restart nobody gets in: keys missing from the configuration',
    checks: ['provider', 'key-urls'],
    explanations: ['signing-key-not-found', 'server-down'],
    test: [severities, 'key-urls when there are none'],
  },
  {
    symptom: 'Confidential flow: `Missing state parameter` now and then',
    explanations: ['server-sign-in-failed'],
    test: serverRefusal('server-sign-in-failed', '200 to GET /api/v1/auth/login: <html>'),
  },
  {
    symptom: '“Need admin approval”: AADSTS65001, AADSTS90094',
    explanations: ['admin-consent-needed', 'consent-missing'],
    test: authorityError('65001', 'consent-missing'),
  },
  {
    symptom: 'Groups do not become teams or roles; with many groups the token is too large',
    checks: ['token-size'],
    explanations: ['token-too-large'],
    test: [
      'tests/checks/allChecks.test.ts',
      'token-size fails, says what was seen and names a cure',
    ],
  },
  {
    symptom: 'The token is renewed instead of signing out',
    prevented: 'A renewal that was under way during the sign-out is thrown away.',
    test: [
      'tests/auth/tokens.test.ts',
      'C30: a renewal that was under way during the sign-out leaves nothing behind',
    ],
  },
  {
    symptom: 'The keys that OpenMetadata ships with are in use',
    checks: ['jwt-keys'],
    test: ['tests/scripts/doctor/runDoctor.test.ts', 'the doctor finds shipped keys'],
  },
  {
    symptom: '`X-Frame-Options: deny`, `monitor_window_timeout`: the app in a hidden frame',
    prevented: 'Nothing of the app is ever framed, by itself or by others.',
    explanations: ['inside-frame'],
    checks: ['page-headers'],
    test: ['tests/browser/policy.spec.ts', 'C35: the app comes with the production headers'],
  },
  {
    symptom: 'Guests are named `jane_contoso.com#ext#`',
    checks: ['own-name'],
    test: [
      'tests/browser/people.spec.ts',
      'a guest without an e-mail address is taken by the user name',
    ],
  },
  {
    symptom: 'No `email` in the token: another user than before',
    checks: ['own-name', 'email-first'],
    explanations: ['principal-claim-missing'],
    test: [severities, 'own-name when the first claim is not there'],
  },
];
