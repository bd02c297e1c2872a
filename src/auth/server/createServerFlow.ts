import { createRepeat } from '../../http/repeatWhenBusy.ts';
import { type Fetch, timedFetch } from '../../http/timedFetch.ts';
import { wait } from '../../http/wait.ts';
import type { ServerSettings } from '../../settings/settings.ts';
import { awaitedKey } from '../awaited.ts';
import { type Flow, RenewalFailed } from '../flow.ts';
import { readOuting } from '../keptOuting.ts';
import { appFailure, asSignInFailed, SignInFailed } from '../signInFailure.ts';
import { writeKey } from '../tabStorage.ts';
import { assertLeadsOn } from './assertLeadsOn.ts';
import { isRedirect } from './isRedirect.ts';
import { isStuck } from './isStuck.ts';
import { leavePage } from './leavePage.ts';
import { nameFor } from './nameFor.ts';
import { readRenewal, renewalFailed } from './readRenewal.ts';
import { receiveToken } from './receiveToken.ts';

const limitMs = 30_000;

/**
 * OpenMetadata's own sign-in: the server talks to the identity provider, and keeps its session in a
 * cookie that no script can read. What this tab holds is the token for the API.
 * @param leave Leaves the page; for tests.
 */
export function createServerFlow(
  { apiBaseUrl, redirectUri, server }: ServerSettings,
  base: string,
  fetch: Fetch,
  leave = leavePage,
): Flow {
  const timed = timedFetch(fetch, limitMs);
  const repeat = createRepeat({ wait, random: Math.random });
  const addressOf = (what: string) => `${apiBaseUrl}/v1/auth/${what}`;
  const ask = (what: string) => timed(addressOf(what), { redirect: 'manual' });

  async function endServerSession(): Promise<void> {
    const response = await ask('logout');
    if (!response.ok && !isRedirect(response))
      throw new SignInFailed(appFailure('server-sign-in-failed'));
  }

  return {
    finish: async (answer) => {
      const token = new URLSearchParams(answer.slice(1)).get('id_token') ?? '';
      receiveToken(token, server, ''); // before anything is sent with it
      return receiveToken(token, server, await nameFor(token, timed, apiBaseUrl));
    },
    renew: async (name) => {
      const response = await repeat(() => ask('refresh'), null).catch((error: unknown) => {
        throw renewalFailed('retry', error);
      });
      const token = await readRenewal(response);
      try {
        return receiveToken(token, server, name);
      } catch (error) {
        throw new RenewalFailed('explain', asSignInFailed(error).failure, '', error);
      }
    },
    authorize: async ({ state, prompt }) => {
      const asksAnew = prompt === 'login' || prompt === 'select_account';
      const login = `login?${new URLSearchParams({ redirectUri, ...(asksAnew ? { prompt } : {}) })}`;
      const answer = async () => {
        if (asksAnew) await endServerSession(); // else that would answer, without the person
        const first = await ask(login);
        if (!(await isStuck(first))) return first;
        await endServerSession();
        return ask(login);
      };
      await assertLeadsOn(await answer().catch(unreachable));
      if (!readOuting(state)) return; // a sign-out has called it off meanwhile
      writeKey(awaitedKey, state);
      await leave(addressOf(login));
    },
    endSession: () => async () => {
      await endServerSession();
      await leave(`${base}logout`);
    },
  };
}

function unreachable(error: unknown): never {
  if (error instanceof SignInFailed) throw error;
  throw new SignInFailed(appFailure('server-unreachable'), error);
}
