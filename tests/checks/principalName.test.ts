import { expect, test } from 'vitest';
import { principalName } from '../../src/checks/signIn/principalName.ts';

const config = {
  jwtPrincipalClaims: ['email', 'preferred_username', 'sub'],
  jwtPrincipalClaimsMapping: [],
};

test.each([
  [
    'the first claim that is there',
    { preferred_username: 'Jane.Doe@contoso.com', sub: 'x' },
    'jane.doe',
  ],
  ['claims without regard to case', { Email: 'Jane@contoso.com' }, 'jane'],
  ['a name without a domain', { email: 'jane' }, 'jane'],
  ['nobody when the first is null: the server does not go on', { email: null, sub: 'x' }, null],
  ['nobody when the first is a list', { email: ['a@b.c'], sub: 'x' }, null],
  ['nobody when there is none', { upn: 'jane@contoso.com' }, null],
])('a person is named by %s', (_, claims, expected) => {
  const principal = principalName(new Map<string, unknown>(Object.entries(claims)), config);

  expect(principal?.userName ?? null).toBe(expected);
});

test('a mapping goes before the list', () => {
  const mapping = ['email:email', 'username:preferred_username'];
  const claims = new Map([
    ['email', 'a@x.y'],
    ['preferred_username', 'B@x.y'],
  ]);

  const principal = principalName(claims, { ...config, jwtPrincipalClaimsMapping: mapping });

  expect(principal).toEqual({ claim: 'preferred_username', userName: 'b' });
});
