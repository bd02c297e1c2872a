import { expect, test } from 'vitest';
import type { Handler } from '../../local/handler.ts';
import { RequestFailed } from '../../src/http/requestFailed.ts';
import { timedFetch } from '../../src/http/timedFetch.ts';
import { loadSettings } from '../../src/settings/loadSettings.ts';
import { fetchFrom } from '../support/fetchFrom.ts';
import { recordedAnswer } from '../support/recordedAnswers.ts';
import { clientId, tenantRoot } from '../support/settingsFixtures.ts';

const origin = 'https://catalog.example.com';
const authPath = '/api/v1/system/config/auth';
const versionPath = '/api/v1/system/version';

type Answers = Readonly<Record<string, () => Response | Promise<Response>>>;

const azure = { provider: 'azure', clientType: 'public', clientId, authority: tenantRoot };
const usual: Answers = {
  [`${origin}/config.json`]: () => Response.json({}),
  [origin + authPath]: () => Response.json(azure),
  [origin + versionPath]: () => Response.json({ version: '2.0.7' }),
};

function load(answers: Answers = {}, { env = {}, base = '/' } = {}) {
  const all = { ...usual, ...answers };
  const asked: string[] = [];
  const server: Handler = async ({ url }) => {
    asked.push(url);
    return all[url]?.() ?? new Response('nothing here', { status: 404 });
  };
  const settings = loadSettings({ fetch: fetchFrom(server), env, origin, base });
  return { settings, asked };
}

const refused = (): never => {
  throw new TypeError('fetch failed');
};
const page = () => new Response('<!doctype html><p>Sign in</p>');
const status = (code: number) => () => new Response('no', { status: code });

test('the settings of an empty config.json are what the server says', async () => {
  const { settings, asked } = load();

  expect((await settings).identity).toMatchObject({ clientId, authority: tenantRoot });
  expect(asked.toSorted()).toEqual(Object.keys(usual).toSorted());
});

test('the recorded 1.6 server is understood', async () => {
  const { settings } = load({
    [origin + authPath]: () => Response.json(recordedAnswer('01_auth').body),
    [origin + versionPath]: () => Response.json(recordedAnswer('01_version').body),
  });

  expect((await settings).server.version).toMatchObject({ major: 1, minor: 6 });
});

test('below a base path config.json lies there, and the API at the root', async () => {
  const { settings, asked } = load(
    { [`${origin}/catalog/config.json`]: () => Response.json({ appName: 'Ours' }) },
    { base: '/catalog/' },
  );

  expect(await settings).toMatchObject({ appName: 'Ours', apiBaseUrl: `${origin}/api` });
  expect(asked).toContain(origin + authPath);
});

test('an API elsewhere is asked there, and the one that was guessed is forgotten', async () => {
  const there = 'https://om.example.com/om';
  const { settings } = load({
    [`${origin}/config.json`]: () => Response.json({ apiBaseUrl: there }),
    [origin + authPath]: refused,
    [origin + versionPath]: refused,
    [`${there}/v1/system/config/auth`]: () => Response.json(azure),
    [`${there}/v1/system/version`]: () => Response.json({ version: '1.8.0' }),
  });

  expect(await settings).toMatchObject({
    apiBaseUrl: there,
    server: { version: { major: 1, minor: 8 } },
  });
});

test('an API that .env names is asked once', async () => {
  const there = 'https://om.example.com/api';
  const { settings, asked } = load(
    {
      [`${there}/v1/system/config/auth`]: () => Response.json(azure),
      [`${there}/v1/system/version`]: () => Response.json({ version: '1.8.0' }),
    },
    { env: { VITE_API_BASE_URL: there } },
  );

  expect((await settings).apiBaseUrl).toBe(there);
  expect(asked).toHaveLength(3);
});

const timedOut = (): never => {
  throw new RequestFailed('timeout', 'GET', authPath);
};

