import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { MemoryRouter } from 'react-router-dom';
import { expect, test } from 'vitest';
import { AppContext } from '../../../src/components/appContext.ts';
import { Description } from '../../../src/components/description/Description.tsx';
import { fakeSession } from '../../support/fakeSession.ts';
import { testSettings } from '../../support/testSettings.ts';

const show = (text: string) =>
  render(
    <AppContext value={{ settings: testSettings, session: fakeSession() }}>
      <MemoryRouter>
        <Description text={text} />
      </MemoryRouter>
    </AppContext>,
  );

test.each([
  ['Code', '```\nselect 1\n```'],
  ['Table', '| a | b |\n|---|---|\n| 1 | 2 |'],
])('%s that may be too wide is reached and scrolled by keyboard', async (name, text) => {
  show(text);

  await userEvent.tab();

  expect(screen.getByRole('group', { name })).toHaveFocus();
});

test('C49: a link that leaves tells the other page nothing and gives it no hold on this one', () => {
  show('See the [handbook](https://wiki.example.com/handbook).');

  const { rel, href } = screen.getByRole<HTMLAnchorElement>('link', { name: 'handbook' });

  expect({ rel, href }).toEqual({
    rel: 'noopener noreferrer',
    href: 'https://wiki.example.com/handbook',
  });
});

test.each(['&#xD800;', '&#57343;', '\ud800'])(
  'a mention of half a character, %j, breaks no page',
  (half) => {
    show(`<p>See <a data-entitytype="table" data-fqn="a.${half}">this</a>.</p>`);

    expect(screen.getByRole('link', { name: 'this' })).toBeVisible();
  },
);
