import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { decodeJwt } from 'jose';
import { principalOf } from '../principal.ts';
import type { Flow } from './flow.ts';
import type { Servlets } from './servlets.ts';
import { finishSignIn, newLogin, tokenParameters } from './signIn.ts';

const COOKIE = 'JSESSIONID';

/**
 * The confidential flow of the recorded 1.6 server: the redirect URI is not checked, errors are 200
 * and HTML, the cookie is open to scripts, the token is the identity provider's own, and whom the
 * catalogue does not know signs up as in the public flow. It asks for the person each time.
 */
export function servlets16(flow: Flow): Servlets {
  const { sessions, server, provider } = flow;
  const { config } = server;
  const { oidc } = config;

  const sendToken = (c: Context, redirectUri: string, idToken: string) => {
    const principal = principalOf(decodeJwt(idToken), config);
    return c.redirect(`${redirectUri}?${tokenParameters(idToken, principal)}`);
  };
  /** The session's ID token, always a new one; null where there is nothing to renew it with. */
  const renewedToken = async (c: Context): Promise<string | null> => {
    const session = sessions.active(getCookie(c, COOKIE));
    if (session === null || session.refreshToken === null) return null;
    const renewed = await provider.renew(session.refreshToken);
    const refreshToken = renewed.refreshToken ?? session.refreshToken;
    sessions.renew(session.id, { ...session, idToken: renewed.idToken, refreshToken });
    return renewed.idToken;
  };

  return {
    login: async (c) => {
      const redirectUri = c.req.query('redirectUri');
      if (!redirectUri) {
        return failure(c, 'org.pac4j.core.exception.TechnicalException: Redirect URI is required');
      }
      const idToken = await renewedToken(c);
      if (idToken !== null) return sendToken(c, redirectUri, idToken);
      const login = newLogin(redirectUri, flow);
      const location = await provider.authorizationUrl(login, { prompt: 'login', maxAge: '0' });
      setSession(c, sessions.begin(login));
      return c.redirect(location);
    },
    callback: async (c) => {
      const id = getCookie(c, COOKIE) ?? '';
      const login = sessions.pending(id);
      if (login === null) return withoutState(c, flow);
      const { principal, tokens } = await finishSignIn(c.req.query(), login, flow);
      setSession(c, sessions.activate(id, { userName: principal.name, ...tokens }));
      return sendToken(c, login.redirectUri, tokens.idToken);
    },
    refresh: async (c) => {
      const accessToken = await renewedToken(c);
      if (accessToken === null) {
        setSession(c, crypto.randomUUID());
        return c.redirect(oidc.serverUrl);
      }
      return c.json({ accessToken, expiryDuration: decodeJwt(accessToken).exp });
    },
    logout: async (c) =>
      sessions.revoke(getCookie(c, COOKIE))
        ? c.redirect(`${oidc.serverUrl}/logout`)
        : c.body(null, 200),
    fail: failure,
  };
}

/** 1.6 says that the state is missing, and redeems the code all the same. */
async function withoutState(c: Context, { provider }: Flow): Promise<Response> {
  const messages = ['Missing state parameter'];
  setSession(c, crypto.randomUUID());
  try {
    await provider.redeem(c.req.query('code') ?? '', null);
  } catch (error) {
    messages.push(error instanceof Error ? error.message : String(error));
  }
  return failure(c, ...messages);
}

function failure(c: Context, ...messages: readonly string[]): Response {
  const lines = messages.map((m) => `<p> [Auth Callback Servlet] Failed in Auth Login : ${m} </p>`);
  return c.body(lines.join('\n'), 200, { 'content-type': 'text/html;charset=utf-8' });
}

function setSession(c: Context, id: string): void {
  setCookie(c, COOKIE, id, { path: '/' });
  c.header('expires', 'Thu, 01 Jan 1970 00:00:00 GMT');
}
