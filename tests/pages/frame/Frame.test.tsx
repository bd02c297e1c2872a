import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { showToast } from '../../../src/components/toasts.ts';
import { ada, catalogServer, found, hit, searchDown } from '../../support/catalogServer.ts';
import { fakeSession } from '../../support/fakeSession.ts';
import { holdServer } from '../../support/holdServer.ts';
import { renderAt } from '../../support/renderAt.tsx';

beforeEach(() => {
  Element.prototype.scrollIntoView = () => {}; // jsdom has none
});

const search = () => screen.findByRole('combobox', { name: 'Search the catalog' });

test('suggestions open the asset that the arrows chose', async () => {
  const { server } = catalogServer({
    '/search/query': () => found([hit('orders'), hit('order_items', { entityType: 'topic' })]),
  });
  const router = renderAt('/', server);

  await userEvent.type(await search(), 'ord');
  await screen.findByRole('option', { name: /^order_items/ });
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');

  await waitFor(() =>
    expect(router.state.location.pathname).toBe('/topic/snow.sales.shop.order_items'),
  );
});

test('a suggestion says in words what type of thing it is', async () => {
  const { server } = catalogServer({
    '/search/query': () => found([hit('order', { entityType: 'glossaryTerm' })]),
  });
  renderAt('/', server);

  await userEvent.type(await search(), 'ord');

  expect(await screen.findByRole('option')).toHaveAccessibleName(/^order\s*Glossary term · /);
});

test('suggestions for what was typed before are neither shown nor opened', async () => {
  const { server } = catalogServer({ '/search/query': () => found([hit('customers')]) });
  const isSlow = (url: string) => url.includes('size=6') && url.includes('q=shipments');
  const router = renderAt('/', (request) =>
    isSlow(request.url) ? new Promise(() => {}) : server(request),
  );
  const box = await search();
  await userEvent.type(box, 'customers');
  await screen.findByRole('option', { name: /^customers/ });

  await userEvent.tripleClick(box);
  await userEvent.paste('shipments');
  expect(screen.queryByRole('option')).toBeNull();
  await userEvent.keyboard('{ArrowDown}{Enter}');

  await waitFor(() => expect(router.state.location.search).toBe('?q=shipments'));
});

test('a choice among suggestions is none among newer ones', async () => {
  const { server } = catalogServer({});
  let isFirst = true;
  const gate = { open: () => {} };
  const opened = new Promise<void>((resolve) => {
    gate.open = resolve;
  });
  renderAt('/', async (request) => {
    if (!request.url.includes('size=6')) return server(request);
    if (isFirst) {
      isFirst = false;
      return Response.json(found([hit('orders')]));
    }
    await opened;
    return Response.json(found([hit('order_items'), hit('orders')]));
  });
  const box = await search();
  await userEvent.type(box, 'ord');
  await screen.findByRole('option', { name: /^orders/ });

  await userEvent.keyboard('x{Backspace}{ArrowDown}');
  expect(screen.getByRole('option', { selected: true })).toHaveAccessibleName(/^orders/);
  gate.open();
  await screen.findByRole('option', { name: /^order_items/ });

  expect(screen.queryByRole('option', { selected: true })).toBeNull();
});

test('Enter without a choice opens the results', async () => {
  const { server } = catalogServer({});
  const router = renderAt('/', server);

  await userEvent.type(await search(), 'a/b{Enter}');

  await waitFor(() => expect(router.state.location.search).toBe('?q=a%2Fb'));
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Explore' })).toHaveFocus());
});

test('another question keeps filters and sorting, and begins at the first page', async () => {
  const router = renderAt(
    '/explore?q=orders&type=topic&owner=ada&sort=name&from=20',
    catalogServer({}).server,
  );

  await userEvent.clear(await search());
  await userEvent.type(await search(), 'bills{Enter}');

  await waitFor(() =>
    expect(router.state.location.search).toBe('?q=bills&type=topic&owner=ada&sort=name'),
  );
});

