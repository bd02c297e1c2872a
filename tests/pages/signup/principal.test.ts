import { expect, test } from 'vitest';
import { readConfig } from '../../../local/openmetadata/config.ts';
import { principalOf as principalOfServer } from '../../../local/openmetadata/security/principal.ts';
import { principalOf } from '../../../src/pages/signup/principal.ts';

const order = '[email,preferred_username,sub]';
const mapping = '[username:preferred_username,email:email]';

function derive(claims: object, claimOrder: string, claimMapping: string) {
  const list = (text: string) => text.slice(1, -1).split(',').filter(Boolean);
  const rules = {
    jwtPrincipalClaims: list(claimOrder),
    jwtPrincipalClaimsMapping: list(claimMapping),
  };
  return principalOf(new Map(Object.entries(claims)), rules, 'example.com');
}

const expected: ReadonlyArray<readonly [object, string, string, string, string | null]> = [
  [{ email: 'Jane.Doe@Contoso.com', sub: 'x' }, order, '[]', 'jane.doe', 'jane.doe@contoso.com'],
  [{ preferred_username: 'jane@contoso.com' }, order, '[]', 'jane', 'jane@contoso.com'],
  [{ sub: 'Jane' }, order, '[]', 'jane', 'jane@example.com'],
  [{ EMAIL: 'jane@contoso.com', sub: 'x' }, order, '[]', 'jane', 'jane@contoso.com'],
  [{ upn: 'jane_contoso.com#ext#@home.com' }, '[upn]', '[]', 'jane_contoso.com#ext#', null],
  [{ preferred_username: 'j@a.b', email: 'Jane@a.b' }, order, mapping, 'j', 'jane@a.b'],
];

test.each(expected)(
  '%j with %s and mapping %s signs up as the server expects: %s',
  (claims, ...given) => {
    const [claimOrder, claimMapping, name, email] = given;

    const principal = derive(claims, claimOrder, claimMapping);

    expect(principal?.name).toBe(name);
    if (email) expect(principal?.email).toBe(email);
    const config = readConfig({
      AUTHENTICATION_JWT_PRINCIPAL_CLAIMS: claimOrder,
      AUTHENTICATION_JWT_PRINCIPAL_CLAIMS_MAPPING: claimMapping,
    });
    expect(principal).toEqual(principalOfServer(claims as Record<string, unknown>, config));
  },
);

test.each([
  [{ email: null, preferred_username: 'jane@contoso.com' }, '[]'],
  [{ email: ['jane@contoso.com'] }, '[]'],
  [{ email: '' }, '[]'],
  [{ name: 'Jane' }, '[]'],
  [{ preferred_username: 'jane', email: 'no address' }, mapping],
  [{ email: 'jane@contoso.com' }, mapping],
])('%j with mapping %s is nobody: there is no falling through to another claim', (claims, map) => {
  expect(derive(claims, order, map)).toBeNull();
});
