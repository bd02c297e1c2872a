import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router-dom';
import { expect, test } from 'vitest';
import { AppContext } from '../../../src/components/appContext.ts';
import { Description } from '../../../src/components/description/Description.tsx';
import { fakeSession } from '../../support/fakeSession.ts';
import { testSettings } from '../../support/testSettings.ts';

test('C49: a link that leaves tells the other page nothing and gives it no hold on this one', () => {
  render(
    <AppContext value={{ settings: testSettings, session: fakeSession() }}>
      <MemoryRouter>
        <Description text="See the [handbook](https://wiki.example.com/handbook)." />
      </MemoryRouter>
    </AppContext>,
  );

  const { rel, href } = screen.getByRole<HTMLAnchorElement>('link', { name: 'handbook' });

  expect({ rel, href }).toEqual({
    rel: 'noopener noreferrer',
    href: 'https://wiki.example.com/handbook',
  });
});
