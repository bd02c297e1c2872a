import { expect, test } from 'vitest';
import { readConfig } from '../../../../local/openmetadata/config.ts';
import {
  type Claims,
  enforceDomain,
  principalOf,
} from '../../../../local/openmetadata/security/principal.ts';

const config = readConfig({});

test.each<[Claims, string, string]>([
  [{ email: 'Jane.Doe@Example.com' }, 'jane.doe', 'jane.doe@example.com'],
  [{ preferred_username: 'jane@a.org', sub: 'x' }, 'jane', 'jane@a.org'],
  [{ sub: 'Jane' }, 'jane', 'jane@example.com'],
  [{ EMAIL: 'jane@a.org' }, 'jane', 'jane@a.org'],
  [{ email: '', preferred_username: 'jane@a.org' }, '', '@example.com'],
])('the claims %j are about %s', (claims, name, email) => {
  expect(principalOf(claims, config)).toEqual({ name, email });
});

test.each<Claims>([
  {},
  { email: null, sub: 'x' },
  { email: ['a@example.com'], sub: 'x' },
  { oid: 'x' },
])('the claims %j name nobody, and the next claim is not tried', (claims) => {
  expect(() => principalOf(claims, config)).toThrow(
    'Invalid JWT token, none of the following claims are present [email, preferred_username, sub]',
  );
});

test('a mapping names the claims and overrides their order', () => {
  const mapped = readConfig({
    AUTHENTICATION_JWT_PRINCIPAL_CLAIMS_MAPPING: '[username:upn,email:mail]',
  });

  expect(principalOf({ upn: 'Jane@contoso.com', mail: 'j@a.org', email: 'x@y.z' }, mapped)).toEqual(
    { name: 'jane', email: 'j@a.org' },
  );
});

test('the domain is enforced only when told, and in any case on newer servers alone', () => {
  const env = { AUTHORIZER_ENFORCE_PRINCIPAL_DOMAIN: 'true' };
  const now = readConfig(env);
  const then = readConfig({ ...env, OM_VERSION: '1.6' });
  const loud = { email: 'jane@EXAMPLE.COM' };

  expect(() => enforceDomain({ email: 'jane@other.org' }, config)).not.toThrow();
  expect(() => enforceDomain({ email: 'jane@other.org' }, now)).toThrow('principal domain');
  expect(() => enforceDomain(loud, now)).not.toThrow();
  expect(() => enforceDomain(loud, then)).toThrow('principal domain');
});