test('a question from another page has no filters', async () => {
  const router = renderAt('/nowhere?type=topic', catalogServer({}).server);

  await userEvent.type(await search(), 'bills{Enter}');

  await waitFor(() => expect(router.state.location.search).toBe('?q=bills'));
});

test('once a suggestion is opened, the words that led to it are gone', async () => {
  const { server } = catalogServer({ '/search/query': () => found([hit('orders')]) });
  const router = renderAt('/', server);

  await userEvent.type(await search(), 'ord');
  await screen.findByRole('option');
  await userEvent.keyboard('{ArrowDown}{Enter}');

  await waitFor(() => expect(router.state.location.pathname).toMatch(/orders$/));
  expect(await search()).toHaveValue('');
});

test('the box says what the results are for, whatever was typed before they came', async () => {
  const aggregations = { entityType: { topic: 2 } };
  const { server } = catalogServer({ '/search/query': () => found([], { aggregations }) });
  const router = renderAt('/explore?q=orders', server);
  const topic = await screen.findByRole('checkbox', { name: /^Topic/ });

  await userEvent.type(await search(), ' and bills');
  await userEvent.click(topic);
  await waitFor(() => expect(router.state.location.search).toBe('?q=orders&type=topic'));

  const box = await search();
  await waitFor(() => expect(box).toHaveValue('orders')); // drawn after the address has changed
});

test('what is being typed stays when the results of a filter come', async () => {
  const aggregations = { entityType: { topic: 2 } };
  const answering = catalogServer({ '/search/query': () => found([], { aggregations }) });
  const { server, hold } = holdServer(answering.server);
  const router = renderAt('/explore?q=orders', server);
  const topic = await screen.findByRole('checkbox', { name: /^Topic/ });
  const release = hold();

  await userEvent.click(topic);
  await userEvent.type(await search(), ' and bills');
  release();
  await waitFor(() => expect(router.state.location.search).toBe('?q=orders&type=topic'));

  expect(await search()).toHaveValue('orders and bills');
});

test('the same question again is no other place to come back to', async () => {
  const router = renderAt('/', catalogServer({}).server);
  await userEvent.type(await search(), 'orders{Enter}');
  await screen.findByRole('heading', { name: 'Explore' });
  expect(router.state.historyAction).toBe('PUSH');

  await userEvent.type(await search(), '{Enter}');

  await waitFor(() => expect(router.state.historyAction).toBe('REPLACE'));
});

test('Escape closes the suggestions and keeps the words', async () => {
  const { server } = catalogServer({ '/search/query': () => found([hit('orders')]) });
  renderAt('/', server);
  const box = await search();

  await userEvent.type(box, 'ord');
  await screen.findByRole('option');
  await userEvent.keyboard('{Escape}');

  expect(box).toHaveAttribute('aria-expanded', 'false');
  expect(box).toHaveValue('ord');
});

test('the keys of an input method neither choose nor close suggestions', async () => {
  const { server } = catalogServer({ '/search/query': () => found([hit('orders')]) });
  renderAt('/', server);
  const box = await search();
  await userEvent.type(box, 'ord');
  await screen.findByRole('option');

  fireEvent.keyDown(box, { key: 'ArrowDown', isComposing: true });
  fireEvent.keyDown(box, { key: 'Escape', isComposing: true });

  expect(screen.getByRole('option')).toHaveAttribute('aria-selected', 'false');
});

test('only what was typed last is asked for', async () => {
  const { server, asked } = catalogServer({ '/search/query': () => found([hit('orders')]) });
  renderAt('/', server);

  // Without a pause between the keys: a machine under load would make each as long as a person's.
  await userEvent.setup({ delay: null }).type(await search(), 'orders');
  await screen.findByRole('option');

  const suggested = asked.filter(({ searchParams }) => searchParams.get('size') === '6');
  expect(suggested.map(({ searchParams }) => searchParams.get('q'))).toEqual(['orders']);
});

