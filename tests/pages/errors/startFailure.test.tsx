import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { StartFailurePage } from '../../../src/pages/errors/StartFailurePage.tsx';
import type { FaultKind } from '../../../src/settings/settingFault.ts';
import { SettingsError } from '../../../src/settings/settingsError.ts';

/** @param problem Its words, which may change without a change of what they mean. */
function headingFor(kind: FaultKind, problem: string): string | null {
  const told = {
    name: 'clientSecret',
    source: 'config.json',
    problem,
    cure: 'Remove it.',
  } as const;
  render(<StartFailurePage error={new SettingsError([{ ...told, kind }])} />);
  return screen.getByRole('heading', { level: 1 }).textContent;
}

test('C12: a client secret is explained as one, however the problem is worded', () => {
  expect(headingFor('secret', 'has no place here.')).toBe('The settings hold a client secret');
});

test('another problem is none, though its words speak of a secret', () => {
  expect(headingFor('value', 'is a secret to nobody.')).toBe('This app is not set up yet');
});
