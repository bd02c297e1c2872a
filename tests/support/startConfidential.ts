import { createClock } from '../../local/clock.ts';
import { createOpenMetadata } from '../../local/openmetadata/createOpenMetadata.ts';
import type { Env } from '../../local/openmetadata/envReader.ts';
import { people } from '../../local/people.ts';
import { createBrowser } from './createBrowser.ts';
import { pick } from './signIn.ts';
import { startIdentity, tenant, web } from './startIdentity.ts';

/** The app whose address the server trusts. */
export const app = 'http://localhost:3000';

const callbackUrl = 'http://localhost:8585/callback';

/** The local OpenMetadata, signing people in itself at a real identity provider. */
export async function startConfidential(env: Env = {}) {
  const identity = await startIdentity();
  const clock = createClock();
  const server = createOpenMetadata({
    env: {
      AUTHENTICATION_CLIENT_TYPE: 'confidential',
      AUTHENTICATION_PUBLIC_KEYS: `[${identity.origin}/${tenant}/discovery/v2.0/keys]`,
      OIDC_CLIENT_ID: web.clientId,
      OIDC_CLIENT_SECRET: web.clientSecret,
      OIDC_DISCOVERY_URI: `${identity.origin}/${tenant}/v2.0/.well-known/openid-configuration`,
      OIDC_CALLBACK: callbackUrl,
      ...env,
    },
    clock,
    people,
  });
  const get = (path: string, headers: Record<string, string> = {}) =>
    server.handler(new Request(new URL(path, 'http://localhost:8585'), { headers }));
  const login = (redirectUri: string, headers = {}) =>
    get(`/api/v1/auth/login?redirectUri=${encodeURIComponent(redirectUri)}`, headers);

  /** The whole way: login, the identity provider's page, the callback. */
  const signIn = async (name: string) => {
    const begun = await login(`${app}/auth/callback`);
    const browser = createBrowser(identity.origin);
    const page = await browser.visit(begun.headers.get('location') ?? '');
    const { url } = await pick(browser, page, name);
    const finished = await get(url.pathname + url.search, { cookie: cookieOf(begun) });
    return { finished, cookie: cookieOf(finished) || cookieOf(begun) };
  };
  return { get, login, signIn, server, clock, identity };
}

export const cookieOf = (response: Response) =>
  response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
