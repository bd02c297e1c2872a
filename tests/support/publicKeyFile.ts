import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** A key of one's own for `RSA_PUBLIC_KEY_FILE_PATH`, made once: a new one each start takes long. */
export const publicKeyFile = join(mkdtempSync(join(tmpdir(), 'public-key-')), 'public_key.der');

writeFileSync(publicKeyFile, publicKey.export({ type: 'spki', format: 'der' }));
