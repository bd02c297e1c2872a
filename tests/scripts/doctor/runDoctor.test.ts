import * as v from 'valibot';
import { expect, test } from 'vitest';
import { createClock } from '../../../local/clock.ts';
import { createOpenMetadata } from '../../../local/openmetadata/createOpenMetadata.ts';
import type { Env } from '../../../local/openmetadata/envReader.ts';
import { people } from '../../../local/people.ts';
import { withFaults } from '../../../local/withFaults.ts';
import { runDoctor } from '../../../scripts/doctor/runDoctor.ts';
import { allChecks } from '../../../src/checks/allChecks.ts';
import { publicKeyFile } from '../../support/publicKeyFile.ts';

const server = 'https://openmetadata.example.com';

/** Runs the doctor on servers that are functions, by host name; others are out of reach. */
async function consult(hosts: Record<string, typeof fetch>, ...args: string[]) {
  let printed = '';
  let complained = '';
  const code = await runDoctor(args, {
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const host = hosts[new URL(request.url).host];
      if (host) return host(request);
      throw new TypeError('fetch failed', {
        cause: Object.assign(new Error(), { code: 'ENOTFOUND' }),
      });
    },
    isColored: false,
    print: (text) => {
      printed += text;
    },
    complain: (text) => {
      complained += text;
    },
    wait: (_, work) => work,
  });
  return { code, printed, complained };
}

function openMetadata(env: Env): typeof fetch {
  const clock = createClock();
  const { handler } = createOpenMetadata({ env, clock, people, catalog: { tables: 1 } });
  const server = withFaults(handler, clock);
  return (input, init) => server(new Request(input, init));
}

const entra = 'https://login.microsoftonline.com/11111111-2222-4333-8444-555555555555';

/** One of the old age, which tells most, without anything that a stranger could find wrong. */
const sound: Env = {
  OM_VERSION: '1.6',
  RSA_PUBLIC_KEY_FILE_PATH: publicKeyFile,
  AUTHENTICATION_AUTHORITY: entra,
  AUTHENTICATION_PUBLIC_KEYS: `[${entra}/discovery/v2.0/keys,http://localhost:8585/api/v1/system/config/jwks]`,
  AUTHENTICATION_CALLBACK_URL: `${server}/callback`,
  AUTHENTICATION_JWT_PRINCIPAL_CLAIMS: '[preferred_username,email,sub]',
  AUTHENTICATION_ENABLE_SELF_SIGNUP: 'false',
  AUTHORIZER_ENFORCE_PRINCIPAL_DOMAIN: 'true',
};

const common = '[https://login.microsoftonline.com/common/discovery/keys]';
const inherent = ['admin-names-public', 'api-headers'];

