import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { localCatalog } from '../../support/localCatalog.ts';
import { renderAt } from '../../support/renderAt.tsx';

const payments = '/table/snowflake_prod.sales.shop.payments';
const before = 'Money that came in, by order. **Captured** amounts only count as revenue.';
const field = () => screen.findByRole('textbox', { name: 'Description' });

async function edit(): Promise<void> {
  const region = await screen.findByRole('region', { name: 'Description' });
  await userEvent.click(await within(region).findByRole('button', { name: 'Edit description' }));
}

async function editDecision(): Promise<void> {
  await userEvent.click(await screen.findByRole('button', { name: '2 columns in risk' }));
  const row = within(screen.getByText('decision').closest('tr') ?? document.body);
  await userEvent.click(await row.findByRole('button', { name: 'Edit description' }));
}

async function save(open = edit): Promise<void> {
  await open();
  await userEvent.clear(await field());
  await userEvent.paste('Mine.');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Saving…');
}

function later<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve = (_: T) => {};
  const promise = new Promise<T>((resolved) => {
    resolve = resolved;
  });
  return { promise, resolve };
}

const answers = { granted: 200, refused: 403, beaten: 412 };

/** Saves on the page of the payments; the server waits for what `answer` tells it to say. */
async function saveSlowly(open = edit) {
  const alan = (await localCatalog()).as('alan');
  const answered = later<keyof typeof answers>();
  const orders = later<void>();
  const router = renderAt(payments, async (request) => {
    if (request.url.includes('/tables/name/snowflake_prod.sales.shop.orders')) await orders.promise;
    const code = request.method === 'PATCH' ? answers[await answered.promise] : 200;
    return code === 200 ? alan(request) : Response.json({ code, message: 'no' }, { status: code });
  });
  await save(open);
  return { router, answer: answered.resolve, sendOrders: orders.resolve };
}

async function goHome(router: ReturnType<typeof renderAt>): Promise<void> {
  await router.navigate('/');
  await screen.findByRole('heading', { level: 1, name: /Hello/ });
}

test.each([
  ['refused', 'You may not do this'],
  ['beaten', 'Somebody else changed it.'],
] as const)('who left is told what was %s, and finds what they typed', async (how, why) => {
  const { router, answer } = await saveSlowly();
  await goHome(router);

  answer(how);

  const told = await screen.findByText(/^The description of Payments was not saved: /);
  expect(told).toHaveTextContent(why);
  await router.navigate(payments);
  expect(await field()).toHaveValue('Mine.');
});

test('who left before it was saved finds no draft', async () => {
  const { router, answer } = await saveSlowly();
  await goHome(router);

  answer('granted');

  await screen.findByText('The description was saved.');
  expect(Object.keys(sessionStorage)).toEqual([]);
});

test('who leaves at the very moment of the answer is told too', async () => {
  const { router, answer } = await saveSlowly();
  const home = new MutationObserver(() => {
    if (screen.queryByRole('heading', { level: 1, name: /Hello/ })) answer('refused');
  });
  home.observe(document.body, { childList: true, subtree: true, characterData: true });

  await goHome(router);

  expect(await screen.findByText(/^The description of Payments was not saved: /)).toBeVisible();
  home.disconnect();
});

test('who is refused while the next page is on its way is told there', async () => {
  const { router, answer, sendOrders } = await saveSlowly();
  const gone = router.navigate('/table/snowflake_prod.sales.shop.orders');
  await waitFor(() => expect(router.state.navigation.state).toBe('loading'));
  answer('refused');
  await waitFor(() => expect([...router.state.fetchers.values()][0]?.state).toBe('loading'));

  sendOrders();
  await gone;

  expect(await screen.findByText(/^The description of Payments was not saved: /)).toBeVisible();
});

test('who folds a row away while it is saved is told what was refused', async () => {
  const { answer } = await saveSlowly(editDecision);
  await userEvent.click(screen.getByRole('button', { name: '2 columns in risk' }));
  expect(screen.queryByText('Saving…')).toBeNull();

  answer('refused');

  expect(await screen.findByText(/^The description of Payments was not saved: /)).toBeVisible();
});

test('who leaves while it is read back is told that it was saved', async () => {
  const catalog = await localCatalog();
  const alan = catalog.as('alan');
  const isSaved = () => catalog.asked.some(({ method }) => method === 'PATCH');
  const reading = later<void>();
  let isReading = false;
  const router = renderAt(payments, async (request) => {
    if (isSaved() && request.url.includes('.shop.payments')) {
      isReading = true;
      await reading.promise;
      request.signal.throwIfAborted();
    }
    return alan(request);
  });
  await save();
  await waitFor(() => expect(isReading).toBe(true), { timeout: 5_000 });
  await goHome(router);

  reading.resolve();

  expect(await screen.findByText('The description was saved.')).toBeVisible();
  expect(screen.queryByText(/was not saved/)).toBeNull();
});

test('who is back before the answer is told in the editor alone', async () => {
  const { router, answer } = await saveSlowly();
  await goHome(router);
  await router.navigate(payments);
  await screen.findByText('Saving…');

  answer('refused');

  expect(await screen.findByText(/^Not saved: You may not do this/)).toBeVisible();
  expect(screen.queryByText(/description of Payments/)).toBeNull();
});

test('an editor that is opened again says nothing of what failed before', async () => {
  const { answer } = await saveSlowly();
  answer('refused');
  await screen.findByRole('alert');

  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  await edit();

  expect(await field()).toHaveValue(before);
  expect(screen.queryByRole('alert')).toBeNull();
});
