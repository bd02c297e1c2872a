import { expect, test } from 'vitest';
import { serverCallback } from '../../deploy/serverCallback.ts';

const request = new Request('https://catalog.example.com/catalog/callback?code=a-code&state=s');

test('a redirect is passed on as it is', async () => {
  const location = '/catalog/auth/callback#id_token=x';
  const leadOn = async () => new Response(null, { status: 302, headers: { location } });

  const answer = await serverCallback(leadOn, '/catalog/')(request);

  expect([answer.status, answer.headers.get('location')]).toEqual([302, location]);
});

test.each([
  [400, '{"error":"state mismatch"}'],
  [500, '{"error":"x"}'],
  [502, "can't be reached"],
  [200, '<p>[Auth Callback Servlet] Failed in Auth Login : Missing state parameter</p>'],
])('%i %s is told by the app, without the code', async (status, body) => {
  const headers = { 'Content-Type': 'text/html', 'Set-Cookie': 'OM_SESSION=; Max-Age=0' };
  const fail = async () => new Response(body, { status, headers });

  const answer = await serverCallback(fail, '/catalog/')(request);

  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe('/catalog/auth/callback?error=server_error');
  expect(answer.headers.getSetCookie()).toEqual(['OM_SESSION=; Max-Age=0']);
  expect(await answer.text()).toBe('');
});

test('a connection that was cut stays cut', async () => {
  expect((await serverCallback(async () => Response.error(), '/')(request)).type).toBe('error');
});