/** Each wrong state by its switch, with the checks that find it and what their cures name. */
const wrong: ReadonlyArray<readonly [string, Env, readonly string[], string]> = [
  [
    'shipped keys',
    { RSA_PUBLIC_KEY_FILE_PATH: './conf/public_key.der' },
    ['jwt-keys'],
    'RSA_PUBLIC_KEY_FILE_PATH=',
  ],
  [
    'its own passwords',
    { AUTHENTICATION_PROVIDER: 'basic' },
    ['provider'],
    'AUTHENTICATION_PROVIDER=azure',
  ],
  [
    'a tenant for everybody',
    { AUTHENTICATION_AUTHORITY: 'https://login.microsoftonline.com/common' },
    ['authority'],
    'AUTHENTICATION_AUTHORITY=',
  ],
  [
    'an endpoint as authority',
    { AUTHENTICATION_AUTHORITY: `${entra}/oauth2/v2.0/authorize` },
    ['authority'],
    'AUTHENTICATION_AUTHORITY=',
  ],
  [
    'a tenant by its domain',
    { AUTHENTICATION_AUTHORITY: 'https://login.microsoftonline.com/contoso.com' },
    ['tenant-by-id'],
    'AUTHENTICATION_AUTHORITY=',
  ],
  [
    'keys of everybody',
    { AUTHENTICATION_PUBLIC_KEYS: common },
    ['key-urls'],
    'AUTHENTICATION_PUBLIC_KEYS=',
  ],
  [
    'no domain enforced',
    { AUTHORIZER_ENFORCE_PRINCIPAL_DOMAIN: 'false' },
    ['foreign-tenants'],
    'AUTHORIZER_ENFORCE_PRINCIPAL_DOMAIN=true',
  ],
  [
    'the default admin',
    { AUTHORIZER_ADMIN_PRINCIPALS: '[admin]' },
    ['default-admin', 'guessable-admins'],
    'AUTHORIZER_ADMIN_PRINCIPALS=',
  ],
  [
    'an administrator called info',
    { AUTHORIZER_ADMIN_PRINCIPALS: '[ada,info]' },
    ['guessable-admins'],
    'AUTHORIZER_ADMIN_PRINCIPALS=',
  ],
  [
    'a domain that is enforced by the e-mail',
    {
      AUTHENTICATION_JWT_PRINCIPAL_CLAIMS_MAPPING: '[username:preferred_username,email:email]',
    },
    ['foreign-tenants'],
    'AUTHORIZER_ENFORCE_PRINCIPAL_DOMAIN=true',
  ],
  [
    'keys without those of the tenant',
    { AUTHENTICATION_PUBLIC_KEYS: '[http://localhost:8585/api/v1/system/config/jwks]' },
    ['key-urls'],
    'AUTHENTICATION_PUBLIC_KEYS=',
  ],
  [
    'a placeholder in place of a client',
    { AUTHENTICATION_CLIENT_ID: '<CLIENT_ID>' },
    ['client-id'],
    'AUTHENTICATION_CLIENT_ID=',
  ],
  [
    'open sign-up',
    { AUTHENTICATION_ENABLE_SELF_SIGNUP: 'true' },
    ['self-sign-up'],
    'AUTHENTICATION_ENABLE_SELF_SIGNUP=false',
  ],
  [
    'e-mail first',
    { AUTHENTICATION_JWT_PRINCIPAL_CLAIMS: '[email,sub]' },
    ['email-first', 'foreign-tenants'],
    'AUTHENTICATION_JWT_PRINCIPAL_CLAIMS=',
  ],
  [
    'a callback on http',
    { AUTHENTICATION_CALLBACK_URL: 'http://openmetadata.example.com/callback' },
    ['callback-url', 'https'],
    'AUTHENTICATION_CALLBACK_URL=',
  ],
  [
    'a callback with a slash',
    { AUTHENTICATION_CALLBACK_URL: `${server}/callback/` },
    ['callback-url'],
    'AUTHENTICATION_CALLBACK_URL=',
  ],
];

test.each(['', '/api/', '/api/v1', '/api/v1/system/version'])(
  'an address of OpenMetadata that ends in %j is that of its API',
  async (path) => {
    const hosts = { 'openmetadata.example.com': openMetadata(sound) };

    const { printed } = await consult(hosts, server + path, '--json');

    expect(failedIn(printed)).toEqual(inherent);
  },
);

test('a sound server of the old age has only the faults of its age', async () => {
  const { code, printed } = await consult(
    { 'openmetadata.example.com': openMetadata(sound) },
    server,
    '--json',
  );

  expect(failedIn(printed)).toEqual(inherent);
  expect(code).toBe(1);
});

test.each(wrong)('the doctor finds %s', async (_, env, ids, cure) => {
  const hosts = { 'openmetadata.example.com': openMetadata({ ...sound, ...env }) };

  const { code, printed } = await consult(hosts, server);
  const json = await consult(hosts, server, '--json');

  expect(failedIn(json.printed).filter((id) => !inherent.includes(id))).toEqual(ids);
  for (const id of ids) expect(printed).toContain(`(${id})`);
  expect(printed).toContain(cure);
  expect(code).toBe(1);
});

const page = { headers: { 'content-type': 'text/html' }, body: '<!doctype html>' };

/** What no variable of OpenMetadata can make wrong, by the switches of the local server. */
const switched: ReadonlyArray<readonly [string, string, object, string]> = [
  ['a clock that is wrong', 'clock', { offsetSeconds: 300 }, 'clock'],
  [
    'an old release',
    'faults',
    { match: 'GET /api/v1/system/version', status: 200, body: { version: '1.3.0' } },
    'version',
  ],
  [
    'a server that is down',
    'faults',
    { match: 'GET /api/v1/system/*', status: 503, body: 'No.' },
    'server-answers',
  ],
  [
    'a page in place of an error',
    'faults',
    { match: 'GET /api/v1/nothing*', status: 200, ...page },
    'api-answers-data',
  ],
];

