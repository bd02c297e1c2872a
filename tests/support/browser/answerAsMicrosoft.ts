import type { BrowserContext, Request, Route } from '@playwright/test';
import { createSigningKey } from '../../../local/identity/signingKey.ts';
import { listen } from '../../../local/listen.ts';
import { IssuedSecrets } from './issuedSecrets.ts';

export interface Microsoft {
  readonly tenant: string;
  readonly authority: string;
  /** Where OpenMetadata finds the key that signs. */
  readonly keyUrl: string;
  readonly clientId: string;
  /** What left the browser for `login.microsoftonline.com`. */
  readonly asked: readonly Request[];
  readonly forget: () => void;
  readonly issued: IssuedSecrets;
  /** Answers what the context's pages ask of Microsoft. */
  readonly answerIn: (context: BrowserContext) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The production authority as one person meets it who is signed in there already. */
export async function answerAsMicrosoft(): Promise<Microsoft> {
  const tenant = '77777777-2222-4333-8444-555555555555';
  const clientId = '88888888-bbbb-4ccc-8ddd-eeeeeeeeeeee';
  const host = 'https://login.microsoftonline.com';
  const key = await createSigningKey();
  const keys = await listen(async () => Response.json({ keys: [key.publicJwk] }), { port: 0 });
  const issued = new IssuedSecrets();
  const asked: Request[] = [];
  let nonce = '';

  const authorize = (route: Route, url: URL) => {
    const { redirect_uri = '', state = '', ...rest } = Object.fromEntries(url.searchParams);
    nonce = rest['nonce'] ?? '';
    const answer = new URLSearchParams({ code: `1.${crypto.randomUUID()}`, state });
    const location = `${redirect_uri}#${answer}`;
    issued.addCodeIn(location);
    return route.fulfill({ status: 302, headers: { location } });
  };
  const redeem = async (route: Route, origin: string) => {
    const body = await tokens();
    issued.addTokens(body);
    const headers = { 'access-control-allow-origin': origin };
    return route.fulfill({ json: body, headers });
  };
  const tokens = async () => {
    const now = Math.floor(Date.now() / 1000);
    const times = { iat: now - 300, nbf: now - 300, exp: now + 3600 };
    const person = { oid: 'ada00000-0000-4000-8000-000000000001', tid: tenant, sub: 'pairwise' };
    const names = {
      name: 'Ada Lovelace',
      email: 'ada@example.com',
      preferred_username: 'ada@example.com',
    };
    const claims = { iss: `${host}/${tenant}/v2.0`, aud: clientId, ver: '2.0', nonce, ...times };
    return {
      token_type: 'Bearer',
      scope: 'openid profile email',
      expires_in: 3600,
      access_token: `opaque-${crypto.randomUUID()}`,
      id_token: await key.sign({ ...claims, ...person, ...names }),
      refresh_token: `1.${crypto.randomUUID()}`,
      client_info: Buffer.from(JSON.stringify({ uid: person.oid, utid: tenant })).toString(
        'base64url',
      ),
    };
  };

  const answerIn = async (context: BrowserContext) => {
    await context.route(`${host}/**`, async (route, request) => {
      asked.push(request);
      const url = new URL(request.url());
      if (url.pathname === `/${tenant}/oauth2/v2.0/authorize`) return authorize(route, url);
      if (url.pathname === `/${tenant}/oauth2/v2.0/token`)
        return redeem(route, (await request.allHeaders())['origin'] ?? '');
      return route.abort();
    });
  };
  return {
    tenant,
    authority: `${host}/${tenant}`,
    keyUrl: `${keys.origin}/keys`,
    clientId,
    asked,
    forget: () => void asked.splice(0),
    issued,
    answerIn,
    close: keys.close,
  };
}
