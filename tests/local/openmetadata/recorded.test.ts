import type { JWTPayload } from 'jose';
import { expect, test } from 'vitest';
import type { OpenMetadata } from '../../../local/openmetadata/createOpenMetadata.ts';
import type { Env } from '../../../local/openmetadata/envReader.ts';
import { expectAsRecorded, recordedAnswer, requestOf } from '../../support/recordedAnswers.ts';
import { createRecordedServer, recordedPeople } from '../../support/recordedServer.ts';
import { createTokenIssuer, type TokenIssuer } from '../../support/tokenIssuer.ts';

const issuer = await createTokenIssuer();
const impostor = await createTokenIssuer();

const claimsOf = (name: string): JWTPayload => ({
  email: `${name}@example.com`,
  preferred_username: `${name}@example.com`,
  sub: name,
});
const tokenFor = (name: string) => issuer.sign(claimsOf(name));

interface Case {
  readonly token?: (issuer: TokenIssuer) => Promise<string>;
  readonly env?: Env;
  /** People whom the recorded server did not know yet. */
  readonly without?: readonly string[];
  /** What had happened on the recorded server before. */
  readonly before?: (server: OpenMetadata) => Promise<unknown>;
  readonly path?: string;
  readonly fetch?: typeof globalThis.fetch;
}

const jane = () => tokenFor('jane.doe');
const admin = () => tokenFor('admin');

/** Signs up as the recorded people did: with a name and an address, and `isAdmin` in eve's case. */
const signUp =
  (name: string, more: object = {}) =>
  async ({ handler }: OpenMetadata) =>
    handler(await userRequest('POST', name, more));