test.each(switched)('the doctor finds %s', async (_, name, body, id) => {
  const fetch = openMetadata(sound);
  const init = { method: 'POST', body: JSON.stringify(body) };
  expect((await fetch(`http://localhost/_local/${name}`, init)).ok).toBe(true);

  const { printed } = await consult({ 'openmetadata.example.com': fetch }, server, '--json');

  expect(failedIn(printed)).toContain(id);
});

test('each check that needs no token is found in one of these states', async () => {
  const hosts = { 'openmetadata.example.com': openMetadata({}) };
  const { printed } = await consult(hosts, server, '--json');
  const needing = findingsIn(printed).flatMap(({ id, lacks }) =>
    lacks === 'a sign-in' ? [id] : [],
  );

  const found = [
    ...wrong.flatMap(([, , ids]) => ids),
    ...switched.map(([, , , id]) => id),
    ...inherent,
    // By the tests of --app.
    'app-answers',
    'app-settings',
    'client-type',
    'page-headers',
    'policy-fits',
    'same-origin',
  ];

  expect(new Set([...found, ...needing])).toEqual(new Set(allChecks.map(({ id }) => id)));
});

test('a confidential client that sends people elsewhere is found', async () => {
  const env = { ...sound, AUTHENTICATION_CLIENT_TYPE: 'confidential', OIDC_CLIENT_SECRET: 'x' };
  const hosts = {
    'openmetadata.example.com': openMetadata({ ...env, RSA_PUBLIC_KEY_FILE_PATH: '' }),
  };

  const { printed } = await consult(hosts, server, '--app', 'https://catalog.example.com');

  expect(printed).toContain('(client-type)');
  expect(printed).toContain(`people come back to ${server}/callback`);
});

test('an app that does not answer is found', async () => {
  const hosts = { 'openmetadata.example.com': openMetadata(sound) };

  const { printed } = await consult(hosts, server, '--app', 'https://gone.example.com', '--json');

  expect(failedIn(printed)).toContain('app-answers');
});

test('checks that need a token, or the app’s address, are listed by name', async () => {
  const { printed } = await consult(
    { 'openmetadata.example.com': openMetadata({ RSA_PUBLIC_KEY_FILE_PATH: publicKeyFile }) },
    server,
  );

  const needs = printed.slice(printed.indexOf('Needs the address of this app'));
  for (const name of ['same-origin', 'page-headers', 'default-admin', 'token-size', 'own-name'])
    expect(needs).toContain(`(${name})`);
  expect(needs).toContain('/security');
});

const catalog = 'https://catalog.example.com';
const ours = '<!doctype html><button id="sign-in">';

/** An app whose host serves these. */
function appWith(config: () => Response, html = ours, headers: Record<string, string> = {}) {
  const app: typeof fetch = async (input) => {
    const { pathname } = new URL(new Request(input).url);
    if (pathname === '/config.json') return config();
    return new Response(html, { headers: { 'content-type': 'text/html', ...headers } });
  };
  return { 'openmetadata.example.com': openMetadata(sound), 'catalog.example.com': app };
}

/** Of an app alone, what there is to find beside what every host of these tests lacks. */
async function failedOf(hosts: ReturnType<typeof appWith>): Promise<string[]> {
  const { printed } = await consult(hosts, server, '--app', catalog, '--json');
  const usual = [...inherent, 'page-headers', 'api-answers-data'];
  return failedIn(printed).filter((id) => !usual.includes(id));
}

test.each([
  ['the build', '<script type="module" crossorigin src="/catalog/assets/index-a1b2.js"></script>'],
  ['npm start', '<script type="module" src="/catalog/src/main.tsx"></script>'],
])('a page of the app in place of its address is told: %s', async (_, script) => {
  const hosts = appWith(() => new Response(), ours + script);

  const { code, printed, complained } = await consult(
    hosts,
    server,
    '--app',
    `${catalog}/catalog/table/a%2Fb`,
  );

  expect(code).toBe(2);
  expect(printed).toBe('');
  expect(complained).toContain(`--app ${catalog}/catalog\n`);
  expect(complained).toContain('BASE_PATH=/catalog/table/a%2Fb');
});

test('an app that lies where --app says is looked at', async () => {
  const html = `${ours}<script type="module" src="/catalog/assets/index-a1b2.js"></script>`;

  const { code, printed } = await consult(
    appWith(() => Response.json({}), html),
    server,
    '--app',
    `${catalog}/catalog/`,
    '--json',
  );

  expect(code).toBe(1);
  expect(printed).toContain(`"app": "${catalog}/catalog"`);
});

