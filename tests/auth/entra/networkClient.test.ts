import { expect, test } from 'vitest';
import { createNetworkClient } from '../../../src/auth/entra/networkClient.ts';
import { fetchFrom } from '../../support/fetchFrom.ts';
import { entra, entraClaims, jwt } from '../support/idTokens.ts';

const tokenEndpoint = `${entra.authority}/oauth2/v2.0/token`;
const exchange = 'grant_type=authorization_code&code=c';

/** A token endpoint that answers so, and how often it was asked. */
function endpoint(answer: () => Response) {
  let asked = 0;
  const fetch = fetchFrom(async () => {
    asked += 1;
    return answer();
  });
  const client = createNetworkClient(fetch, entra);
  const post = (body = exchange) => client.sendPostRequestAsync(tokenEndpoint, { body });
  return { post, asked: () => asked };
}

const idToken = (changes = {}) => Response.json({ id_token: jwt(entraClaims(changes)) });

test('a good answer passes as it is', async () => {
  const { post } = endpoint(() => idToken());

  expect(await post()).toMatchObject({ status: 200, body: { id_token: expect.any(String) } });
});

test.each(['aud', 'iss', 'tid', 'exp', 'nonce'])(
  'C5: an ID token with a wrong %s never reaches MSAL',
  async (claim) => {
    const { post } = endpoint(() => idToken({ [claim]: undefined }));

    await expect(post()).rejects.toMatchObject({ errorCode: 'refused_id_token' });
  },
);

test('C5: an answer to the code without an ID token never reaches MSAL', async () => {
  const { post } = endpoint(() => Response.json({ access_token: 'x' }));

  await expect(post()).rejects.toMatchObject({ errorCode: 'refused_id_token' });
});

test('a renewal brings no nonce and needs none', async () => {
  const { post } = endpoint(() => idToken({ nonce: undefined }));

  await expect(post('grant_type=refresh_token&refresh_token=r')).resolves.toBeDefined();
});

test('a one-time code is posted once, though the answer was lost', async () => {
  const { post, asked } = endpoint(() => {
    throw new TypeError('Failed to fetch');
  });

  await expect(post()).rejects.toMatchObject({ errorCode: 'post_request_failed' });

  expect(asked()).toBe(1);
});

test('a code and a refresh token follow no redirect', async () => {
  const inits: (RequestInit | undefined)[] = [];
  const client = createNetworkClient(async (_, init) => {
    inits.push(init);
    return idToken();
  }, entra);

  await client.sendPostRequestAsync(tokenEndpoint, { body: exchange });

  expect(inits.map((init) => init?.redirect)).toEqual(['error']);
});

test.each([429, 500, 502, 503, 504])(
  'status %d is a busy authority, whatever its body',
  async (status) => {
    const { post } = endpoint(() => new Response('<html>', { status }));

    expect((await post()).body).toEqual({ error: 'temporarily_unavailable' });
  },
);

test('Retry-After reaches MSAL, which then holds back', async () => {
  const { post } = endpoint(
    () => new Response('', { status: 429, headers: { 'retry-after': '7' } }),
  );

  expect(await post()).toMatchObject({ status: 429, headers: { 'retry-after': '7' } });
});

test('a web page in place of an answer is told as such', async () => {
  const { post } = endpoint(() => new Response('<html>Sign in to the hotel</html>'));

  await expect(post()).rejects.toMatchObject({ errorCode: 'failed_to_parse_response' });
});

test.each([
  { error: { a: 1 } },
  { error: 7, error_description: 7 },
  { error: 'invalid_grant', error_description: ['x'] },
  { error: 'invalid_grant', suberror: {} },
])('a refusal that MSAL would break on is told as what it is, no answer: %j', async (body) => {
  const { post } = endpoint(() => Response.json(body, { status: 400 }));

  await expect(post()).rejects.toMatchObject({ errorCode: 'failed_to_parse_response' });
});

test.each(['null', '[]', '"text"', '{"__proto__":{"id_token":"x"}}'])(
  'C54: the answer %s holds no ID token',
  async (body) => {
    const { post } = endpoint(() => new Response(body));

    await expect(post('grant_type=refresh_token')).resolves.toMatchObject({ status: 200 });
  },
);
