import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { localCatalog } from '../../support/localCatalog.ts';
import { renderAt } from '../../support/renderAt.tsx';

const shipments = '/table/snowflake_prod.sales.shop.shipments';

async function press(name: string) {
  const button = await screen.findByRole('button', { name });
  button.focus();
  await userEvent.keyboard('{Enter}');
}

test('after an undo the focus is on the button that was pressed at first', async () => {
  renderAt(shipments, (await localCatalog()).as('alan'));
  await press('Follow');
  await screen.findByText('You follow Shipments now.');

  await press('Undo');

  expect(await screen.findByRole('button', { name: 'Follow' })).toHaveFocus();
  await screen.findByText('You no longer follow Shipments.');
});

test('after a dismissal too', async () => {
  renderAt(shipments, (await localCatalog()).as('alan'));
  await press('Follow');
  await screen.findByText('You follow Shipments now.');

  await press('Dismiss');

  expect(screen.getByRole('button', { name: 'Unfollow' })).toHaveFocus();
});

test('where the editor was that saved, its button has the focus after an undo', async () => {
  renderAt(shipments, (await localCatalog()).as('alan'));
  const region = await screen.findByRole('region', { name: 'Description' });
  (await within(region).findByRole('button', { name: 'Edit description' })).focus();
  await userEvent.keyboard('{Enter}');
  (await within(region).findByRole('textbox', { name: 'Description' })).focus();
  await userEvent.keyboard('Parcels.');
  await press('Save');
  await screen.findByText('The description was saved.');
  await waitFor(() => expect(within(region).getByRole('button')).toHaveFocus());

  await press('Undo');

  expect(within(region).getByRole('button', { name: 'Edit description' })).toHaveFocus();
  await screen.findByText('The description was saved.');
});

test('on another page meanwhile, its heading has the focus after an undo', async () => {
  const router = renderAt(shipments, (await localCatalog()).as('alan'));
  await press('Follow');
  await screen.findByText('You follow Shipments now.');
  await router.navigate('/');
  await screen.findByRole('region', { name: 'What you follow' });

  await press('Undo');

  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  await screen.findByText('You no longer follow Shipments.');
});