test('the search box works on while the search is down', async () => {
  const { server } = catalogServer({ '/search/query': searchDown });
  const router = renderAt('/', server);

  await userEvent.type(await search(), 'orders{Enter}');

  await waitFor(() => expect(router.state.location.pathname).toBe('/explore'));
});

test.each(['/', '{Control>}k{/Control}', '{Meta>}k{/Meta}'])(
  '%s puts the cursor into the search box',
  async (keys) => {
    renderAt('/', catalogServer({}).server);
    await screen.findByRole('heading', { name: /Hello/ });

    await userEvent.keyboard(keys);

    expect(await search()).toHaveFocus();
  },
);

test('a slash in the search box is a slash', async () => {
  renderAt('/', catalogServer({}).server);
  const box = await search();

  await userEvent.type(box, 'a/b');

  expect(box).toHaveValue('a/b');
});

test('the menu is named by the person and signs out', async () => {
  const signOut = vi.fn();
  renderAt('/', catalogServer({}).server, { session: fakeSession(signOut) });

  await userEvent.click(await screen.findByRole('button', { name: 'Ada Lovelace' }));
  expect(screen.getByRole('menuitem', { name: 'Profile' })).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}{Enter}');

  expect(signOut).toHaveBeenCalledOnce();
});

test('Space opens a link of the menu, and does not scroll', async () => {
  const { server } = catalogServer({ '/users/name/ada': () => ada });
  const router = renderAt('/', server);
  await userEvent.click(await screen.findByRole('button', { name: 'Ada Lovelace' }));

  const press = new KeyboardEvent('keydown', { key: ' ', bubbles: true, cancelable: true });
  act(() => void screen.getByRole('menuitem', { name: 'Profile' }).dispatchEvent(press));

  await waitFor(() => expect(router.state.location.pathname).toBe('/profile'));
  expect(press.defaultPrevented).toBe(true);
});

test('Escape closes the menu and gives the focus back', async () => {
  renderAt('/', catalogServer({}).server);
  const button = await screen.findByRole('button', { name: 'Ada Lovelace' });

  await userEvent.click(button);
  await userEvent.keyboard('{End}{Escape}');

  expect(screen.queryByRole('menu')).toBeNull();
  expect(button).toHaveFocus();
});

test('the / key leads to the search box until it is switched off', async () => {
  const { server } = catalogServer({});
  renderAt('/', server);
  const box = await search();
  const toggle = async () => {
    await userEvent.click(screen.getByRole('button', { name: 'Ada Lovelace' }));
    await userEvent.click(screen.getByRole('menuitemcheckbox', { name: /^The \/ key/ }));
    await userEvent.keyboard('{Escape}');
  };
  await userEvent.keyboard('/');
  expect(box).toHaveFocus();
  expect(box).toHaveValue('');

  await toggle();
  await userEvent.keyboard('/');
  expect(box).not.toHaveFocus();
  expect(screen.queryByText('/')).toBeNull();
  expect(sessionStorage.getItem('slashKey')).toBe('off');
  await userEvent.keyboard('{Control>}k{/Control}');
  expect(box).toHaveFocus();

  await toggle();
  await userEvent.keyboard('/');
  expect(box).toHaveFocus();
  expect(screen.getByText('/')).toBeInTheDocument();
  expect(sessionStorage.getItem('slashKey')).toBeNull();
});

test('a theme is in force at once and kept; the system has no need to be', async () => {
  renderAt('/', catalogServer({}).server);
  await userEvent.click(await screen.findByRole('button', { name: 'Ada Lovelace' }));

  await userEvent.click(screen.getByRole('menuitemradio', { name: 'Dark' }));
  expect(document.documentElement.dataset['theme']).toBe('dark');
  expect(localStorage.getItem('theme')).toBe('dark');

  await userEvent.click(screen.getByRole('menuitemradio', { name: 'As the system' }));
  expect(document.documentElement.dataset['theme']).toBeUndefined();
  expect(localStorage.getItem('theme')).toBeNull();
});