test.each([
  ['down', { [origin + authPath]: refused }, 'unreachable', /fetch failed/],
  ['silent', { [origin + authPath]: timedOut }, 'unreachable', /timeout/],
  ['down for its version alone', { [origin + versionPath]: refused }, 'unreachable', /version/],
  ['answering 502', { [origin + authPath]: status(502) }, 'failing', /auth answered 502/],
  ['busy', { [origin + authPath]: status(429) }, 'failing', /auth answered 429/],
  [
    'answering 404',
    { [origin + versionPath]: status(404) },
    'not-openmetadata',
    /version answered 404/,
  ],
  ['behind a gate', { [origin + authPath]: status(403) }, 'not-openmetadata', /auth answered 403/],
  ['a web page', { [origin + authPath]: page }, 'not-openmetadata', /auth: not JSON$/],
  ['a page for its version', { [origin + versionPath]: page }, 'not-openmetadata', /: not JSON$/],
  [
    'another API',
    { [origin + authPath]: () => Response.json({ hello: 'world' }) },
    'not-openmetadata',
    /\/api\/v1\/system\/config\/auth: provider$/,
  ],
  [
    'of no version',
    { [origin + versionPath]: () => Response.json({ version: 2 }) },
    'not-openmetadata',
    /\/api\/v1\/system\/version: version$/,
  ],
] as const)('a server that is %s can not be used', async (_, answers, fault, detail) => {
  const error = await load(answers).settings.catch((caught: unknown) => caught);

  expect(error).toMatchObject({ name: 'ServerUnusable', fault });
  expect(error).toMatchObject({ detail: expect.stringMatching(detail) });
});

test('a body that stalls is a server that does not answer', async () => {
  const stalling: typeof fetch = async (input, init) => {
    const { url, signal } = new Request(input, init);
    if (url !== origin + authPath) return (await usual[url]?.()) ?? Response.error();
    const body = new ReadableStream({
      start: (controller) => {
        const limit = init?.signal ?? signal;
        limit.addEventListener('abort', () => controller.error(limit.reason));
      },
    });
    return new Response(body);
  };

  const settings = loadSettings({ fetch: timedFetch(stalling, 50), env: {}, origin, base: '/' });

  await expect(settings).rejects.toMatchObject({ fault: 'unreachable' });
});

const withProvider = (provider: string): Answers => ({
  [origin + authPath]: () => Response.json({ provider }),
});
const named: Answers = {
  [`${origin}/config.json`]: () =>
    Response.json({
      clientId: 'catalog',
      authority: 'https://idp.example.com/realms/main',
      protocolMode: 'OIDC',
    }),
};

test.each(['basic', 'ldap', 'openmetadata', 'saml'])(
  'a server with the provider %s can not be used, whatever the settings name',
  async (provider) => {
    for (const answers of [withProvider(provider), { ...withProvider(provider), ...named }])
      await expect(load(answers).settings).rejects.toMatchObject({
        fault: 'provider',
        detail: provider,
      });
  },
);

test.each(['google', 'okta', 'auth0', 'aws-cognito', 'custom-oidc'])(
  'a server with the provider %s can be used once the settings name an identity provider',
  async (provider) => {
    const { settings } = load({ ...withProvider(provider), ...named });

    expect((await settings).identity?.clientId).toBe('catalog');
    await expect(load(withProvider(provider)).settings).rejects.toMatchObject({
      fault: 'provider',
      detail: provider,
    });
  },
);

const confidential = () => Response.json({ ...azure, clientType: 'confidential' });

test('a server on our origin may sign people in itself', async () => {
  const { settings } = load({ [origin + authPath]: confidential });

  expect(await settings).toMatchObject({ flow: 'server', redirectUri: `${origin}/auth/callback` });
});

test.each([{}, { authority: tenantRoot, clientId }])(
  'a server elsewhere that signs people in itself can not be used, with %j no more',
  async (named) => {
    const there = 'https://om.example.com/api';
    const { settings } = load({
      [`${origin}/config.json`]: () => Response.json({ ...named, apiBaseUrl: there }),
      [`${there}/v1/system/config/auth`]: confidential,
      [`${there}/v1/system/version`]: () => Response.json({ version: '2.0.7' }),
    });

    await expect(settings).rejects.toMatchObject({ fault: 'confidential', detail: there });
  },
);

test.each([
  ['missing', status(404), 'not-served', /config\.json answered 404/],
  ['out of reach', refused, 'not-served', /config\.json did not answer/],
  ['a web page', page, 'not-json', /is not JSON/],
  ['empty', () => new Response(''), 'not-json', /is not JSON/],
  ['a list', () => Response.json([]), 'not-object', /must hold a JSON object/],
] as const)('a config.json that is %s is told as such', async (_, answer, kind, problem) => {
  const error = await load({ [`${origin}/config.json`]: answer }).settings.catch(
    (caught: unknown) => caught,
  );

  expect(error).toMatchObject({
    name: 'SettingsError',
    problems: [{ name: 'config.json', kind, problem: expect.stringMatching(problem) }],
  });
});

test('what people wrote is faulted before a server that is down', async () => {
  const { settings } = load({
    [`${origin}/config.json`]: () => Response.json({ apiBaseURL: 'https://om.example.com/api' }),
    [origin + authPath]: refused,
  });

  await expect(settings).rejects.toThrow('Did you mean apiBaseUrl?');
});