async function userRequest(method: string, name: string, more: object) {
  return new Request('http://localhost:8585/api/v1/users', {
    method,
    headers: {
      authorization: `Bearer ${await tokenFor(name)}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ name, email: `${name}@example.com`, ...more }),
  });
}

const signedUpJane: Case = {
  token: jane,
  without: ['jane.doe'],
  before: signUp('jane.doe'),
};
const unknownJane: Case = { token: jane, without: ['jane.doe'] };
const mapping = {
  AUTHENTICATION_JWT_PRINCIPAL_CLAIMS_MAPPING: '[username:preferred_username,email:email]',
};
const enforced = { AUTHORIZER_ENFORCE_PRINCIPAL_DOMAIN: 'true' };
const noSignUp = { AUTHENTICATION_ENABLE_SELF_SIGNUP: 'false' };
const aThousandGroups = Array.from({ length: 200 }, () => crypto.randomUUID());

const outOfReach = () => Promise.reject(new TypeError('out of reach'));

/** An identity provider that has a discovery document and redeems nothing. */
const redeemsNothing: typeof globalThis.fetch = async (input) =>
  String(input).endsWith('/discovery')
    ? Response.json({
        authorization_endpoint: 'http://127.0.0.1:9100/authorize',
        token_endpoint: 'http://127.0.0.1:9100/token',
      })
    : Response.json({}, { status: 400 });

const confidential: Case = {
  env: {
    AUTHENTICATION_CLIENT_TYPE: 'confidential',
    OIDC_CLIENT_SECRET: 'of this test',
    OIDC_DISCOVERY_URI: 'http://127.0.0.1:9100/discovery',
    OIDC_SERVER_URL: 'http://localhost:8585',
    OIDC_CALLBACK: 'http://localhost:8585/callback',
  },
  fetch: redeemsNothing,
};

const cases: Readonly<Record<string, Case>> = {
  '01_auth': {},
  '01_auth_bad_method': {},
  '01_authorizer': {},
  '01_customUiTheme': {},
  '01_health_notoken': {},
  '01_jwks': {},
  '01_version': {},
  '01_version_trailing_slash': {},
  '02_alg_none': { token: unsigned },
  '02_auth_login_public': {},
  '02_auth_refresh_public': {},
  '02_bad_signature_known_kid': { token: () => impostor.sign(claimsOf('jane.doe')) },
  '02_basic': {},
  '02_bearer_lower': { token: jane },
  '02_bearer_only': {},
  '02_email_array': { token: ({ sign }) => sign({ ...claimsOf('jane.doe'), email: ['a'] }) },
  '02_email_null': { token: ({ sign }) => sign({ ...claimsOf('jane.doe'), email: null }) },
  '02_expired': { token: ({ sign }) => sign({ ...claimsOf('jane.doe'), exp: 1 }) },
  '02_garbage': {},
  '02_no_claims': { token: ({ sign }) => sign({ oid: 'x' }) },
  '02_no_kid': { token: withoutKeyId },
  '02_noauth': {},
  '02_right_key_unknown_kid': { token: ({ sign }) => sign(claimsOf('jane.doe'), { kid: 'other' }) },
  '02_unknown_path_notoken': {},
  '02_unknown_path_token': { token: jane },
  '02_users_login_basic': {},
  '02_users_logout_token': { token: jane },
  '02_users_signup_basic': {},
  '03_lu_admin': { token: admin },
  '03_lu_admin_badfield': { token: admin },
  '03_lu_unknown_fields': unknownJane,
  '04_signup_bademail': unknownJane,
  '04_signup_badjson': unknownJane,
  '04_signup_duplicate': { token: jane },
  '04_signup_noname': unknownJane,
  '04_signup_unknownprop': unknownJane,
  '04_signup_wrongname': unknownJane,
  '05_jane_create_other': { token: jane },
  '05_lu_groupTeams': signedUpJane,
  '05_lu_jane': signedUpJane,
  '05_lu_jane_nofields': signedUpJane,
  '05_lu_name_same_other_email': {
    token: ({ sign }) => sign({ ...claimsOf('jane.doe'), email: 'jane.doe@other.org' }),
  },
  '05_user_404': { token: jane },
  '05_user_admin_by_name': { token: jane },
  '05_user_by_name': signedUpJane,
  '05_users_isAdmin': {
    token: jane,
    without: ['eve'],
    before: signUp('eve', { isAdmin: true }),
  },
  '05_users_list': { token: jane },
  '15_cors_get_version': {},
  '15_cors_preflight_notoken': {},
  '15_head_version': {},
  '16_system_settings_jane': { token: jane },
  '17_big_url': { token: jane, path: `/api/v1/tables?foo=${'a'.repeat(8900)}` },
  '17_token_200_groups': {
    token: ({ sign }) => sign({ ...claimsOf('jane.doe'), groups: aThousandGroups }),
  },
  '20_lu_soft_deleted_user': { token: () => tokenFor('putter') },
  '20_signup_soft_deleted_user': { token: () => tokenFor('putter') },
  '20_user_quoted_name': {
    ...signedUpJane,
    before: async (server) => {
      await signUp('jane.doe')(server);
      await server.handler(await userRequest('PUT', 'jane.doe', { displayName: 'Jane D.' }));
    },
  },
  '20_user_signup_profile': { token: () => tokenFor('paula.x') },
  '22_idpdown_unknown_kid': {
    token: ({ sign }) => sign(claimsOf('jane.doe'), { kid: 'other' }),
    fetch: outOfReach,
  },
  '23_cold_idpdown_token': { token: jane, fetch: outOfReach },
  '24_enforce_no_at': { token: ({ sign }) => sign({ email: 'jane.doe' }), env: enforced },
  '24_enforce_wrong_domain': {
    token: ({ sign }) => sign({ email: 'jane.doe@other.org' }),
    env: enforced,
  },
  '24_nosignup_auth': { env: noSignUp },
  '24_nosignup_post': { token: () => tokenFor('newbie'), env: noSignUp },
  '25_mapping_auth': { env: mapping },
  '25_mapping_bad_email': {
    token: ({ sign }) => sign({ preferred_username: 'jane.doe', email: 'nope' }),
    env: mapping,
  },
  '25_mapping_no_username': { token: ({ sign }) => sign({ email: 'a@example.com' }), env: mapping },
  '26_conf_auth': confidential,
  '26_conf_callback_nostate': confidential,
  '26_conf_login': confidential,
  '26_conf_login_noredirect': confidential,
  '26_conf_logout': confidential,
  '26_conf_refresh': confidential,
  '29_basic_auth': { env: { AUTHENTICATION_PROVIDER: 'basic' } },
};

async function unsigned({ sign }: TokenIssuer) {
  const [, payload] = (await sign(claimsOf('jane.doe'))).split('.');
  const header = Buffer.from(JSON.stringify({ alg: 'none', kid: 'test-key' }));
  return `${header.toString('base64url')}.${payload}.`;
}

async function withoutKeyId({ sign }: TokenIssuer) {
  const [, payload, signature] = (await sign(claimsOf('jane.doe'))).split('.');
  const header = Buffer.from(JSON.stringify({ alg: 'RS256' }));
  return `${header.toString('base64url')}.${payload}.${signature}`;
}

test.each(Object.entries(cases))('%s is answered as 1.6 answered it', async (name, settings) => {
  const { env = {}, without = [], before, path, fetch = issuer.fetch } = settings;
  const people = recordedPeople.filter(({ oid }) => !without.includes(oid));
  const server = createRecordedServer({ ...issuer, fetch }, env, people);
  await before?.(server);
  const recorded = recordedAnswer(name);
  const token = await settings.token?.(issuer);

  const response = await server.handler(
    requestOf(recorded, {
      ...(token === undefined ? {} : { token }),
      ...(path === undefined ? {} : { path }),
    }),
  );

  await expectAsRecorded(response, recorded);
});

test('what tells a server apart has the recorded values, not only their types', async () => {
  const { handler } = createRecordedServer(issuer, {
    RSA_PUBLIC_KEY_FILE_PATH: './conf/public_key.der',
  });
  const get = async (path: string) =>
    (await handler(new Request(`http://localhost:8585/api/v1/system/config/${path}`))).json();

  expect(await get('jwks')).toEqual(recordedAnswer('01_jwks').body);
  expect(await get('authorizer')).toEqual(recordedAnswer('01_authorizer').body);
  expect(await get('customUiThemePreference')).toEqual(recordedAnswer('01_customUiTheme').body);
});
