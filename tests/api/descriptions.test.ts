import { expect, test } from 'vitest';
import { isEditedMeanwhile } from '../../src/api/descriptions.ts';
import { ApiError } from '../../src/http/apiError.ts';

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
