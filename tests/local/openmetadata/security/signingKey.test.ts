import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import { expect, onTestFinished, test } from 'vitest';
import { createClock } from '../../../../local/clock.ts';
import { createOpenMetadata } from '../../../../local/openmetadata/createOpenMetadata.ts';
import { people } from '../../../../local/people.ts';

function keyFile() {
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const folder = mkdtempSync(join(tmpdir(), 'key-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'public_key.der');
  writeFileSync(path, pair.publicKey.export({ format: 'der', type: 'spki' }));
  return { ...pair, path };
}

function start(env: Record<string, string>) {
  const { handler } = createOpenMetadata({ env, clock: createClock(), people });
  return (path: string, headers = {}) =>
    handler(new Request(`http://localhost:8585/api/v1/${path}`, { headers }));
}

test('a public key from a file is the one that is served, under the key id that is set', async () => {
  const { path, publicKey } = keyFile();

  const get = start({ RSA_PUBLIC_KEY_FILE_PATH: path, JWT_KEY_ID: 'of-our-own' });
  const [key] = (await (await get('system/config/jwks')).json()).keys;

  const served = Buffer.from(key.n, 'base64url');
  expect(key.kid).toBe('of-our-own');
  expect(served[0]).toBe(0);
  expect(served.subarray(1).toString('base64url')).toBe(publicKey.export({ format: 'jwk' }).n);
});

test('whoever has the private key of the server is let in as anybody', async () => {
  const { path, privateKey } = keyFile();
  const get = start({ RSA_PUBLIC_KEY_FILE_PATH: path });
  const token = await new SignJWT({ sub: 'ada', email: 'ada@example.com' })
    .setProtectedHeader({ alg: 'RS256', kid: 'Gb389a-9f76-gdjs-a92j-0242bk94356' })
    .sign(privateKey);

  const user = await get('users/loggedInUser', { authorization: `Bearer ${token}` });

  expect(await user.json()).toMatchObject({ name: 'ada', isAdmin: true });
});

test('a file that holds no key stops the start and is named with its variable', () => {
  expect(() => start({ RSA_PUBLIC_KEY_FILE_PATH: '/nowhere/public_key.der' })).toThrow(
    'RSA_PUBLIC_KEY_FILE_PATH must be a DER file (spki), not "/nowhere/public_key.der"',
  );
});
