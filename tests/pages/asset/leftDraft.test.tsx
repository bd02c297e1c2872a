import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { localCatalog } from '../../support/localCatalog.ts';
import { renderAt } from '../../support/renderAt.tsx';

const payments = '/table/snowflake_prod.sales.shop.payments';
const field = () => screen.findByRole('textbox', { name: 'Description' });
const row = (name: string) => within(screen.getByText(name).closest('tr') ?? document.body);
const about = () => screen.findByRole('region', { name: 'Description' });

async function edit(where: ReturnType<typeof within>): Promise<void> {
  await userEvent.click(await where.findByRole('button', { name: 'Edit description' }));
}

async function write(text: string): Promise<void> {
  await userEvent.clear(await field());
  await userEvent.paste(text);
}

/** Opens the page; whatever is saved there is refused, as soon as `refusing` lets it. */
async function openPayments(refusing: Promise<void> = Promise.resolve()) {
  const alan = (await localCatalog()).as('alan');
  const router = renderAt(payments, async (request) => {
    if (request.method !== 'PATCH') return alan(request);
    await refusing;
    return Response.json({ code: 403, message: 'no' }, { status: 403 });
  });
  await screen.findByRole('heading', { level: 1, name: 'Payments' });
  return router;
}

test('who presses Edit writes on at the end', async () => {
  await openPayments();

  await edit(within(await about()));

  const typed = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Description' });
  expect(typed).toHaveFocus();
  expect(typed.selectionStart).toBe(typed.value.length);
});

test('a draft that comes back with its row leaves the focus in the filter', async () => {
  await openPayments();
  await screen.findByText('method');
  await edit(row('method'));
  await write('Half a thought');
  const filter = screen.getByRole('searchbox', { name: 'Filter columns' });
  await userEvent.type(filter, 'risk');
  await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Description' })).toBeNull());

  await userEvent.clear(filter);

  expect(await field()).toHaveValue('Half a thought');
  expect(filter).toHaveFocus();
});

test('a draft of before leaves the focus on the heading of the page that is opened', async () => {
  const router = await openPayments();
  await edit(within(await about()));
  await write('Half a thought');
  await router.navigate('/');
  await screen.findByRole('heading', { level: 1, name: /Hello/ });

  await router.navigate(payments);

  expect(await field()).toHaveValue('Half a thought');
  expect(screen.getByRole('heading', { level: 1, name: 'Payments' })).toHaveFocus();
});

test('a draft in a column of a column is in sight when the page is opened anew', async () => {
  const router = await openPayments();
  await userEvent.click(await screen.findByRole('button', { name: '2 columns in risk' }));
  await edit(row('decision'));
  await write('Half a thought');
  await router.navigate('/');
  await screen.findByRole('heading', { level: 1, name: /Hello/ });

  await router.navigate(payments);

  expect(await field()).toHaveValue('Half a thought');
  expect(screen.getByRole('button', { name: '2 columns in risk' })).toHaveAttribute(
    'aria-expanded',
    'true',
  );
});

test('after a refusal the focus is back in the text', async () => {
  await openPayments();
  await edit(within(await about()));
  await write('Mine.');

  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  await screen.findByText(/^Not saved: /);
  expect(await field()).toHaveFocus();
});

test('who is elsewhere at a refusal stays there', async () => {
  let refuse = () => {};
  const refusing = new Promise<void>((resolve) => {
    refuse = resolve;
  });
  await openPayments(refusing);
  await edit(within(await about()));
  await write('Mine.');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  const filter = screen.getByRole('searchbox', { name: 'Filter columns' });
  await userEvent.click(filter);

  refuse();

  await screen.findByText(/^Not saved: /);
  expect(filter).toHaveFocus();
});
