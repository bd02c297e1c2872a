import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Handler } from '../../../local/handler.ts';
import { localCatalog } from '../../support/localCatalog.ts';
import { renderAt } from '../../support/renderAt.tsx';

const shop = '/table/snowflake_prod.sales.shop';
const field = () => screen.queryByRole('textbox', { name: 'Description' });

async function edit(text: string): Promise<void> {
  const region = await screen.findByRole('region', { name: 'Description' });
  await userEvent.click(await within(region).findByRole('button', { name: 'Edit description' }));
  const typed = await screen.findByRole('textbox', { name: 'Description' });
  await userEvent.clear(typed);
  await userEvent.paste(text);
}

async function goTo(router: ReturnType<typeof renderAt>, name: string): Promise<void> {
  await router.navigate(`${shop}.${name.toLowerCase()}`);
  await screen.findByRole('heading', { level: 1, name });
}

test('an editor and a filter stay behind with their table', async () => {
  const router = renderAt(`${shop}.orders`, (await localCatalog()).as('ada'));
  await edit('Half a thought');
  await userEvent.type(screen.getByRole('searchbox', { name: 'Filter columns' }), 'postal');

  await goTo(router, 'Payments');

  expect(field()).toBeNull();
  expect(screen.getByRole('searchbox', { name: 'Filter columns' })).toHaveValue('');

  await goTo(router, 'Orders');
  await waitFor(() => expect(field()).toHaveValue('Half a thought'));
});

test('what failed for one table is not said of the next', async () => {
  const ada = (await localCatalog()).as('ada');
  const router = renderAt(`${shop}.orders`, async (request) =>
    request.method === 'PATCH'
      ? Response.json({ code: 403, message: 'not allowed' }, { status: 403 })
      : ada(request),
  );
  await edit('Mine.');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByRole('alert');

  await goTo(router, 'Payments');

  expect(screen.queryByRole('alert')).toBeNull();
});

test('the next table is there before its lineage', async () => {
  const alan = (await localCatalog()).as('alan');
  let answersLineage = true;
  const server: Handler = (request) =>
    request.url.includes('/lineage/') && !answersLineage ? new Promise(() => {}) : alan(request);
  const router = renderAt(`${shop}.orders`, server);
  await screen.findByRole('link', { name: 'Payments' });
  answersLineage = false;

  await goTo(router, 'Payments');

  expect(
    within(screen.getByRole('region', { name: 'Lineage' })).getByText('Loading…'),
  ).toBeVisible();
});
