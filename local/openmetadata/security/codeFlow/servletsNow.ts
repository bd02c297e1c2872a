import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { User } from '../../entities.ts';
import type { Flow } from './flow.ts';
import { signOwnToken } from './ownToken.ts';
import { provisionUser } from './provisionUser.ts';
import type { Servlets } from './servlets.ts';
import { finishSignIn, newLogin, tokenParameters } from './signIn.ts';
import { trustedRedirect } from './trustedRedirect.ts';

const COOKIE = 'OM_SESSION';

/** The confidential flow of the newest server: trusted redirects only, tokens of its own. */
export function servletsNow(flow: Flow): Servlets {
  const { sessions, server, key, provider } = flow;
  const { config, store } = server;

  const sendToken = async (c: Context, redirectUri: string, user: User, sessionId: string) => {
    const { token } = await signOwnToken(user, sessionId, server, key);
    return c.redirect(`${redirectUri}#${tokenParameters(token, user)}`);
  };
  const activeSession = (c: Context) => sessions.active(getCookie(c, COOKIE));
  const userNamed = (name: string) => {
    const user = store.users.find(name);
    return user === undefined || user.deleted ? null : user;
  };

  return {
    login: async (c) => {
      const redirectUri = trustedRedirect(c.req.query('redirectUri') ?? '', config);
      if (redirectUri === null) return c.json({ error: UNTRUSTED }, 400);
      const active = activeSession(c);
      const user = active === null ? null : userNamed(active.userName);
      if (active !== null && user !== null) return sendToken(c, redirectUri, user, active.id);
      const login = newLogin(redirectUri, flow);
      const { prompt, maxAge } = config.oidc;
      const asking = { prompt: promptOf(c, prompt), maxAge };
      const location = await provider.authorizationUrl(login, asking);
      setSession(c, sessions.begin(login));
      return c.redirect(location);
    },
    callback: async (c) => {
      const id = getCookie(c, COOKIE) ?? '';
      const login = sessions.pending(id);
      if (login === null) throw new Error('No pending session found for callback');
      const { principal, tokens } = await finishSignIn(c.req.query(), login, flow);
      const user = provisionUser(principal, server);
      const sessionId = sessions.activate(id, { userName: user.name, ...tokens });
      setSession(c, sessionId);
      return sendToken(c, login.redirectUri, user, sessionId);
    },
    refresh: async (c) => {
      const active = activeSession(c);
      if (active === null) return c.json({ error: 'No active session' }, 401);
      const user = userNamed(active.userName);
      if (user === null) {
        sessions.revoke(active.id);
        return c.json({ error: 'No refresh token in session' }, 401);
      }
      const { token, expiresAt } = await signOwnToken(user, active.id, server, key);
      return c.json({ accessToken: token, tokenType: 'Bearer', expiryDuration: expiresAt });
    },
    logout: async (c) => {
      sessions.revoke(getCookie(c, COOKIE));
      deleteCookie(c, COOKIE, { path: '/' });
      return c.redirect(`${config.oidc.serverUrl}/logout`);
    },
    fail: (c, message) => c.json({ error: message }, 500),
  };
}

const UNTRUSTED = 'Redirect URI must exactly match a trusted redirect URI';

const promptOf = (c: Context, configured: string) =>
  c.req.query('prompt') === 'none' ? 'none' : configured;

function setSession(c: Context, id: string): void {
  const secure = new URL(c.req.url).protocol === 'https:';
  const sameSite = secure ? 'None' : 'Lax';
  setCookie(c, COOKIE, id, { path: '/', httpOnly: true, secure, sameSite });
}
