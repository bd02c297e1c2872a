import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router-dom';
import { expect, test } from 'vitest';
import { ReferenceList } from '../../../src/pages/asset/ReferenceList.tsx';

test.each([
  ['chart', false],
  ['table', true],
])('the parts of the name of a %s stay together where it has no page', (type, deleted) => {
  const label = 'orders_by_day_and_country.v2';
  const reference = { id: '1', type, name: label, fullyQualifiedName: label, label, deleted };

  render(
    <MemoryRouter>
      <ReferenceList references={[reference]} />
    </MemoryRouter>,
  );

  expect(screen.getByRole('listitem').lastElementChild).toHaveTextContent(label);
});