test('the app is looked at where --app says it is, by its own config.json', async () => {
  const hosts = appWith(() => Response.json({ apiBaseUrl: `${server}/api` }));

  const { printed } = await consult(hosts, server, '--app', catalog, '--json');

  expect(failedIn(printed)).toEqual([...inherent, 'page-headers', 'same-origin'].toSorted());
});

test.each(['localhost:8585/api', 'mailto:x'])('an API at "%s" is a finding', async (apiBaseUrl) => {
  const hosts = appWith(() => Response.json({ apiBaseUrl }));

  const { code, printed } = await consult(hosts, server, '--app', catalog, '--json');

  expect(failedIn(printed)).toContain('app-settings');
  expect(code).toBe(1);
});

test('an API on another origin is asked as the app’s pages would', async () => {
  const api = openMetadata(sound);
  const asked: (string | null)[] = [];
  const hosts = {
    ...appWith(() => Response.json({ apiBaseUrl: 'https://api.example.com/api' })),
    'api.example.com': (async (input) => {
      const request = new Request(input);
      if (request.method === 'GET' && request.url.endsWith('/version'))
        asked.push(request.headers.get('origin'));
      if (request.method === 'GET') return api(request);
      const allow = 'access-control-allow';
      return new Response(null, {
        headers: {
          [`${allow}-origin`]: catalog,
          [`${allow}-methods`]: 'PATCH',
          [`${allow}-headers`]: 'Authorization, Content-Type, If-Match',
        },
      });
    }) satisfies typeof fetch,
  };

  const { printed } = await consult(hosts, server, '--app', catalog);

  expect(asked).toEqual([catalog]);
  expect(printed).toContain('its answers lack Access-Control-Allow-Origin');
});

test('a policy that was made for another build is found', async () => {
  const html = `${ours}<script>go()</script>`;
  const policy = "default-src 'none'; style-src 'self'; script-src 'self' 'sha256-old='";

  const { printed } = await consult(
    appWith(() => Response.json({}), html, { 'content-security-policy': policy }),
    server,
    '--app',
    catalog,
  );

  expect(printed).toContain('script-src does not allow 1 of the 1 scripts in the page');
  expect(printed).toContain('deploy/configure.sh');
});

test.each([
  'ftp://ada:hush@files.example.com',
  'ftp://ada:h@hush@files.example.com',
  'ada:hush@files.example.com',
])('of the wrong address %s neither name nor password is told', async (address) => {
  const { code, complained } = await consult({}, address);

  expect(code).toBe(2);
  expect(complained).toContain('files.example.com');
  expect(complained).not.toMatch(/\bada\b|hush/);
});

test.each<[string, () => Response, string]>([
  ['is not there', () => new Response(null, { status: 404 }), 'answered 404'],
  ['is the page', () => new Response(ours), 'is not JSON'],
  ['is cut off', () => new Response('{"clientId":'), 'is not JSON'],
  ['is a list', () => Response.json([]), 'must hold a JSON object'],
  [
    'has a secret',
    () => Response.json({ clientSecret: 'a-secret-value' }),
    'clientSecret is a secret',
  ],
  ['names half an identity provider', () => Response.json({ clientId: 'x' }), 'without authority'],
  [
    'names a shared tenant',
    () =>
      Response.json({
        clientId: entra.slice(-36),
        authority: 'https://login.microsoftonline.com/common',
      }),
    'authority',
  ],
])('a config.json that %s is found, before anybody opens the app', async (_, config, seen) => {
  const hosts = appWith(config);

  const { code, printed } = await consult(hosts, server, '--app', catalog);

  expect(await failedOf(hosts)).toEqual(['app-settings']);
  expect(printed).toContain(seen);
  expect(printed).not.toContain('a-secret-value');
  expect(code).toBe(1);
});

test('a web server’s own page in place of the app is found', async () => {
  const hosts = appWith(() => Response.json({}), '<!doctype html><h1>Welcome to nginx!</h1>');

  expect(await failedOf(hosts)).toEqual(['app-answers']);
});

test('a policy that blocks the request for a token is found', async () => {
  const policy = { 'content-security-policy': "default-src 'none'; connect-src 'self'" };

  expect(await failedOf(appWith(() => Response.json({}), ours, policy))).toEqual(['policy-fits']);
});

