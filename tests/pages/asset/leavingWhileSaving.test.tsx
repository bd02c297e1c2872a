import { screen, within } from '@testing-library/react';
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

const answers = { granted: 200, refused: 403, beaten: 412 };

/** Saves on the page of the payments; the server waits for what `answer` tells it to say. */
async function saveSlowly() {
  const alan = (await localCatalog()).as('alan');
  let answer = (_: keyof typeof answers) => {};
  const answered = new Promise<keyof typeof answers>((resolve) => {
    answer = resolve;
  });
  const router = renderAt(payments, async (request) => {
    const code = request.method === 'PATCH' ? answers[await answered] : 200;
    return code === 200 ? alan(request) : Response.json({ code, message: 'no' }, { status: code });
  });
  await edit();
  await userEvent.clear(await field());
  await userEvent.paste('Mine.');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Saving…');
  return { router, answer };
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
