import { configure } from '@testing-library/react';
import { vi } from 'vitest';
import { createClock } from '../../local/clock.ts';
import type { Handler } from '../../local/handler.ts';
import { createOpenMetadata } from '../../local/openmetadata/createOpenMetadata.ts';
import type { Env } from '../../local/openmetadata/envReader.ts';
import { people } from '../../local/people.ts';
import { createTokenIssuer, type TestClaims } from './tokenIssuer.ts';

vi.setConfig({ testTimeout: 40_000 });

/** One for all tests of a file: its key takes longer to make than a catalogue. */
const sharedIssuer = createTokenIssuer();
/** Of the server itself, which signs nothing here: the public key that ships with it. */
const ownKey = { RSA_PUBLIC_KEY_FILE_PATH: './conf/public_key.der' };

/** What was asked of the server, as it came in. */
export interface Asked {
  readonly method: string;
  /** Below `/api/v1`, without query. */
  readonly path: string;
  readonly headers: Headers;
  readonly body: string;
}

export interface LocalCatalog {
  /** The server as somebody asks it: by user name, or by claims of their token. */
  readonly as: (who: string | TestClaims) => Handler;
  readonly asked: Asked[];
}

/** The local OpenMetadata with a small catalogue. */
export async function localCatalog(env: Env = {}): Promise<LocalCatalog> {
  // Pages are compiled and a whole catalogue is made: a busy machine takes its time for it.
  configure({ asyncUtilTimeout: 15_000 });
  const issuer = await sharedIssuer;
  const { handler } = createOpenMetadata({
    env: { AUTHENTICATION_PUBLIC_KEYS: `[${issuer.keyUrl}]`, ...ownKey, ...env },
    clock: createClock(),
    people,
    catalog: { tables: 20 },
    fetch: issuer.fetch,
  });
  const asked: Asked[] = [];
  return {
    asked,
    as: (who) => async (request) => {
      const claims = typeof who === 'string' ? { email: `${who}@example.com` } : who;
      asked.push({
        method: request.method,
        path: new URL(request.url).pathname.replace('/api/v1', ''),
        headers: request.headers,
        body: await request.clone().text(),
      });
      const headers = new Headers(request.headers);
      headers.set('authorization', `Bearer ${await issuer.sign(claims)}`);
      const signed = new Request(request, { headers });
      return handler(signed);
    },
  };
}
