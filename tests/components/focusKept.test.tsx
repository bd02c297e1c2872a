import { act, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { Session, SessionState } from '../../src/auth/session.ts';
import { stayInPlace } from '../../src/components/stayInPlace.ts';
import { prepareFailurePages } from '../../src/pages/errors/ErrorPage.tsx';
import { catalogServer, found, hit } from '../support/catalogServer.ts';
import { fakeSession } from '../support/fakeSession.ts';
import { localCatalog } from '../support/localCatalog.ts';
import { renderAt } from '../support/renderAt.tsx';
import { sessionWith } from '../support/sessionWith.ts';

const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
const box = () => screen.getByRole('combobox', { name: 'Search the catalog' });
const down = () => Response.json({ code: 503, message: 'x' }, { status: 503 });

/** By keyboard, as those do who lose the most with the focus. */
async function press(element: HTMLElement) {
  element.focus();
  await userEvent.keyboard(element instanceof HTMLInputElement ? ' ' : '{Enter}');
}

/** A session that can end, as one does that was signed out in another tab. */
function endingSession() {
  const listeners = new Set<() => void>();
  let state: SessionState | null = null;
  const signedIn = fakeSession();
  const session: Session = {
    ...signedIn,
    getState: () => state ?? signedIn.getState(),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const end = () => {
    state = { status: 'signed-out', reason: 'signed-out-elsewhere' };
    for (const listener of listeners) listener();
  };
  return { session, end };
}

test('after a filter was taken away, the next one has the focus, and a result after the last', async () => {
  const { server } = catalogServer({ '/search/query': () => found([hit('orders')]) });
  renderAt('/explore?q=orders&type=table&tag=pii', server);
  const chip = await screen.findByRole('checkbox', { name: 'Type: Table' });

  await press(chip);
  await waitFor(() => expect(chip).not.toBeInTheDocument());
  expect(screen.getByRole('checkbox', { name: 'Tag: pii' })).toHaveFocus();

  const clear = screen.getByRole('button', { name: 'Clear all filters' });
  await press(clear);
  await waitFor(() => expect(clear).not.toBeInTheDocument());
  expect(screen.getByRole('link', { name: /^orders/ })).toHaveFocus();
});

test('a page that fails has the focus on its heading, and so has the page after it', async () => {
  prepareFailurePages();
  await vi.dynamicImportSettled();
  let isDown = true;
  const { server } = catalogServer({
    '/search/query': ({ searchParams }) =>
      isDown && searchParams.get('size') === '20' ? down() : found([hit('orders')]),
    '/tables': () => (isDown ? down() : {}),
  });
  renderAt('/', server);

  await press(await screen.findByRole('link', { name: 'Explore' }));
  const title = await screen.findByRole('heading', { level: 1, name: /OpenMetadata/ });
  await waitFor(() => expect(title).toHaveFocus());

  await press(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(document.body).not.toHaveFocus());
  isDown = false;
  await press(screen.getByRole('button', { name: 'Try again' }));

  await waitFor(async () => expect(await heading('Explore')).toHaveFocus());
});

test('a page that is not there has the focus on its heading, and so has the page after it', async () => {
  const router = renderAt('/', catalogServer({}).server);
  (await screen.findByRole('link', { name: 'Home' })).focus();

  await act(() => router.navigate('/nowhere'));
  expect(await heading('Page not found')).toHaveFocus();

  await userEvent.type(box(), 'orders{Enter}');
  expect(await heading('Explore')).toHaveFocus();
});

test('where the session ended elsewhere, the heading of the sign-in page has the focus', async () => {
  const { session, end } = endingSession();
  const router = renderAt('/explore?q=', catalogServer({}).server, { session });
  (await screen.findByLabelText('Sort by')).focus();

  act(end);
  await act(() => router.revalidate());

  expect(await heading('Sign in to find your data')).toHaveFocus();
});

test('a sign-up that is under way keeps the focus, and one that is refused has it on its heading', async () => {
  const catalog = await localCatalog();
  const claims = { email: 'Katherine@Example.com', name: 'Katherine Johnson' };
  const gate = { open: () => {} };
  const opened = new Promise<void>((resolve) => {
    gate.open = resolve;
  });
  const server = catalog.as(claims);
  let sent = 0;
  const refuse = async () => {
    sent += 1;
    await opened;
    return Response.json({ code: 409, message: 'x' }, { status: 409 });
  };
  renderAt('/', (request) => (request.method === 'POST' ? refuse() : server(request)), {
    session: sessionWith(claims),
  });
  const button = await screen.findByRole('button', { name: 'Create my account' });

  await press(button);
  await waitFor(() => expect(button).toHaveAttribute('aria-disabled', 'true'));
  await userEvent.keyboard('{Enter}');
  expect(button).toHaveFocus();
  gate.open();

  expect(await heading(/is taken/)).toHaveFocus();
  expect(sent).toBe(1);
});

test('after "Show more" has gone, the focus is in the list', async () => {
  const follows = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => ({
    id: name,
    type: 'table',
    name,
    fullyQualifiedName: `snow.sales.shop.${name}`,
  }));
  const { server } = catalogServer({ '/users/name/ada': () => ({ id: 'ada', owns: [], follows }) });
  renderAt('/', server);
  const list = await screen.findByRole('region', { name: 'What you follow' });

  await press(await within(list).findByRole('button', { name: 'Show more' }));

  expect(within(list).getByRole('link', { name: 'f' })).toHaveFocus();
});

test('after the banner was hidden, the heading has the focus', async () => {
  const version = { text: '3.1.0', major: 3, minor: 1 };
  renderAt('/', catalogServer({}).server, { version });
  await heading(/Hello/);

  await press(screen.getByRole('button', { name: 'Hide' }));

  expect(await heading(/Hello/)).toHaveFocus();
});

test('what a person is using keeps the focus while the page beside it fails', async () => {
  const { server } = catalogServer({
    '/search/query': ({ search }) => (search.includes('pii') ? down() : found([hit('orders')])),
    '/tables': down,
  });
  const router = renderAt('/explore?q=', server);
  const result = await screen.findByRole('link', { name: /^orders/ });
  result.focus();
  box().focus();

  await act(() => router.navigate('/explore?q=&tag=pii', { state: stayInPlace }));
  await waitFor(() => expect(result).not.toBeInTheDocument());
  await screen.findByRole('button', { name: 'Try again' });

  expect(box()).toHaveFocus();
});
