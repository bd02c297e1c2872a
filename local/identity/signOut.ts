import { parse } from 'hono/utils/cookie';
import type { Provider } from 'oidc-provider';
import { sessionCookie } from './configuration.ts';
import { findByHint } from './directory.ts';
import { signedOutPage } from './pages/signedOutPage.ts';
import { type Registration, registeredUris } from './registration.ts';

/**
 * Ends the session and returns to the registered address, without a page of its own. A
 * `logout_hint` for somebody else than the one who is signed in ends nothing.
 */
export async function signOut(
  provider: Provider,
  registration: Registration,
  request: Request,
): Promise<Response> {
  const params = await readParams(request);
  const response = comeBack(registration, params);
  const id = parse(request.headers.get('cookie') ?? '')[sessionCookie];
  const session = id === undefined ? undefined : await provider.Session.find(id);
  const hinted = findByHint(registration.people, params.get('logout_hint'));
  if (hinted !== undefined && hinted.oid !== session?.accountId) return response;
  await session?.destroy();
  const expired = `${sessionCookie}=; Path=/${registration.tenant}; Max-Age=0; HttpOnly`;
  response.headers.append('set-cookie', expired);
  return response;
}

function comeBack(registration: Registration, params: URLSearchParams): Response {
  const address = params.get('post_logout_redirect_uri');
  if (address === null || !registeredUris(registration).includes(address)) return signedOutPage();
  const location = new URL(address);
  const state = params.get('state');
  if (state !== null) location.searchParams.set('state', state);
  return new Response(null, { status: 302, headers: { location: location.href } });
}

async function readParams(request: Request): Promise<URLSearchParams> {
  if (request.method === 'POST') return new URLSearchParams(await request.text());
  return new URL(request.url).searchParams;
}
