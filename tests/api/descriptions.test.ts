import { expect, test } from 'vitest';
import { createApi } from '../../src/api/api.ts';
import { isEditedMeanwhile, patchDescription } from '../../src/api/descriptions.ts';
import { ApiError } from '../../src/http/apiError.ts';
import { fetchFrom } from '../support/fetchFrom.ts';

const failedWith = (status: number, reason: string) =>
  new ApiError({
    method: 'PATCH',
    path: '/tables/1',
    status,
    code: null,
    serverMessage: `An exception with message [${reason}] was thrown while processing request.`,
    html: false,
  });

test.each([
  [500, 'JsonPatch.Operation.TEST fails! Values are not equal'],
  [500, '\'[{"name":"a"}]\' contains no element for index 9 and for \'9\'.'],
  [500, '\'{"name":"a"}\' contains no value for name \'children\''],
  [412, 'The entity has been modified.'],
])('%i with "%s" says that somebody changed the asset', (status, reason) => {
  expect(isEditedMeanwhile(failedWith(status, reason))).toBe(true);
});

test.each([
  [500, 'Connection refused'],
  [403, "Principal: CatalogPrincipal{name='a'} operations [EditAll] not allowed"],
])('%i with "%s" does not', (status, reason) => {
  expect(isEditedMeanwhile(failedWith(status, reason))).toBe(false);
});

test.each([
  [0.1, 'W/"0.1"'],
  [1, 'W/"1.0"'],
  [2.3, 'W/"2.3"'],
])('version %d is named as the server names it: %s', async (version, tag) => {
  const tags: unknown[] = [];
  const api = createApi({
    apiBaseUrl: 'https://catalog.example.com/api',
    version: { text: '2.0.7', major: 2, minor: 0 },
    fetch: fetchFrom(async ({ headers }) => {
      tags.push(headers.get('if-match'));
      return Response.json({ id: 'a' });
    }),
  });

  await patchDescription(api, '/tables/a', { text: '', updatedAt: 1, version, columns: [] }, 'x');

  expect(tags).toEqual([tag]);
});
