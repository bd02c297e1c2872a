/** As many characters as Entra's: signatures and claims that nobody here looks at included. */
const padding = 'x'.repeat(900);

/** A token in an ID token's shape, valid for so long; its signature is nobody's. */
export function createIdToken(lifetimeMs: number, serial = 0): string {
  const iat = Math.floor(Date.now() / 1000) - 300;
  const exp = Math.floor((Date.now() + lifetimeMs) / 1000);
  const [oid, tid] = ['ada00000-0000-4000-8000-000000000001', crypto.randomUUID()];
  const claims = { iat, exp, oid, tid, sub: 'ada', name: 'Ada Lovelace', serial, padding };
  return `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode(claims)}.${'s'.repeat(342)}`;
}

export function encode(value: object): string {
  return btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
