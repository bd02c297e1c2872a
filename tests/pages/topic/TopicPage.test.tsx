import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { localCatalog } from '../../support/localCatalog.ts';
import { renderAt } from '../../support/renderAt.tsx';

const hour = 3_600_000;

test.each([
  [-1, 'without limit'],
  [6 * hour, '6 hours'],
  [hour, '1 hour'],
  [24 * hour, '1 day'],
  [7 * 24 * hour, '7 days'],
])('messages that are kept for %i ms are kept for %s', async (retentionTime, shown) => {
  const alan = (await localCatalog()).as('alan');
  renderAt('/topic/kafka_prod.%22orders.created.v1%22', async (request) => {
    const response = await alan(request);
    if (!request.url.includes('/topics/name/')) return response;
    return Response.json({ ...(await response.json()), retentionTime });
  });

  expect((await screen.findByText('Kept for')).nextElementSibling).toHaveTextContent(shown);
});
