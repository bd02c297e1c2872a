import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nginxTemplate } from '../../deploy/nginx/nginxTemplate.ts';
import { settingNames } from '../../src/settings/settings.ts';

let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'configure-'));
  await build('/');
  writeFileSync(join(folder, 'config.json'), '{ "appName": "As it is" }');
});

afterEach(() => rmSync(folder, { recursive: true }));

async function build(base: string): Promise<void> {
  writeFileSync(join(folder, '.nginx.conf.template'), await nginxTemplate('<p>', base));
}

const openMetadata = { OPENMETADATA_URL: 'http://openmetadata:8585' };

/** Runs the script as a container does. */
function configure(env: Record<string, string>, args: readonly string[] = []) {
  const runDir = join(folder, 'run');
  const { status, stdout, stderr } = spawnSync('sh', ['deploy/configure.sh', ...args], {
    env: { PATH: process.env['PATH'], SITE_ROOT: folder, RUN_DIR: runDir, ...env },
    encoding: 'utf8',
  });
  const read = (name: string) => readFileSync(join(runDir, name), 'utf8');
  return { status, stdout, stderr, read };
}

test('the script is sound shell', () => {
  expect(spawnSync('sh', ['-n', 'deploy/configure.sh'], { encoding: 'utf8' }).stderr).toBe('');
});

test('all that it needs is where OpenMetadata is', () => {
  const { status, stderr, read } = configure(openMetadata);

  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const site = read('site.conf');
  expect(site).not.toContain('${');
  expect(site).toContain('server openmetadata:8585;');
  expect(site).toContain('proxy_pass http://openmetadata$request_uri;');
  expect(site).toContain("connect-src 'self' https://login.microsoftonline.com;");
  expect(site).not.toContain('report-uri');
  expect(site).toContain('location ~ ^/api(/|$) {');
  expect(site).toContain(`alias ${folder}/config.json;`);
  expect(read('nginx.conf')).toContain('include site.conf;');
});

test('answers of the server are written to no file', () => {
  expect(configure(openMetadata).read('site.conf')).toContain('proxy_max_temp_file_size 0;');
});

test('nginx can read what was written, whatever the shell lets others read', () => {
  const env = { PATH: process.env['PATH'], SITE_ROOT: folder, RUN_DIR: join(folder, 'run') };
  const settings = { ...openMetadata, VITE_APP_NAME: 'Ours' };

  spawnSync('sh', ['-c', 'umask 077; sh deploy/configure.sh'], { env: { ...env, ...settings } });

  for (const name of ['run', 'run/site.conf', 'run/config.json'])
    expect(statSync(join(folder, name)).mode & 0o044, name).toBe(0o044);
});

test('where the server runs the sign-in, the app may talk to its own origin alone', () => {
  const { read } = configure({ ...openMetadata, FLOW: 'confidential' });

  expect(read('site.conf')).toMatch(/connect-src 'self' *;/);
});

test('an OpenMetadata behind https and a path is reached by its name', () => {
  const trusted = join(folder, 'trusted.pem');
  writeFileSync(trusted, '');

  const { read } = configure({
    OPENMETADATA_URL: 'https://data.example.com/om/',
    CA_CERTIFICATES: trusted,
  });

  const site = read('site.conf');
  expect(site).toContain('server data.example.com:443;');
  expect(site).toContain('proxy_pass https://openmetadata/om$request_uri;');
  expect(site).toContain('proxy_set_header Host data.example.com;');
  expect(site).toContain('proxy_ssl_name data.example.com;');
  expect(site).toContain(`proxy_ssl_trusted_certificate ${trusted};`);
});

test('whom to trust is asked only for an OpenMetadata behind https', () => {
  const gone = { CA_CERTIFICATES: '/no/such/file.pem' };

  const http = configure({ ...openMetadata, ...gone });
  const https = configure({ OPENMETADATA_URL: 'https://data.example.com', ...gone });

  expect(http.status).toBe(0);
  expect(http.read('site.conf')).not.toContain('proxy_ssl');
  expect(https.status).toBe(1);
  expect(https.stderr).toContain('  CA_CERTIFICATES must be a file that can be read');
});

test.each([
  ['/var/log/nginx/catalog.log', 'access_log /var/log/nginx/catalog.log catalog;'],
  ['off', 'access_log off;'],
])('with ACCESS_LOG=%s nginx reads "%s"', (value, line) => {
  const { read } = configure({ ...openMetadata, ACCESS_LOG: value });

  expect(read('site.conf')).toContain(`\n  ${line}\n`);
});

test.each(['https://om.example.com/api', 'https://om.example.com/api/', 'http://om/om/api'])(
  'OPENMETADATA_URL=%s would lead to /api/api, so the fault says what to leave out',
  (address) => {
    const { status, stderr } = configure({ OPENMETADATA_URL: address });

    expect(status).toBe(1);
    expect(stderr).toContain('  OPENMETADATA_URL must be without the /api at its end');
  },
);

test('a server may be called api', () => {
  const { read } = configure({ OPENMETADATA_URL: 'http://api/' });

  expect(read('site.conf')).toContain('server api:80;');
});

