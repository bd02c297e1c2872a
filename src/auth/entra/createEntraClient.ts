import {
  type AccountInfo,
  type AuthenticationResult,
  CacheLookupPolicy,
  type Configuration,
  PublicClientApplication,
  type RedirectRequest,
} from '@azure/msal-browser';
import type { Fetch } from '../../http/timedFetch.ts';
import { isMicrosoftAuthority } from '../../settings/microsoftHosts.ts';
import type { EntraSettings, Identity } from '../../settings/settings.ts';
import { RenewalFailed } from '../flow.ts';
import { appFailure, SignInFailed } from '../signInFailure.ts';
import { removeKeys } from '../tabStorage.ts';
import type { EntraClient } from './entraClient.ts';
import { forgetExchange } from './exchange.ts';
import { claimsOf, classifyRenewal, exchangeFailure, toFailure } from './failures.ts';
import { defaultScopes, msalConfiguration } from './msalConfiguration.ts';
import { receive, receiveWithout } from './receive.ts';
import { withoutBroadcast } from './withoutBroadcast.ts';

/** MSAL, started. @param fetch With a time limit of its own. @throws when it can't be. */
export async function createEntraClient(
  settings: EntraSettings,
  fetch: Fetch,
): Promise<EntraClient> {
  const configuration = msalConfiguration(settings, fetch);
  const application = await startMsal(configuration);
  const { identity } = settings;
  const scopes = [...defaultScopes(identity), ...settings.scopes];
  const find = (homeAccountId: string) => newest(application.getAllAccounts({ homeAccountId }));
  return {
    application,
    finish: async (fragment) => {
      forgetExchange();
      const result = await redeem(application, fragment);
      await forgetOthers(application, result.account);
      return receive(result, settings);
    },
    renew: async (homeAccountId, claims) => {
      const account = find(homeAccountId);
      const request = {
        ...(account ? { account } : {}), // without one MSAL says so, which is a verdict as well
        scopes,
        forceRefresh: true,
        cacheLookupPolicy: CacheLookupPolicy.RefreshToken,
        ...(claims ? { claims } : {}),
      };
      const result = await application.acquireTokenSilent(request).catch((error: unknown) => {
        const verdict = classifyRenewal(error);
        throw new RenewalFailed(verdict, toFailure(error), claimsOf(error), error);
      });
      return result.idToken ? receive(result, settings) : receiveWithout(result, settings);
    },
    authorize: async (request) => {
      await finishWhatIsOpen(application);
      const redirect: RedirectRequest = { ...request, ...knownPrompt(request, identity), scopes };
      await application.loginRedirect(redirect).catch((error: unknown) => {
        throw new SignInFailed(toFailure(error), error);
      });
    },
    endSession: (homeAccountId) => {
      const account = find(homeAccountId);
      const idTokenHint = account && !endsByLoginHint(account, identity) ? account.idToken : null;
      return () => application.logoutRedirect({ account, ...(idTokenHint ? { idTokenHint } : {}) });
    },
  };
}

/** Where a claim that MSAL takes for the tenant changes, it keeps an account for each value. */
function newest(accounts: readonly AccountInfo[]): AccountInfo | null {
  const issuedAt = ({ idTokenClaims }: AccountInfo) => idTokenClaims?.iat ?? 0;
  return accounts.toSorted((a, b) => issuedAt(b) - issuedAt(a))[0] ?? null;
}

/** `select_account`, unless the authority tells that it knows no such prompt. */
function knownPrompt(
  { prompt }: Pick<RedirectRequest, 'prompt'>,
  { authorityMetadata }: Identity,
): Pick<RedirectRequest, 'prompt'> {
  const known = authorityMetadata?.prompt_values_supported;
  const isUnknown = prompt === 'select_account' && known?.includes(prompt) === false;
  return isUnknown ? { prompt: 'login' } : {};
}

/**
 * Entra finds its session by the login hint of its tokens. Others are told by the ID token, in the
 * address of their end-session endpoint: the one exception to "no token in an address".
 */
function endsByLoginHint(
  { loginHint }: AccountInfo,
  { authority, protocolMode }: Identity,
): boolean {
  return protocolMode === 'AAD' && (isMicrosoftAuthority(authority) || loginHint !== undefined);
}

/** What stands under MSAL's keys may be junk, and stops it for ever: it starts without, then. */
async function startMsal(configuration: Configuration): Promise<PublicClientApplication> {
  const start = async () => {
    const application = withoutBroadcast(() => new PublicClientApplication(configuration));
    await application.initialize();
    application.getAllAccounts();
    return application;
  };
  return start().catch(() => {
    removeKeys((key) => /^msal[.|]/.test(key));
    return start();
  });
}

async function redeem(
  application: PublicClientApplication,
  hash: string,
): Promise<AuthenticationResult> {
  const options = { hash, navigateToLoginRequestUrl: false };
  const result = await application.handleRedirectPromise(options).catch((error: unknown) => {
    throw new SignInFailed(exchangeFailure(toFailure(error)), error);
  });
  if (result) return result;
  throw new SignInFailed(appFailure('answer-not-ours')); // MSAL knows of no request to fit it
}

/** One person at a time: tokens of whoever was signed in before are gone with the sign-in. */
async function forgetOthers(
  application: PublicClientApplication,
  { homeAccountId }: AccountInfo,
): Promise<void> {
  for (const account of application.getAllAccounts()) {
    if (account.homeAccountId !== homeAccountId) await application.clearCache({ account });
  }
}

/**
 * An interaction that was broken off leaves a mark that would refuse the next one. That of another
 * client ID, which the settings had before, MSAL leaves alone.
 */
async function finishWhatIsOpen(application: PublicClientApplication): Promise<void> {
  await application.handleRedirectPromise({ navigateToLoginRequestUrl: false }).catch(() => null);
  removeKeys((key) => key === 'msal.interaction.status');
}
