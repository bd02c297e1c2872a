import { expect, test } from 'vitest';
import { createApi } from '../../src/api/api.ts';
import { getGlossaryTerm } from '../../src/api/glossaryTerms.ts';

const sale = { id: '2', type: 'glossaryTerm', name: 'Sale', fullyQualifiedName: 'Business.Sale' };

test.each([
  ['1.12', { text: '1.12.0', major: 1, minor: 12 }, sale],
  ['2.0', { text: '2.0.7', major: 2, minor: 0 }, { relationType: 'synonym', term: sale }],
])('the terms that a %s server relates to a term are read', async (_, version, related) => {
  const answer = {
    ...{ id: '1', name: 'Order', fullyQualifiedName: 'Business.Order', version: 0.1, updatedAt: 1 },
    relatedTerms: [related],
  };
  const api = createApi({
    apiBaseUrl: 'https://catalog.example.com/api',
    version,
    fetch: async () => Response.json(answer),
  });

  const { relatedTerms } = await getGlossaryTerm(api, 'Business.Order');

  expect(relatedTerms).toMatchObject([{ label: 'Sale', fullyQualifiedName: 'Business.Sale' }]);
});