test('each language is named in its own words, for every voice', async () => {
  renderAt('/', catalogServer({}).server);
  await userEvent.click(await screen.findByRole('button', { name: 'Ada Lovelace' }));

  expect(screen.getByRole('menuitemradio', { name: 'Deutsch' })).toHaveAttribute('lang', 'de');
  expect(screen.getByRole('menuitemradio', { name: 'English' })).toHaveAttribute('lang', 'en');
  expect(screen.getByRole('menuitemradio', { name: 'Dark' })).not.toHaveAttribute('lang');
});

test('a theme and a language are chosen where nothing can be kept', async () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('blocked', 'SecurityError');
  });
  const reload = vi.fn();
  vi.stubGlobal('location', { reload });
  renderAt('/', catalogServer({}).server);
  await userEvent.click(await screen.findByRole('button', { name: 'Ada Lovelace' }));

  await userEvent.click(screen.getByRole('menuitemradio', { name: 'Dark' }));
  expect(document.documentElement.dataset['theme']).toBe('dark');
  expect(screen.getByRole('menuitemradio', { name: 'Dark' })).toBeChecked();
  await userEvent.click(screen.getByRole('menuitemradio', { name: 'As the system' }));

  await userEvent.click(screen.getByRole('menuitemradio', { name: 'Deutsch' }));
  expect(reload).toHaveBeenCalledOnce();
  vi.unstubAllGlobals();
});

test.each([
  ['1.6.0-SNAPSHOT', 1, 6, false],
  ['2.0.7', 2, 0, false],
  ['1.13.1', 1, 13, true],
  ['3.0.0', 3, 0, true],
])('a server of version %s: banner %j', async (text, major, minor, banner) => {
  renderAt('/', catalogServer({}).server, { version: { text, major, minor } });
  await screen.findByRole('heading', { name: /Hello/ });

  expect(screen.queryByText(/was tested with 1\.6 and 2\.0/) !== null).toBe(banner);
});

test('a toast is read out and undone', async () => {
  const undo = vi.fn();
  renderAt('/', catalogServer({}).server);
  await screen.findByRole('heading', { name: /Hello/ });

  act(() => showToast('You follow orders now.', undo));
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));

  expect(undo).toHaveBeenCalledOnce();
  expect(screen.queryByText('You follow orders now.')).toBeNull();
});

test('a toast stays while the focus is on it, and goes some seconds after', async () => {
  renderAt('/', catalogServer({}).server);
  const heading = await screen.findByRole('heading', { name: /Hello/ });
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  act(() => showToast('You follow orders now.'));

  act(() => screen.getByRole('button', { name: 'Dismiss' }).focus());
  act(() => vi.advanceTimersByTime(60_000));
  expect(screen.getByText('You follow orders now.')).toBeVisible();

  heading.tabIndex = -1;
  act(() => heading.focus());
  act(() => vi.advanceTimersByTime(8_000));
  expect(screen.queryByText('You follow orders now.')).toBeNull();
});

test('a toast that was dismissed by keyboard holds no later one', async () => {
  renderAt('/', catalogServer({}).server);
  await screen.findByRole('heading', { name: /Hello/ });
  act(() => showToast('First.'));
  screen.getByRole('button', { name: 'Dismiss' }).focus();
  await userEvent.keyboard('{Enter}');

  vi.useFakeTimers();
  act(() => showToast('Second.'));
  act(() => vi.advanceTimersByTime(8_000));
  vi.useRealTimers();

  expect(screen.queryByText('Second.')).toBeNull();
});

test('a page that is not there keeps the way on', async () => {
  renderAt('/nowhere', catalogServer({}).server);

  expect(await screen.findByRole('heading', { name: 'Page not found' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Explore' })).toBeVisible();
});
