import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
// Compiled here rather than when the test opens it, which would count against its time.
import '../../../src/pages/security/securityRoute.ts';
import { createClock } from '../../../local/clock.ts';
import type { Handler } from '../../../local/handler.ts';
import { createOpenMetadata } from '../../../local/openmetadata/createOpenMetadata.ts';
import { people } from '../../../local/people.ts';
import { renderAt } from '../../support/renderAt.tsx';
import { createTokenIssuer } from '../../support/tokenIssuer.ts';

const issuer = await createTokenIssuer();

/** A server with the keys that ship, to which everybody is the one of this address. */
async function openAs(email: string) {
  const { handler } = createOpenMetadata({
    env: {
      AUTHENTICATION_PUBLIC_KEYS: `[${issuer.keyUrl}]`,
      RSA_PUBLIC_KEY_FILE_PATH: './conf/public_key.der',
    },
    clock: createClock(),
    people,
    catalog: { tables: 1 },
    fetch: issuer.fetch,
  });
  const token = await issuer.sign({ email });
  const signed: Handler = (request) => {
    const copy = new Request(request);
    copy.headers.set('authorization', `Bearer ${token}`);
    return handler(copy);
  };
  vi.spyOn(window, 'fetch').mockImplementation(async (input, init) => {
    const request = new Request(input, init);
    return new URL(request.url).pathname.startsWith('/api/') ? handler(request) : new Response('');
  });
  renderAt('/security', signed);
}

test('an administrator sees what failed with its cure, and can run the checks again', async () => {
  await openAs('ada@example.com');

  // Found by text: computing the roles of all that is shown takes seconds in jsdom.
  const title = await screen.findByText('The JWT keys are those that ship with OpenMetadata');
  const failure = within(title.closest('article') ?? document.body);
  expect(failure.getByText('Critical')).toBeVisible();
  expect(failure.getByText(/Make a key pair of your own/)).toBeVisible();
  expect(failure.getByText(/RSA_PUBLIC_KEY_FILE_PATH=/)).toBeInTheDocument();

  const asked = vi.mocked(window.fetch).mock.calls.length;
  fireEvent.click(screen.getByText('Run again'));

  await vi.waitFor(() => expect(vi.mocked(window.fetch).mock.calls.length).toBeGreaterThan(asked));
});

test('the end of a run is read out, and when it was is told to the second', async () => {
  await openAs('ada@example.com');
  const status = (await screen.findByText(/^\d+ failed, \d+ passed/)).closest('[role=status]');
  expect(status?.textContent).toMatch(/Last run: .*\d:\d\d:\d\d/);
  const gate = { open: () => {} };
  const opened = new Promise<void>((resolve) => {
    gate.open = resolve;
  });
  vi.mocked(window.fetch).mockImplementation(() => opened.then(() => new Response('')));

  fireEvent.click(screen.getByText('Run again'));
  await vi.waitFor(() => expect(status).toHaveTextContent('Running the checks…'));
  gate.open();

  await vi.waitFor(() => expect(status).toHaveTextContent(/^\d+ failed, \d+ passed/));
});

test('somebody else is told whose page this is, and no check runs', async () => {
  await openAs('alan@example.com');

  expect(await screen.findByText('This page is for administrators of the catalog.')).toBeVisible();
  expect(screen.queryByText('Run again')).toBeNull();
});
