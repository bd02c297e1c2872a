import { expect, test } from 'vitest';
import { explainServerRefusal } from '../../src/explanations/explainServerRefusal.ts';
import { ApiError } from '../../src/http/apiError.ts';

/** Expected id, status, request, the server's words; `page` for a body of HTML. */
type Row = readonly [string, number, string, string | null];

const page = '<html>';
const me = 'GET /api/v1/users/loggedInUser';
const signUp = 'POST /api/v1/users';
const tables = 'GET /api/v1/tables';
const patch = 'PATCH /api/v1/tables/9ecdd4b2-7024-4024-8b59-e5b6c0641ab8';
const followers = 'PUT /api/v1/tables/9ecdd4b2-7024-4024-8b59-e5b6c0641ab8/followers';
const search = 'GET /api/v1/search/query';
const thrown = (message: string) =>
  `An exception with message [${message}] was thrown while processing request.`;

function explain([, status, request, words]: Row): string {
  const [method = '', path = ''] = request.split(' ');
  const html = words === page;
  const serverMessage = html ? null : words;
  return explainServerRefusal({ status, method, path, html, serverMessage }).id;
}

test.each<Row>([
  ['token-did-not-arrive', 401, me, 'Not Authorized! Token not present'],
  ['token-expired', 401, me, 'Expired token!'],
  ['token-unreadable', 401, me, 'Not Authorized! Unable to decode the token.'],
  [
    'public-key-mismatch',
    401,
    me,
    "Not Authorized! Token verification failed. Public key mismatch. due to com.auth0.jwt.exceptions.SignatureVerificationException: The Token's Signature resulted invalid when verified using the Algorithm: SHA256withRSA",
  ],
  [
    'signing-key-not-found',
    500,
    me,
    thrown(
      "com.auth0.jwk.SigningKeyNotFoundException: JWT Token keyID doesn't match the configured keyID. This usually happens if you didn't configure proper publicKeyUrls under authentication configuration.",
    ),
  ],
  [
    'principal-claim-missing',
    401,
    me,
    'Invalid JWT token, none of the following claims are present [email, preferred_username, sub]',
  ],
  ['principal-claim-missing', 401, me, "Invalid JWT token, 'username' claim is not present"],
  [
    'email-claim-unusable',
    401,
    me,
    "Invalid JWT token, 'email' claim is not present or invalid : nope",
  ],
  [
    'wrong-domain',
    401,
    me,
    'Not Authorized! Email does not match the principal domain example.com',
  ],
  [
    'account-clash',
    400,
    me,
    'User with given name exists but is not associated with the provided email. Matching User Found By Name [username:email] : [jane.doe:jane.doe@example.com], Provided User: [jane.doe:jane.doe@other.org]',
  ],
  [
    'unknown-to-openmetadata',
    404,
    me,
    'User with provider name : jane.doe and email : jane.doe@example.com not found',
  ],
  ['user-gone', 404, tables, 'user instance for "jane.doe" not found'],
  ['user-gone', 404, tables, 'user instance for putter not found'],
  ['not-found', 404, 'GET /api/v1/users/name/nobody', 'user instance for "nobody" not found'],
  ['not-found', 404, followers, 'user instance for 11111111-1111-1111-1111-111111111111 not found'],
  ['not-found', 404, tables, 'table instance for snow.sales.public.nope not found'],
  ['token-too-large', 431, me, page],
  ['address-too-long', 414, tables, page],
  [
    'admins-only',
    403,
    'GET /api/v1/system/settings',
    "Principal: CatalogPrincipal{name='jane.doe'} is not admin",
  ],
  [
    'not-allowed',
    403,
    'POST /api/v1/tables',
    "Principal: CatalogPrincipal{name='jane.doe'} operations [Create] not allowed",
  ],
  [
    'sign-up-off',
    403,
    signUp,
    'Self Signup is not enabled. Please contact your Administrator for assistance with account creation',
  ],
  [
    'sign-up-name-not-yours',
    403,
    signUp,
    'Self Signup can only create user for self. Only Admin can create other users.',
  ],
  ['sign-up-name-taken', 409, signUp, 'Entity already exists'],
  ['sign-up-refused', 400, signUp, '[name must not be null]'],
  ['already-exists', 409, 'POST /api/v1/tables', 'Entity already exists'],
  ['not-on-this-server', 500, 'GET /api/v1/nosuchthing', thrown('HTTP 404 Not Found')],
  ['not-on-this-server', 500, patch, thrown('HTTP 415 Unsupported Media Type')],
  ['not-on-this-server', 501, 'POST /api/v1/users/signup', 'Method not implemented.'],
  ['edited-meanwhile', 500, patch, thrown('JsonPatch.Operation.TEST fails! Values are not equal')],
  ['search-down', 500, search, thrown('Connection refused')],
  ['search-down', 500, 'GET /api/v1/lineage/getLineage', thrown('Connection refused')],
  [
    'search-not-understood',
    500,
    search,
    thrown(
      'OpenSearch exception [type=search_phase_execution_exception, reason=all shards failed]',
    ),
  ],
  [
    'search-index-missing',
    500,
    search,
    thrown(
      'OpenSearch exception [type=index_not_found_exception, reason=no such index [nope_index]]',
    ),
  ],
  ['request-not-understood', 400, tables, 'Invalid field name nope'],
  ['server-failed', 500, me, thrown('null')],
])('%s explains the recorded answer %i to %s: %s', (...row) => {
  expect(explain(row)).toBe(row[0]);
});

