import { expect, test } from 'vitest';
import { nearestName } from '../../src/settings/nearestName.ts';

const names = ['clientId', 'authority', 'scopes'];

test.each([
  ['clientid', 'clientId'],
  ['CLIENT_ID', 'clientId'],
  ['cleintId', 'clientId'],
  ['scope', 'scopes'],
  ['authorityUrl', 'authority'],
  ['somethingElse', null],
  ['', null],
])('%j was most likely meant to be %j', (name, nearest) => {
  expect(nearestName(name, names)).toBe(nearest);
});
