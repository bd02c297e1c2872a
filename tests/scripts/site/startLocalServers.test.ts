import { expect, onTestFinished, test, vi } from 'vitest';
import { listen } from '../../../local/listen.ts';
import { readPlan } from '../../../scripts/site/readPlan.ts';
import { readRegistration } from '../../../scripts/site/readRegistration.ts';
import { startLocalServers } from '../../../scripts/site/startLocalServers.ts';
import { createBrowser } from '../../support/createBrowser.ts';
import { freePorts } from '../../support/freePort.ts';
import { pick } from '../../support/signIn.ts';

/** The local servers on free ports. */
async function start(variables: Record<string, string> = {}) {
  const env = { CATALOG_TABLES: '10', ...(await freePorts()), ...variables };
  const plan = readPlan(env);
  const registration = readRegistration(env, plan, '/callback');
  const servers = await startLocalServers(env, plan, registration);
  onTestFinished(servers.close);
  return { ...servers, app: plan.appUrl, identity: registration.origin };
}

vi.setConfig({ testTimeout: 20_000 }); // Each start makes keys.

test('where the server runs the sign-in, it is registered with its own address and secret', async () => {
  const { api, serverPaths, app, identity } = await start({
    AUTHENTICATION_CLIENT_TYPE: 'confidential',
  });
  const login = await api(new Request(`${app}api/v1/auth/login?redirectUri=${app}auth/callback`));
  const browser = createBrowser(identity);
  const page = await browser.visit(login.headers.get('location') ?? '');
  const { url } = await pick(browser, page, 'Ada Lovelace');
  const cookie = login.headers.getSetCookie()[0]?.split(';')[0] ?? '';

  const callback = await api(new Request(url, { headers: { cookie } }));

  expect(serverPaths).toEqual([url.pathname]);
  expect(url.pathname).toBe('/callback');
  expect(callback.headers.get('location')).toMatch(`${app}auth/callback#id_token=`);
});

const besideReal = {
  OPENMETADATA_URL: 'http://localhost:1',
  IDENTITY: 'local',
  AUTHENTICATION_CLIENT_TYPE: 'confidential',
};

test('a real server that runs the sign-in can start after its local identity provider', async () => {
  const OIDC_CLIENT_SECRET = 'of this test';

  const { serverPaths, identity } = await start({ ...besideReal, OIDC_CLIENT_SECRET });

  const body = new URLSearchParams({
    client_id: 'cccccccc-bbbb-4ccc-8ddd-eeeeeeeeeeee',
    client_secret: OIDC_CLIENT_SECRET,
    grant_type: 'refresh_token',
    refresh_token: 'made-up',
  });
  const token = `${identity}/11111111-2222-4333-8444-555555555555/oauth2/v2.0/token`;
  const refused = await fetch(token, { method: 'POST', body });
  expect(await refused.json()).toMatchObject({ error: 'invalid_grant' });
  expect(serverPaths).toEqual(['/callback']);
});

test('a real server that runs the sign-in shares its secret with the local identity provider', async () => {
  await expect(start(besideReal)).rejects.toThrow(/^OIDC_CLIENT_SECRET must be the one/);
});

test("where the app signs people in, no address but the API is the server's", async () => {
  expect((await start()).serverPaths).toEqual([]);
});

test.each([
  ['confidential', ['/callback']],
  ['public', []],
])('a real server that is %s has %j besides its API', async (clientType, paths) => {
  const config = async () => Response.json({ provider: 'azure', clientType });
  const server = await listen(config, { port: 0 });
  onTestFinished(server.close);

  const { serverPaths } = await start({ OPENMETADATA_URL: server.origin });

  expect(serverPaths).toEqual(paths);
});

test('a real server that does not answer has nothing but its API', async () => {
  const server = await listen(async () => new Response('down', { status: 503 }), { port: 0 });
  onTestFinished(server.close);

  expect((await start({ OPENMETADATA_URL: server.origin })).serverPaths).toEqual([]);
});
