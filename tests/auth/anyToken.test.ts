import assert from 'node:assert/strict';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readClaims } from '../../src/auth/claims.ts';
import { accountOf, idTokenFault } from '../../src/auth/idToken.ts';
import { clientId, entra, entraClaims, jwt, tenant } from './support/idTokens.ts';

const options = { timeout: 120_000 };
const good = new Map(Object.entries(entraClaims()));
const issued = Number(good.get('iat')) + 300;
const isText = (value: unknown) => typeof value === 'string' && value !== '';

/** What each claim may be, in words of its own. */
const rules: Readonly<Record<string, (value: unknown) => boolean>> = {
  aud: (value) => JSON.stringify([value].flat()) === JSON.stringify([clientId]),
  iss: (value) => value === good.get('iss'),
  tid: (value) => value === tenant, // the issuer names it letter by letter
  oid: isText,
  sub: isText,
  nonce: isText,
  exp: (value) => typeof value === 'number' && value > issued - 300,
  nbf: (value) => typeof value === 'number' && value <= issued + 60,
};

const near = fc.constantFrom<unknown>(
  ...[clientId, [clientId], [clientId, 'x'], [[clientId]], { [clientId]: true }, clientId.trim()],
  ...[tenant, tenant.toUpperCase(), `${tenant}\0`, [tenant], 'common'],
  ...[good.get('iss'), `${good.get('iss')}/`, String(good.get('iss')).replace('https', 'http')],
  ...[`https://login.microsoftonline.com.evil.example/${tenant}/v2.0`, 'null', ''],
  ...[issued, issued + 3600, String(issued + 3600), issued - 301, issued + 61, 1e308, -1, 0],
  ...[null, true, {}, [], { valueOf: clientId }],
);
const value = fc.oneof({ weight: 3, arbitrary: near }, fc.jsonValue());

test('C5: whatever stands in the place of a claim, the token is refused', options, () => {
  let refused = 0;
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(rules)), value, (name, wrong) => {
      fc.pre(!rules[name]?.(wrong));
      refused += 1;
      const claims = readClaims(jwt({ ...Object.fromEntries(good), [name]: wrong }));
      assert.notEqual(claims && idTokenFault(claims, entra, true), null);
    }),
    { numRuns: 10_000 },
  );
  expect(refused).toBeGreaterThanOrEqual(10_000);
});

const part = fc.oneof(
  fc.jsonValue().map((each) => Buffer.from(JSON.stringify(each)).toString('base64url')),
  fc.constantFrom('e30', 'bnVsbA', 'W10', '7bu_e30', '____', 'e30=', 'e 3 0', '.', ''),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

test('C54: whatever a token is, reading it throws nothing and pollutes nothing', options, () => {
  const pollution = Buffer.from('{"__proto__":{"aud":"x"},"constructor":1}').toString('base64url');
  fc.assert(
    fc.property(fc.array(fc.oneof(part, fc.constant(pollution)), { maxLength: 5 }), (parts) => {
      const claims = readClaims(parts.join('.'));
      assert.equal(Reflect.get({}, 'aud'), undefined);
      if (!claims) return;
      assert.notEqual(idTokenFault(claims, entra, false), null);
      assert.equal(typeof accountOf(claims).key, 'string');
    }),
    { numRuns: 10_000 },
  );
});
