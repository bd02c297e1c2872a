import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { localCatalog } from '../../support/localCatalog.ts';
import { renderAt } from '../../support/renderAt.tsx';

const shipments = '/table/snowflake_prod.sales.shop.shipments';
const follow = () => screen.findByRole('button', { name: 'Follow' });
const unfollow = () => screen.findByRole('button', { name: 'Unfollow' });

test('following and unfollowing reach the server and the home page', async () => {
  const catalog = await localCatalog();
  const router = renderAt(shipments, catalog.as('alan'));

  await userEvent.click(await follow());
  await unfollow();
  await router.navigate('/');

  expect(await screen.findByRole('link', { name: /Shipments/ })).toBeVisible();
  const [put] = catalog.asked.filter(({ method }) => method === 'PUT');
  expect(put?.path).toMatch(/^\/tables\/[\da-f-]{36}\/followers$/);
  expect(put?.body).toMatch(/^"[\da-f-]{36}"$/);

  await router.navigate(shipments);
  await userEvent.click(await unfollow());
  await follow();
  await screen.findByText('You no longer follow Shipments.'); // a later one would be the next test's
  expect(catalog.asked.some(({ method }) => method === 'DELETE')).toBe(true);
});

test('what was followed by mistake is undone from the toast', async () => {
  const catalog = await localCatalog();
  renderAt(shipments, catalog.as('alan'));

  await userEvent.click(await follow());
  expect(await screen.findByText('You follow Shipments now.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));

  await follow();
  expect(await screen.findByText('You no longer follow Shipments.')).toBeVisible();
  const sent = catalog.asked.map(({ method }) => method).filter((method) => method !== 'GET');
  expect(sent).toEqual(['PUT', 'DELETE']);
});

test('what is said of one asset takes the place of what was said of it before', async () => {
  const catalog = await localCatalog();
  renderAt(shipments, catalog.as('alan'));

  await userEvent.click(await follow());
  await screen.findByText('You follow Shipments now.');
  await userEvent.click(await unfollow());

  expect(await screen.findByText('You no longer follow Shipments.')).toBeVisible();
  expect(screen.queryByText('You follow Shipments now.')).toBeNull();
});

test('undone from the home page, it leaves the list there', async () => {
  const catalog = await localCatalog();
  const router = renderAt(shipments, catalog.as('alan'));
  await userEvent.click(await follow());
  await unfollow();
  await router.navigate('/');
  const followed = await screen.findByRole('region', { name: 'What you follow' });
  expect(within(followed).getByRole('link', { name: 'Shipments' })).toBeVisible();

  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));

  await waitFor(() =>
    expect(within(followed).queryByRole('link', { name: 'Shipments' })).toBeNull(),
  );
});

test('of two wishes the last one holds, whichever answer comes first', async () => {
  const catalog = await localCatalog();
  const alan = catalog.as('alan');
  let answerFirst = () => {};
  const first = new Promise<void>((resolve) => {
    answerFirst = resolve;
  });
  renderAt(shipments, async (request) => {
    if (request.method === 'PUT') await first;
    return alan(request);
  });
  await userEvent.click(await follow());
  await userEvent.click(await unfollow());
  await follow();

  answerFirst();

  await screen.findByText('You no longer follow Shipments.');
  const sent = catalog.asked.map(({ method }) => method).filter((method) => method !== 'GET');
  expect(sent).toEqual(['PUT', 'DELETE']);
  expect(await follow()).toBeVisible();
});

test('an answer to what was asked before it does not take it back', async () => {
  const alan = (await localCatalog()).as('alan');
  let older: Request | null = null;
  let holds = false;
  const router = renderAt(shipments, async (request) => {
    if (!holds || !request.url.includes('/tables/name/')) return alan(request);
    older = request;
    return new Promise(() => {});
  });
  await follow();
  await router.navigate('/');
  await screen.findByRole('region', { name: 'What you follow' });
  const later = Date.now() + 60_000;
  vi.spyOn(Date, 'now').mockImplementation(() => later); // so that the page is asked for again
  holds = true;
  await router.navigate(shipments);

  await userEvent.click(await follow());
  await screen.findByText('You follow Shipments now.');

  expect(older).toHaveProperty('signal.aborted', true);
  expect(await unfollow()).toBeVisible();
});

test('a list on its way to the home page does not take it back', async () => {
  const alan = (await localCatalog()).as('alan');
  let release = () => {};
  const onItsWay = new Promise<void>((resolve) => {
    release = resolve;
  });
  const router = renderAt('/', async (request) => {
    const answer = await alan(request);
    if (request.url.includes('fields=follows')) await onItsWay;
    return answer;
  });
  await screen.findByRole('region', { name: 'What you follow' });
  await router.navigate(shipments);
  await userEvent.click(await follow());
  await screen.findByText('You follow Shipments now.');
  await router.navigate('/');

  release();

  const followed = await screen.findByRole('region', { name: 'What you follow' });
  expect(await within(followed).findByRole('link', { name: 'Orders' })).toBeVisible();
  expect(within(followed).getByRole('link', { name: 'Shipments' })).toBeVisible();
});

test('a refusal takes the button back and says why', async () => {
  const catalog = await localCatalog();
  const alan = catalog.as('alan');
  const refusal = { code: 403, message: 'not allowed' };
  renderAt(shipments, async (request) =>
    request.method === 'PUT' ? Response.json(refusal, { status: 403 }) : alan(request),
  );

  await userEvent.click(await follow());

  expect(await screen.findByText(/Nothing was changed: You may not do this/)).toBeVisible();
  expect(await follow()).toBeVisible();
});

test('who may not even see everything is offered nothing to do', async () => {
  const catalog = await localCatalog();
  const alan = catalog.as('alan');
  const nothing = { resource: 'table', permissions: [{ operation: 'ViewAll', access: 'deny' }] };
  renderAt(shipments, async (request) =>
    request.url.includes('/permissions/') ? Response.json(nothing) : alan(request),
  );

  await screen.findByRole('heading', { level: 1, name: 'Shipments' });
  await screen.findByRole('img');

  expect(screen.queryByRole('button', { name: 'Follow' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Edit description' })).toBeNull();
});

test('an administrator may do what their answer does not list', async () => {
  const catalog = await localCatalog();

  renderAt(shipments, catalog.as('ada'));

  await waitFor(() =>
    expect(screen.getAllByRole('button', { name: 'Edit description' }).length).toBeGreaterThan(1),
  );
});

test('permissions are asked for once per asset', async () => {
  const catalog = await localCatalog();
  const router = renderAt(shipments, catalog.as('alan'));
  await follow();

  await router.navigate('/');
  await router.navigate(shipments);
  await follow();

  const asked = catalog.asked.filter(({ path }) => path.startsWith('/permissions'));
  expect(asked.map(({ path }) => path)).toEqual([
    expect.stringMatching(/^\/permissions\/table\/[\da-f-]{36}$/),
  ]);
});
