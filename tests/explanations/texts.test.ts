import {
  BrowserAuthErrorCodes,
  BrowserConfigurationAuthErrorCodes,
  ClientAuthErrorCodes,
  ClientConfigurationErrorCodes,
  InteractionRequiredAuthErrorCodes,
} from '@azure/msal-browser';
import { expect, test } from 'vitest';
import { allExplanations, explanationById } from '../../src/explanations/allExplanations.ts';
import type { Explanation } from '../../src/explanations/explanation.ts';
import { isFact } from '../../src/explanations/facts.ts';

const textsOf = ({ title, happened, cure }: Explanation) => [title, happened, ...cure];
const offenders = (isWrong: (explanation: Explanation) => boolean) =>
  allExplanations.filter(isWrong).map(({ id }) => id);
const allCodes = allExplanations.flatMap(({ codes = [] }) => codes);
const duplicates = (names: readonly string[]) =>
  names.filter((name, index) => names.indexOf(name) !== index);

/** Codes of the protocol, of Entra's `suberror`, and of MSAL that it exports no constant for. */
const otherCodes = [
  ...['access_denied', 'server_error', 'temporarily_unavailable', 'account_selection_required'],
  ...['invalid_request', 'invalid_client', 'invalid_grant', 'invalid_scope', 'invalid_resource'],
  ...['unauthorized_client', 'unsupported_grant_type', 'unsupported_response_type'],
  ...['basic_action', 'additional_action', 'message_only', 'user_password_expired'],
  ...['failed_to_redirect', 'redirect_bridge_timeout'],
  ...['QuotaExceededError', 'cache_quota_exceeded', 'cache_error_unknown'],
  'library_not_loaded', // ours: the chunk that holds MSAL did not arrive
];

test('every explanation has an id of its own, in kebab-case', () => {
  const ids = allExplanations.map(({ id }) => id);

  expect(ids.length).toBeGreaterThan(100);
  expect(duplicates(ids)).toEqual([]);
  expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
});

test('an explanation is found by its id, and an unknown id finds none', () => {
  expect(explanationById('loop-stopped')?.title).toBe('This app has stopped a loop');
  expect(explanationById('server-down')?.mender).toBe('openmetadata-admin');
  expect(explanationById('constructor')).toBeUndefined();
});

test('no code is claimed by two explanations', () => {
  expect(duplicates(allCodes)).toEqual([]);
});

test('every code is one of Entra, of the protocol or of the MSAL that is installed', () => {
  const known = new Set<string>([
    ...otherCodes,
    ...Object.values(BrowserAuthErrorCodes),
    ...Object.values(BrowserConfigurationAuthErrorCodes),
    ...Object.values(ClientAuthErrorCodes),
    ...Object.values(ClientConfigurationErrorCodes),
    ...Object.values(InteractionRequiredAuthErrorCodes),
  ]);

  expect(allCodes.filter((code) => !/^AADSTS\d{5,7}$/.test(code) && !known.has(code))).toEqual([]);
});

test('titles are headings: short, and without a full stop', () => {
  expect(offenders(({ title }) => !/^[A-Z].{5,68}[^.!]$/.test(title))).toEqual([]);
});

test('what happened is told in one or two sentences', () => {
  const sentences = (text: string) => text.match(/\.(?= [A-Z]|$)/g)?.length ?? 0;

  expect(offenders(({ happened }) => ![1, 2].includes(sentences(happened)))).toEqual([]);
  expect(offenders(({ happened }) => happened.length > 270)).toEqual([]);
});

test('a cure has one to three steps, each a sentence', () => {
  const isSentence = (text: string) => /^[A-Z`].*\.$/.test(text);

  expect(offenders(({ cure }) => cure.length < 1 || cure.length > 3)).toEqual([]);
  expect(offenders(({ cure }) => !cure.every(isSentence))).toEqual([]);
});

test('a server that could not complete a sign-in: each setting that it depends on is named', () => {
  const { cure = [] } = explanationById('server-sign-in-failed') ?? {};

  for (const name of [
    'OIDC_TYPE',
    'OIDC_TENANT',
    'OIDC_DISCOVERY_URI',
    'OIDC_CLIENT_SECRET',
    'OIDC_CALLBACK',
    'AUTHENTICATION_PUBLIC_KEYS',
  ])
    expect(cure.join(' ')).toContain(name);
});

test('no explanation exclaims or begs', () => {
  const loud = /!|\b(?:please|sorry|oops)\b/i;

  expect(offenders((explanation) => textsOf(explanation).some((text) => loud.test(text)))).toEqual(
    [],
  );
});

test('explanations use only facts that can be filled', () => {
  const unknown = (text: string) =>
    [...text.matchAll(/\{(\w+)\}/g)].some(([, name = '']) => !isFact(name));

  expect(offenders((explanation) => textsOf(explanation).some(unknown))).toEqual([]);
});

test.each([
  'not-assigned',
  'account-not-in-tenant',
  'account-disabled',
  'account-clash',
  'wrong-domain',
  'switched-off-in-openmetadata',
  'unknown-to-openmetadata',
  'sign-up-off',
])('%s offers another account', (id) => {
  expect(explanationById(id)?.ways).toContain('use-another-account');
});
