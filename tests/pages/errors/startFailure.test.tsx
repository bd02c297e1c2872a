import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { StartFailurePage } from '../../../src/pages/errors/StartFailurePage.tsx';
import { readLocal } from '../../../src/settings/localSettings.ts';
import { mergeSettings } from '../../../src/settings/mergeSettings.ts';
import type { ServerFacts } from '../../../src/settings/serverFacts.ts';
import type { FaultKind } from '../../../src/settings/settingFault.ts';
import { SettingsError } from '../../../src/settings/settingsError.ts';
import { azureServer, tenantRoot } from '../../support/settingsFixtures.ts';

/** @param problem Its words, which may change without a change of what they mean. */
function headingFor(kind: FaultKind, problem: string): string | null {
  const told = {
    name: 'clientSecret',
    source: 'config.json',
    problem,
    cure: 'Remove it.',
  } as const;
  return headingOf(new SettingsError([{ ...told, kind }]));
}

function headingOf(error: unknown): string | null {
  render(<StartFailurePage error={error} />);
  return screen.getByRole('heading', { level: 1 }).textContent;
}

test('C12: a client secret is explained as one, however the problem is worded', () => {
  expect(headingFor('secret', 'has no place here.')).toBe('The settings hold a client secret');
});

test('another problem is none, though its words speak of a secret', () => {
  expect(headingFor('value', 'is a secret to nobody.')).toBe('This app is not set up yet');
});

test.each(['not-served', 'not-json', 'not-object'] as const)(
  'a config.json that is %s can not be read, which is not to say that nobody wrote it',
  (kind) => {
    expect(headingFor(kind, 'is not there.')).toBe('The settings of this app cannot be read');
  },
);

const shared = 'The authority is open to every organization';
const notRoot = 'The authority has too much or too little in it';
const elsewhere = 'The authority is not at Microsoft';
const missing = 'The application or the tenant is not named';
const placeholder = 'The application ID is not one of Microsoft';

test.each<[string, Partial<ServerFacts>, string]>([
  ['a shared authority', { authority: 'https://login.microsoftonline.com/common' }, shared],
  [
    'a shared authority in capitals',
    { authority: 'https://login.microsoftonline.com/Common/' },
    shared,
  ],
  ['an endpoint as authority', { authority: `${tenantRoot}/oauth2/v2.0/authorize` }, notRoot],
  ['an authority without a tenant', { authority: 'https://login.microsoftonline.com/' }, notRoot],
  ["another provider's authority", { authority: 'https://accounts.google.com' }, elsewhere],
  ['an authority without https', { authority: tenantRoot.replace('https', 'http') }, elsewhere],
  ['no address as authority', { authority: 'todo' }, elsewhere],
  ['no authority', { authority: '' }, missing],
  ['no client ID', { clientId: '' }, missing],
  ['a placeholder as client ID', { clientId: 'todo' }, placeholder],
])('a server that names %s is told so, with the variable to set', async (_, facts, heading) => {
  const local = await readLocal({}, {});
  const place = { origin: location.origin, base: '/' };
  const merge = () => mergeSettings(local, { ...azureServer, ...facts }, place);

  expect(headingOf(caught(merge))).toBe(heading);
  expect(screen.getByText(/OpenMetadata names/)).toBeVisible();
  expect(screen.getAllByText(/AUTHENTICATION_(?:AUTHORITY|CLIENT_ID)/)).not.toHaveLength(0);
});

test('an authority that can not be used is shown as the server tells it', async () => {
  const authority = 'https://login.microsoftonline.com/common';
  const local = await readLocal({}, {});
  const place = { origin: location.origin, base: '/' };

  headingOf(caught(() => mergeSettings(local, { ...azureServer, authority }, place)));

  expect(screen.getByText(authority)).toBeVisible();
});

function caught(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}
