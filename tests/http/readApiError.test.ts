import { expect, test } from 'vitest';
import { readApiError } from '../../src/http/readApiError.ts';
import { recordedAnswer } from '../support/recordedAnswers.ts';

function recorded(name: string) {
  const { status, headers, body } = recordedAnswer(name);
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return readApiError(new Response(text, { status, headers }), 'GET', '/api/v1/tables');
}

test.each([
  ['05_user_404', 404, '404', 'user instance for "nobody.here" not found'],
  [
    '02_unknown_path_token',
    500,
    'UNHANDLED_SERVER_EXCEPTION',
    'An exception with message [HTTP 404 Not Found] was thrown while processing request.',
  ],
])('the recorded JSON refusal %s is read', async (name, status, code, serverMessage) => {
  const error = await recorded(name);

  expect(error).toMatchObject({ status, code, serverMessage, html: false });
});

test('the recorded plain text of a body that does not parse is the message', async () => {
  const error = await recorded('04_signup_badjson');

  expect(error).toMatchObject({ status: 400, code: null, html: false });
  expect(error.serverMessage).toMatch(/^Unexpected end-of-input/);
});

test.each(['17_big_url', '17_token_200_groups'])(
  'the web page of Jetty in %s is known as one',
  async (name) => {
    const error = await recorded(name);

    expect(error).toMatchObject({ html: true, code: null, serverMessage: null });
  },
);

test('a page without its content type is still a page', async () => {
  const page = new Response('  <!DOCTYPE html><title>502</title>', { status: 502 });

  const error = await readApiError(page, 'GET', '/api');

  expect(error.html).toBe(true);
});

test("the sign-in servlets' {error} is read", async () => {
  const answer = Response.json({ error: 'Missing state parameter' }, { status: 400 });

  const error = await readApiError(answer, 'GET', '/api/v1/auth/login');

  expect(error.serverMessage).toBe('Missing state parameter');
});

test.each(['', 'null', '[]', '"text"', '{"message":{}}', '{"__proto__":{"code":1}}'])(
  'the body %j is no reason to fail',
  async (body) => {
    const error = await readApiError(new Response(body, { status: 500 }), 'GET', '/api');

    expect(error.status).toBe(500);
    expect(error.code).toBeNull();
  },
);

test('a body that breaks off leaves the status', async () => {
  const body = new ReadableStream({
    start: (controller) => controller.error(new TypeError('cut')),
  });

  const error = await readApiError(new Response(body, { status: 503 }), 'GET', '/api');

  expect(error).toMatchObject({ status: 503, serverMessage: null });
});

test("the error's own message holds method, path and status, and none of the server's words", async () => {
  const error = await recorded('05_lu_name_same_other_email');

  expect(error.message).toBe('GET /api/v1/tables answered 400.');
});

test.each([
  ['05_user_404', true],
  ['02_unknown_path_token', true],
  ['01_auth_bad_method', true],
  ['08_table_bad_uuid', true],
  ['07_tables_limit_nan', true],
  ['14_search_bad_q', false],
  ['09_patch_failing_test', false],
  ['02_right_key_unknown_kid', false],
  ['02_expired', false],
])('%s means "not here": %s', async (name, absent) => {
  const error = await recorded(name);

  expect(error.isAbsent).toBe(absent);
});
