import { expect, test } from 'vitest';
import { policyOrigins } from '../../../scripts/site/policyOrigins.ts';

const keycloak = {
  authority: 'https://sso.example.com/realms/acme',
  authorityMetadata: { token_endpoint: 'https://tokens.example.com/token' },
};

async function silent(): Promise<undefined> {}

async function unasked(): Promise<never> {
  throw new Error('The server was asked although a nearer source names the authority.');
}

test('the token endpoint in force counts, not the name of the authority', async () => {
  const { tokenOrigin } = await policyOrigins(JSON.stringify(keycloak), {}, unasked);

  expect(tokenOrigin).toBe('https://tokens.example.com');
});

test('an authority without metadata is its own token endpoint', async () => {
  const config = '{"authority": "https://login.microsoftonline.us/t"}';

  expect((await policyOrigins(config, {}, unasked)).tokenOrigin).toBe(
    'https://login.microsoftonline.us',
  );
});

test('.env counts where config.json names no authority', async () => {
  const env = {
    VITE_AUTHORITY: keycloak.authority,
    VITE_AUTHORITY_METADATA: JSON.stringify(keycloak.authorityMetadata),
  };

  expect((await policyOrigins('{}', env, unasked)).tokenOrigin).toBe('https://tokens.example.com');
});

test('what config.json says is never completed from .env', async () => {
  const env = { VITE_AUTHORITY_METADATA: JSON.stringify(keycloak.authorityMetadata) };
  const config = '{"authority": "https://login.microsoftonline.com/t"}';

  expect((await policyOrigins(config, env, unasked)).tokenOrigin).toBe(
    'https://login.microsoftonline.com',
  );
});

test("the server's authority counts where nobody else names one", async () => {
  const server = async () => 'https://login.partner.microsoftonline.cn/t';

  expect((await policyOrigins('{}', {}, server)).tokenOrigin).toBe(
    'https://login.partner.microsoftonline.cn',
  );
});

test.each(['{}', 'not JSON', '[]', '{"authority": 7}'])(
  'with %s and a silent server it is Entra',
  async (config) => {
    expect(await policyOrigins(config, {}, silent)).toEqual({
      tokenOrigin: 'https://login.microsoftonline.com',
      apiOrigin: undefined,
    });
  },
);

test.each([
  ['{}', {}, undefined],
  ['{"apiBaseUrl": "/om/api"}', {}, undefined],
  ['{"apiBaseUrl": "https://api.example.com/api"}', {}, 'https://api.example.com'],
  ['{}', { VITE_API_BASE_URL: 'https://env.example.com/api' }, 'https://env.example.com'],
  ['{"apiBaseUrl": "/api"}', { VITE_API_BASE_URL: 'https://env.example.com/api' }, undefined],
])('%s with %o lets the app reach the API at %s', async (config, env, expected) => {
  expect((await policyOrigins(config, env, silent)).apiOrigin).toBe(expected);
});

test('the variables of the templates decide', async () => {
  const env = { AUTHORITY_ORIGIN: 'https://a.example.com', API_ORIGIN: 'https://b.example.com' };

  expect(await policyOrigins(JSON.stringify(keycloak), env, unasked)).toEqual({
    tokenOrigin: 'https://a.example.com',
    apiOrigin: 'https://b.example.com',
  });
});
