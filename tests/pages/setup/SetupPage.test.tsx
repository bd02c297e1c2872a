import { execFileSync } from 'node:child_process';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { SetupPage } from '../../../src/pages/setup/SetupPage.tsx';

const tenant = '11111111-2222-4333-8444-555555555555';
const client = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';

beforeEach(() => history.replaceState({ key: 'of the router' }, ''));

function open(values: Readonly<Record<string, string>>) {
  vi.spyOn(window, 'fetch').mockImplementation(async () => new Response('<script>go()</script>'));
  render(<SetupPage />);
  for (const [label, value] of Object.entries(values))
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
}

/** Queried by attribute: computing the roles of all that is written here takes seconds in jsdom. */
const textOf = (name: string) => document.querySelector(`[aria-label="${name}"]`)?.textContent;

test('three values make the settings of the server and of the app', () => {
  open({
    'Directory (tenant) ID': tenant,
    'Application (client) ID': client,
    'Address of this app': 'https://catalog.example.com',
  });

  expect(textOf('Docker: env file')).toContain(`AUTHENTICATION_CLIENT_ID=${client}`);
  expect(textOf('config.json')).toContain(`https://login.microsoftonline.com/${tenant}`);
  expect(textOf('nginx')).toContain('server_name "catalog.example.com"');
});

test.each(['https://catalog.example.com:8443/data', 'https://[2001:db8::1]:8443'])(
  'a shell reads the command of the doctor as it stands: %s',
  (address) => {
    open({ 'Address of this app': address });

    const command = screen.getByText(/^npm run doctor/).textContent;
    const words = execFileSync('bash', ['-O', 'failglob', '-c', `printf '%s\\n' ${command}`], {
      encoding: 'utf8',
    });
    expect(words.split('\n')).toEqual([
      ...'npm run doctor --'.split(' '),
      address,
      '--app',
      address,
      '',
    ]);
  },
);

test('what is wrong is said while it is typed, and nothing is written from it', () => {
  open({ 'Directory (tenant) ID': 'common' });

  const field = screen.getByLabelText('Directory (tenant) ID');
  expect(field).toBeInvalid();
  expect(field).toHaveAccessibleDescription(/everybody, not for one organization/);
  const server = screen.getByText('2. Configure OpenMetadata').closest('section');
  const waiting = within(server ?? document.body).getAllByText(
    /Waits for: Directory \(tenant\) ID/,
  );
  expect(waiting).toHaveLength(3);
});

test('an address that nginx could not hold leaves the page as it is', () => {
  open({ 'Directory (tenant) ID': tenant, 'Address of this app': 'https://$HOST' });

  expect(screen.getByLabelText('Address of this app')).toBeInvalid();
  expect(screen.getByLabelText('Directory (tenant) ID')).toHaveValue(tenant);
});

test('OpenMetadata’s interface is not registered twice where it has the address of this app', () => {
  const url = 'https://catalog.example.com';
  open({
    'Address of this app': url,
    'Address of OpenMetadata’s own interface': `${url}/`,
  });

  const field = screen.getByLabelText('Address of OpenMetadata’s own interface');
  expect(field).toHaveAccessibleDescription(/Leave it empty/);
  expect(textOf('Microsoft Graph')?.match(/\/callback/g)).toHaveLength(1);
});

test('before there is a client ID the registration can be made', () => {
  open({ 'Directory (tenant) ID': tenant });

  expect(textOf('In the Entra admin center')).toContain('New registration');
  expect(textOf('Azure CLI')).toContain('--method POST');
});

test('the confidential flow changes the texts, and asks for no secret', () => {
  open({ 'Directory (tenant) ID': tenant, 'Application (client) ID': client });

  fireEvent.click(screen.getByLabelText('OpenMetadata (confidential client)'));

  expect(textOf('Docker: env file')).toContain('AUTHENTICATION_CLIENT_TYPE=confidential');
  expect(textOf('In the Entra admin center')).toContain('OIDC_CLIENT_SECRET');
  expect(screen.queryByLabelText(/secret/i)).toBeNull();
  expect(document.querySelector('input[type=password]')).toBeNull();
});

test('a secret that was pasted by mistake is told apart, and goes nowhere', () => {
  const secret = 'abc8Q~1234567890abcdefghijklmnopqrstuvwx';

  open({ 'Directory (tenant) ID': tenant, 'Application (client) ID': secret });

  expect(screen.getByText(/looks like a client secret/)).toBeVisible();
  expect(document.body.textContent).not.toContain(secret);
});

test('a reload keeps what was typed, beside what the router keeps', () => {
  open({ 'Directory (tenant) ID': tenant, 'Application (client) ID': client });
  fireEvent.click(screen.getByLabelText('OpenMetadata (confidential client)'));
  fireEvent.change(screen.getByLabelText('Cloud'), { target: { value: 'usGovernment' } });
  cleanup();

  open({});

  expect(screen.getByLabelText('Directory (tenant) ID')).toHaveValue(tenant);
  expect(screen.getByLabelText('Application (client) ID')).toHaveValue(client);
  expect(screen.getByLabelText('OpenMetadata (confidential client)')).toBeChecked();
  expect(screen.getByLabelText('Cloud')).toHaveValue('usGovernment');
  expect(history.state).toMatchObject({ key: 'of the router' });
  expect(sessionStorage).toHaveLength(0);
});

test('nobody’s name is kept, and nothing that may be a secret', () => {
  const password = 'Tr0ub4dor&3';
  open({
    'Directory (tenant) ID': password,
    'Application (client) ID': 'abc8Q~1234567890abcdefghijklmnopqrstuvwx',
    'Address of this app': `https://catalog.example.com/?password=${password}`,
    'Sign-in name of an administrator': 'ada@example.com',
  });

  expect(JSON.stringify(history.state)).not.toMatch(/Tr0ub|abc8Q|ada@/);
});

test.each([null, { setup: 'of another age' }, { setup: { flow: 'implicit' } }])(
  'what the history holds may be %j',
  (state) => {
    history.replaceState(state, '');

    open({});

    expect(screen.getByLabelText('Directory (tenant) ID')).toHaveValue('');
    expect(screen.getByLabelText('Address of this app')).toHaveValue(location.origin);
  },
);
