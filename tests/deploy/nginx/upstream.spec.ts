import { expect, test } from '@playwright/test';
import { listen } from '../../../local/listen.ts';
import { freePort } from '../../support/freePort.ts';
import { byScript, bySetupPage, startOwnNginx } from './ownNginx.ts';

for (const [writer, configure] of [
  ['configure.sh', byScript],
  ['the setup page', bySetupPage],
] as const) {
  test(`what ${writer} writes passes on OpenMetadata's own clock`, async () => {
    const date = 'Thu, 01 Jan 2026 00:00:00 GMT';
    const server = await listen(async () => new Response('{}', { headers: { date } }), { port: 0 });
    const nginx = await startOwnNginx(configure(server.origin));

    const answers = await Promise.all(
      ['/api/v1/system/version', '/callback'].map((path) => fetch(nginx.origin + path)),
    );
    const page = await fetch(nginx.origin);
    await nginx.stop();
    await server.close();

    expect(answers.map(({ headers }) => headers.get('date'))).toEqual([date, date]);
    expect(page.headers.get('date')).not.toBe(date);
  });

  test(`what ${writer} writes keeps the code of a sign-in out of the errors of a server that is down`, async () => {
    const nobody = await freePort();
    const nginx = await startOwnNginx(configure(nobody.origin));

    const callback = await fetch(`${nginx.origin}/callback?code=0.secret`, { redirect: 'manual' });
    await fetch(`${nginx.origin}/api/v1/tables`);
    const log = await nginx.errorLog();
    await nginx.stop();

    expect(callback.status).toBe(303);
    expect(log).toContain('/api/v1/tables');
    expect(log).not.toContain('secret');
  });
}

test('nginx starts without a file that says whom to trust, for an OpenMetadata behind http', async () => {
  const env = { CA_CERTIFICATES: '/no/such/file.pem' };
  const nobody = await freePort();

  const nginx = await startOwnNginx(byScript(nobody.origin, env));
  await nginx.stop();
});
