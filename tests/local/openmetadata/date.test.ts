import { expect, test } from 'vitest';
import { createClock } from '../../../local/clock.ts';
import { createOpenMetadata } from '../../../local/openmetadata/createOpenMetadata.ts';

test.each(['/api/v1/system/version', '/api/v1/tables', '/nothing'])(
  'a server whose clock was moved dates its answer to %s by it',
  async (path) => {
    const clock = createClock();
    const env = { RSA_PUBLIC_KEY_FILE_PATH: './conf/public_key.der' };
    const { handler } = createOpenMetadata({ env, clock, people: [], catalog: { tables: 1 } });
    const dateOf = async () =>
      (await handler(new Request(`http://localhost${path}`))).headers.get('date');

    expect(await dateOf()).toBeNull(); // that of the connection
    clock.offsetSeconds = 7200;
    expect(Date.parse((await dateOf()) ?? '') - Date.now()).toBeGreaterThan(7_190_000);
  },
);
