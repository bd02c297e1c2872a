import { createClock } from '../../local/clock.ts';
import {
  createOpenMetadata,
  type OpenMetadata,
} from '../../local/openmetadata/createOpenMetadata.ts';
import type { Env } from '../../local/openmetadata/envReader.ts';
import type { Person } from '../../local/people.ts';
import type { TokenIssuer } from './tokenIssuer.ts';

function person(username: string, name: string, catalog: Person['catalog']): Person {
  const email = `${username}@example.com`;
  return { name, username: email, email, oid: username, note: '', catalog, assigned: true };
}

/** The people of the recordings. */
export const recordedPeople: readonly Person[] = [
  person('jane.doe', 'Jane Doe', 'reader'),
  person('bob', 'Bob', 'reader'),
  person('eve', 'Eve', 'admin'),
  person('putter', 'Put Ter', 'deleted'),
];

/** The stand-in as the recorded 1.6 server was set up: administrator `admin`, people as recorded. */
export function createRecordedServer(
  issuer: Pick<TokenIssuer, 'fetch' | 'keyUrl'>,
  env: Env = {},
  people: readonly Person[] = recordedPeople,
): OpenMetadata {
  return createOpenMetadata({
    env: {
      OM_VERSION: '1.6',
      AUTHENTICATION_PUBLIC_KEYS: `[${issuer.keyUrl}]`,
      AUTHORIZER_ADMIN_PRINCIPALS: '[admin]',
      ...env,
    },
    clock: createClock(),
    people,
    catalog: { tables: 20 },
    fetch: issuer.fetch,
  });
}