test.each<Row>([
  ['token-unreadable', 401, me, 'Not Authorized! Invalid token.'],
  [
    'public-key-mismatch',
    401,
    me,
    'Not Authorized! Invalid token. Token verification failed. Public key mismatch. due to x',
  ],
  [
    'signing-key-not-found',
    401,
    me,
    'Not Authorized! Token signing key not found in configured public keys due to x',
  ],
  [
    'signing-keys-out-of-reach',
    500,
    me,
    thrown(
      'com.auth0.jwk.NetworkException: Cannot obtain jwks from url https://login.example/keys',
    ),
  ],
  ['account-clash', 400, me, 'Account already exists. Please contact administrator.'],
  [
    'account-clash',
    400,
    me,
    'User with given email exists but is not associated with the provided name. x',
  ],
  [
    'account-clash',
    401,
    me,
    'User with email jane@example.com is not registered. Contact your administrator.',
  ],
  ['unknown-to-openmetadata', 404, me, 'Cannot find user with provided name and email'],
  ['wrong-domain', 401, me, "Authentication failed: domain 'example.org' not in allowed list"],
  ['email-claim-unusable', 401, me, "Authentication failed: email claim 'mail' not found in token"],
  ['email-claim-unusable', 401, me, "Authentication failed: invalid email format in claim 'mail'"],
  [
    'email-claim-unusable',
    401,
    me,
    "JWT claim value 'jane' is not an email address and no domain is configured.",
  ],
  [
    'bot-token-replaced',
    401,
    me,
    "Not Authorized! The given token does not match the current bot's token!",
  ],
  ['personal-token-revoked', 401, me, 'Not Authorized! Invalid personal access token!'],
  ['server-session-ended', 401, me, 'Not Authorized! Invalid session.'],
  ['server-session-ended', 401, me, 'Invalid token, used after logout!'],
  ['server-session-ended', 401, 'GET /api/v1/auth/refresh', 'No active session'],
  ['token-refused', 401, me, 'Something new'],
  [
    'other-data-domain',
    403,
    tables,
    "Principal: CatalogPrincipal{name='jane'} does not belong to domain x",
  ],
  ['edited-meanwhile', 412, patch, null],
  [
    'redirect-not-trusted-by-server',
    400,
    'GET /api/v1/auth/login',
    'Redirect URI must exactly match a trusted redirect URI',
  ],
  ['server-sign-in-failed', 200, 'GET /api/v1/auth/login', page],
  ['too-many-requests', 429, me, null],
  ['answer-unexpected', 200, me, null],
])('%s explains the answer of a newer server %i to %s: %s', (...row) => {
  expect(explain(row)).toBe(row[0]);
});

test.each<Row>([
  ['token-too-large', 400, me, page],
  ['page-instead-of-data', 400, tables, page],
  ['page-instead-of-data', 200, me, page],
  ['page-instead-of-data', 403, me, page],
  ['server-down', 502, me, page],
  ['server-down', 503, 'GET /api/v1/auth/refresh', page],
])('%s explains the page %i that a proxy answers to %s', (...row) => {
  expect(explain(row)).toBe(row[0]);
});

test('a user who was switched off is told so, although the server answers 200', () => {
  const path = '/api/v1/users/loggedInUser';

  expect(explainServerRefusal({ status: 200, path, deleted: true }).id).toBe(
    'switched-off-in-openmetadata',
  );
  expect(explainServerRefusal({ status: 200, path, deleted: false }).id).toBe('answer-unexpected');
});

test('a refused connection is a search that is down only where search was asked', () => {
  expect(explain(['', 500, tables, thrown('Connection refused')])).toBe('server-failed');
});

test('an ApiError is explained as it stands', () => {
  const error = new ApiError({
    method: 'GET',
    path: '/api/v1/users/loggedInUser',
    status: 401,
    code: '401',
    serverMessage: 'Expired token!',
    html: false,
  });

  expect(explainServerRefusal(error).id).toBe('token-expired');
});
