import type { AppFault } from '../auth/faults.ts';
import { type Delay, SignInRequired, TokenDelayed } from '../auth/session.ts';
import { SignInFailed, type SignInFailure } from '../auth/signInFailure.ts';
import * as outage from '../explanations/authority/outage.ts';
import { authorityFacts, explainAuthorityError } from '../explanations/explainAuthorityError.ts';
import { explainClientError } from '../explanations/explainClientError.ts';
import { explainServerRefusal } from '../explanations/explainServerRefusal.ts';
import { explainTokenFault } from '../explanations/explainTokenFault.ts';
import type { Explanation } from '../explanations/explanation.ts';
import type { Facts } from '../explanations/facts.ts';
import * as confidential from '../explanations/server/confidential.ts';
import { answerUnexpected, pageInsteadOfData } from '../explanations/server/requests.ts';
import * as browser from '../explanations/situations/browser.ts';
import * as callback from '../explanations/situations/callback.ts';
import * as network from '../explanations/situations/network.ts';
import * as sessions from '../explanations/situations/session.ts';
import * as settings from '../explanations/situations/settings.ts';
import { ApiError } from '../http/apiError.ts';
import { RequestFailed, type RequestFailure } from '../http/requestFailed.ts';
import { UnexpectedAnswer } from '../http/unexpectedAnswer.ts';
import { type ServerFault, ServerUnusable } from '../settings/serverUnusable.ts';
import { SettingsError, type SettingsProblem } from '../settings/settingsError.ts';
import { PersonSwitchedOff } from './personSwitchedOff.ts';

/** An explanation and what is known to fill it with. */
export interface Explained {
  readonly explanation: Explanation;
  readonly facts: Facts;
}

/** What an error means to the person who meets it. */
export function explainError(error: unknown): Explanation {
  if (error instanceof ApiError) return explainServerRefusal(error);
  if (error instanceof RequestFailed) return requestFailures[error.failure];
  if (error instanceof UnexpectedAnswer)
    return error.field === null ? pageInsteadOfData : answerUnexpected;
  if (error instanceof PersonSwitchedOff)
    return explainServerRefusal({ status: 200, deleted: true });
  if (error instanceof ServerUnusable) return serverFaults[error.fault];
  if (error instanceof SettingsError)
    return error.problems.some(isUnread) ? settings.configUnreadable : settings.settingsFaulty;
  if (error instanceof TokenDelayed) return delays[error.delay];
  if (error instanceof SignInFailed) return explainSignIn(error.failure).explanation;
  if (error instanceof SignInRequired) return sessions.sessionEnded;
  if (!isMissingChunk(error)) return browser.unexpected;
  return navigator.onLine ? browser.chunkMissing : network.partOffline;
}

const requestFailures: Readonly<Record<RequestFailure, Explanation>> = {
  offline: network.offline,
  unreachable: network.serverUnreachable,
  timeout: network.timeLimitReached,
};

const delays: Readonly<Record<Delay, Explanation>> = {
  offline: network.offline,
  unreachable: network.authorityUnreachable,
  busy: outage.authorityBusy,
};

const serverFaults: Readonly<Record<ServerFault, Explanation>> = {
  unreachable: settings.serverSettingsUnreachable,
  failing: settings.serverSettingsUnreachable,
  'not-openmetadata': settings.serverSettingsUnreadable,
  provider: settings.providerBasic,
  'client-id-missing': settings.clientIdMissing,
  authority: settings.authorityNotMicrosoft,
  'authority-shared': settings.authorityShared,
  'authority-not-root': settings.authorityNotTenantRoot,
  'client-id-not-guid': settings.clientIdNotGuid,
  confidential: settings.confidentialElsewhere,
};

/** Nothing was read of `config.json`: whether the app is set up is not known. */
function isUnread({ kind }: SettingsProblem): boolean {
  return kind === 'not-served' || kind === 'not-json' || kind === 'not-object';
}

/** A module or its styles did not arrive: no connection, or the app was deployed anew meanwhile. */
function isMissingChunk(error: unknown): boolean {
  const lost = /dynamically imported module|module script|unable to preload/i;
  return error instanceof Error && lost.test(error.message);
}

/** What a failed sign-in means, with the codes to copy. */
export function explainSignIn(failure: SignInFailure): Explained {
  switch (failure.source) {
    case 'authority':
      return {
        explanation: explainAuthorityError(failure),
        facts: { ...authorityFacts(failure), correlationId: failure.correlationId },
      };
    case 'library':
      return {
        explanation: explainClientError(failure.code, failure.subError || undefined),
        facts: { code: failure.code, correlationId: failure.correlationId },
      };
    case 'id-token':
      return { explanation: explainTokenFault(failure.claim), facts: {} };
    case 'app':
      return { explanation: appFaults[failure.fault], facts: {} };
  }
}

const appFaults: Readonly<Record<AppFault, Explanation>> = {
  'nothing-to-finish': callback.nothingToFinish,
  'answer-in-query': callback.answerInQuery,
  'answer-not-ours': callback.answerNotOurs,
  'code-lost': callback.codeExchangeLost,
  'another-person': callback.anotherPerson,
  'loop-stopped': sessions.loopStopped,
  'server-unreachable': network.serverUnreachable,
  'server-refused-address': confidential.redirectNotTrusted,
  'server-sign-in-failed': confidential.serverSignInFailed,
  'server-callback-here': confidential.callbackNotPassedOn,
  'storage-blocked': browser.storageBlocked,
  'storage-full': browser.storageFull,
  'insecure-context': browser.insecureContext,
  'crypto-missing': browser.cryptoMissing,
};