test('settings of the environment become config.json, whatever is in them', () => {
  const appName = 'Ada\'s "data" \\ catalog & co #1 $HOME `id` é';
  const { status, read } = configure({
    ...openMetadata,
    VITE_APP_NAME: appName,
    VITE_SCOPES: '["api://x/read", "y"]',
    VITE_IDLE_MINUTES: '7.5',
    VITE_AUTO_SIGN_IN: 'true',
    VITE_CLIENT_ID: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee',
    VITE_AUTHORITY: 'https://login.microsoftonline.us/11111111-2222-4333-8444-555555555555',
    VITE_API_BASE_URL: 'https://data.example.com/api',
  });

  expect(status).toBe(0);
  expect(JSON.parse(read('config.json'))).toEqual({
    appName,
    scopes: ['api://x/read', 'y'],
    idleMinutes: 7.5,
    autoSignIn: true,
    clientId: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee',
    authority: 'https://login.microsoftonline.us/11111111-2222-4333-8444-555555555555',
    apiBaseUrl: 'https://data.example.com/api',
  });
  expect(read('site.conf')).toContain(
    "connect-src 'self' https://login.microsoftonline.us https://data.example.com;",
  );
  expect(read('site.conf')).toContain(`alias ${folder}/run/config.json;`);
});

test('the script knows every setting of the app, by its name', () => {
  const script = readFileSync('deploy/configure.sh', 'utf8');
  const known = [...script.matchAll(/^setting (VITE_\w+) (\w+)/gm)];

  expect(known.map(([, , name]) => name).sort()).toEqual([...settingNames].sort());
  for (const [, variable, name = ''] of known) {
    expect(variable).toBe(`VITE_${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`);
  }
});

test("in the confidential flow /callback is the server's", () => {
  const { read } = configure({ ...openMetadata, FLOW: 'confidential' });

  expect(read('site.conf')).toContain('location ~ ^/callback$ {');
});

test('the confidential flow is refused below a base path', async () => {
  await build('/catalog/');

  const { status, stderr } = configure({ ...openMetadata, FLOW: 'confidential' });

  expect(status).toBe(1);
  expect(stderr).toContain('FLOW=confidential needs a build for the base path /');
});

test('the confidential flow is refused with the API at an address of its own', () => {
  const of = (apiBaseUrl: string) =>
    configure({ ...openMetadata, FLOW: 'confidential', VITE_API_BASE_URL: apiBaseUrl });

  expect(of('/api').status).toBe(0);
  expect(of('https://data.example.com/api').status).toBe(1);
  expect(of('https://data.example.com/api').stderr).toContain(
    'VITE_API_BASE_URL must be a path, such as /api, with FLOW=confidential',
  );
});

test.each([
  ['API_ORIGIN', 'https://data.example.com'], // the session is in a cookie
  ['REPORT_URI', '/reports'], // a report would hold the token
])('the confidential flow is refused with %s', (name, value) => {
  const { status, stderr } = configure({ ...openMetadata, FLOW: 'confidential', [name]: value });

  expect(status).toBe(1);
  expect(stderr).toContain(`${name} must be unset with FLOW=confidential`);
});

test.each([
  ['OPENMETADATA_URL', 'data.example.com:8585'],
  ['OPENMETADATA_URL', 'http://a; return 200'],
  ['FLOW', 'implicit'],
  ['LISTEN', '8080; server_name x'],
  ['AUTHORITY_ORIGIN', 'http://login.example.com'],
  ['AUTHORITY_ORIGIN', "https://a.example; script-src 'unsafe-inline'"],
  ['API_ORIGIN', 'https://data.example.com/api'],
  ['REPORT_URI', 'https://a.example/"; return 200;'],
  ['VITE_AUTHORITY', 'sso.example.com'],
  ['VITE_SCOPES', 'api://x/read'],
  ['VITE_SCOPES', '["a", "b'],
  ['VITE_IDLE_MINUTES', 'ten'],
  ['VITE_IDLE_MINUTES', '007'],
  ['VITE_SESSION_HOURS', '00.5'],
  ['VITE_APP_NAME', 'two\nlines'],
  ['VITE_APP_NAM', 'Catalog'],
  ['VITE_CLIENT_SECRET', 'Tx8Q~not-for-browsers'],
])('%s=%j is refused by name, and its value is not shown', (name, value) => {
  const { status, stderr } = configure({ ...openMetadata, [name]: value });

  expect(status).toBe(1);
  expect(stderr).toContain(`  ${name}`);
  expect(stderr).not.toContain(value);
});

test('all that is wrong is told at once', () => {
  const { stderr } = configure({ FLOW: 'x', VITE_IDLE_MINUTES: 'ten' });

  expect(stderr.match(/OPENMETADATA_URL|FLOW|VITE_IDLE_MINUTES/g)).toHaveLength(3);
});

test('a token endpoint that Entra does not have must be allowed by name', () => {
  const { status, stderr } = configure({
    ...openMetadata,
    VITE_AUTHORITY_METADATA: '{"token_endpoint":"https://sso.example.com/token"}',
  });

  expect(status).toBe(1);
  expect(stderr).toContain('AUTHORITY_ORIGIN must be the origin of the token endpoint');
});

test('at last it runs what it is given', () => {
  const { stdout } = configure(openMetadata, ['echo', 'nginx would', 'start']);

  expect(stdout.trim().split('\n').at(-1)).toBe('nginx would start');
});