test('a host that answers /api with its own page is found', async () => {
  const page: typeof fetch = async () => new Response('<!doctype html><title>App</title>');

  const { printed } = await consult({ 'openmetadata.example.com': page }, server, '--json');

  expect(failedIn(printed)).toContain('api-answers-data');
  expect(failedIn(printed)).toContain('server-answers');
});

test('a server out of reach is a finding with its reason, not a crash', async () => {
  const { code, printed, complained } = await consult({}, server);

  expect(printed).toContain('there is no host of that name');
  expect(printed).not.toContain('    at ');
  expect(complained).toBe('');
  expect(code).toBe(1);
});

test.each([
  [[]],
  [['openmetadata.example.com']],
  [[server, '--what']],
  [[server, server]],
  [['ftp://x']],
])('with the arguments %j it says how it is used and exits with 2', async (args) => {
  const { code, printed, complained } = await consult({}, ...args);

  expect(code).toBe(2);
  expect(printed).toBe('');
  expect(complained).toContain('Usage: npm run doctor');
});

test('what a server says can’t write control characters to the terminal', async () => {
  const fake: typeof fetch = async () =>
    Response.json({ provider: '\u001b[2J\u202ebasic', version: '2.0.7' });

  const { printed } = await consult({ 'openmetadata.example.com': fake }, server);

  expect(printed).toContain('basic');
  expect(printed).not.toContain('\u001b');
  expect(printed).not.toContain('\u202e');
});

test.each([
  ['principalDomain', 'example.com\n\u001b[2J'],
  ['principalDomain', 'it\'s "example\\'],
  ['callbackUrl', 'http://openmetadata.example.com/\u001b[2J/callback'],
  ['callbackUrl', 'http://openmetadata.example.com/it\'s "$(x)"'],
  ['authority', 'https://login.it\'s-"mine".example/common'],
])('the %s %j neither ends the doctor nor gets into a cure', async (name, value) => {
  const publicKeyUrls = [`${entra}/discovery/v2.0/keys`];
  const says = { publicKeyUrls, enforcePrincipalDomain: false, authority: `${entra}/common` };
  const fake: typeof fetch = async () =>
    Response.json({ provider: 'azure', version: '2.0.7', ...says, [name]: value });

  const { code, printed } = await consult({ 'openmetadata.example.com': fake }, server);

  expect(code).toBe(1);
  expect(printed).toContain('AUTHORIZER_PRINCIPAL_DOMAIN=example.com\n');
  expect(printed).toContain(`AUTHENTICATION_AUTHORITY=https://login.microsoftonline.com/0`);
  expect(printed).not.toContain('\u001b');
  expect(printed).not.toContain("CALLBACK_URL='");
});

test.each(['<script>', '<script ', '<style>', '<script src="/'])(
  'a page full of %j is looked at in reasonable time',
  async (part) => {
    const started = performance.now();

    const hosts = appWith(() => Response.json({}), ours + part.repeat(50_000));
    await consult(hosts, server, '--app', catalog);

    expect(performance.now() - started).toBeLessThan(1500);
  },
);

test('an answer without end is not read without end', async () => {
  let sent = 0;
  const endless: typeof fetch = async () => {
    const pull = (controller: ReadableStreamDefaultController) => {
      sent += 1;
      if (sent > 200) controller.close();
      else controller.enqueue(new Uint8Array(1_000_000).fill(32));
    };
    return new Response(new ReadableStream({ pull }));
  };
  const hosts = { ...appWith(() => Response.json({})), 'catalog.example.com': endless };

  const { code } = await consult(hosts, server, '--app', catalog);

  expect(code).toBe(1);
  expect(sent).toBeLessThan(100);
});

test('of many names that are no settings each cure is told once', async () => {
  const strangers = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`no-${at}`, '']));
  const hosts = appWith(() => Response.json(strangers));

  const { printed } = await consult(hosts, server, '--app', catalog);

  expect(printed.match(/There are: /g)).toHaveLength(1);
});

const reportSchema = v.object({
  findings: v.array(
    v.object({ id: v.string(), outcome: v.string(), lacks: v.optional(v.string()) }),
  ),
});

function findingsIn(json: string) {
  return v.parse(reportSchema, JSON.parse(json)).findings;
}

function failedIn(json: string): string[] {
  const failed = findingsIn(json).filter(({ outcome }) => outcome === 'fails');
  return failed.map(({ id }) => id).toSorted();
}
