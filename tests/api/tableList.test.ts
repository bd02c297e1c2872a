import { expect, test } from 'vitest';
import { createApi } from '../../src/api/api.ts';
import { listTables } from '../../src/api/tableList.ts';
import { fetchFrom } from '../support/fetchFrom.ts';
import { recordedAnswer } from '../support/recordedAnswers.ts';

test.each([
  ['07_tables_p1', 'after'],
  ['07_tables_p2', 'before'],
  ['21_searchdown_tables', null],
])('the recorded list %s is understood, and its cursor %s', async (name, cursor) => {
  const { body } = recordedAnswer(name);
  const api = createApi({
    apiBaseUrl: 'https://catalog.example.com/api',
    version: { text: '1.6.0', major: 1, minor: 6 },
    fetch: fetchFrom(async () => Response.json(body)),
  });

  const { data, paging } = await listTables(api, { limit: 2 });

  expect(data.length).toBeGreaterThan(0);
  expect(paging.total).toBeGreaterThan(0);
  if (cursor) expect(paging).toHaveProperty(cursor, expect.any(String));
});

test('a page is asked for behind a cursor', async () => {
  const asked: string[] = [];
  const api = createApi({
    apiBaseUrl: 'https://catalog.example.com/api',
    version: { text: '2.0.7', major: 2, minor: 0 },
    fetch: fetchFrom(async ({ url }) => {
      asked.push(new URL(url).search);
      return Response.json({ data: [], paging: { total: 0 } });
    }),
  });

  await listTables(api, { limit: 20, after: 'a+b=' });

  expect(asked).toEqual(['?limit=20&after=a%2Bb%3D']);
});
