import type { Fetch } from '../../http/timedFetch.ts';
import type { EntraSettings } from '../../settings/settings.ts';
import { decodeClaims, readClaims, textClaim } from '../claims.ts';
import { type Fields, fieldsOf, textField } from '../fields.ts';
import type { Received } from '../flow.ts';
import { idTokenFault } from '../idToken.ts';
import { exchangeOf, forgetExchange } from './exchange.ts';
import { receivedBy } from './receive.ts';
import { tokenEndpoint } from './tokenEndpoint.ts';

/**
 * Redeems an answer where all is as it should be: MSAL, which takes a slow processor longer than
 * all else on the way back, then stores it later.
 * @param fetch That posts a code once, and answers it again. With a time limit of its own.
 * @returns null where anything is not: MSAL then looks at the same answer, and says what it is.
 */
export async function redeem(
  answer: string,
  { identity, redirectUri, scopes }: EntraSettings,
  fetch: Fetch,
): Promise<Received | null> {
  const exchange = exchangeOf(answer, redirectUri);
  forgetExchange();
  if (!exchange || scopes.length > 0) return null;
  if (exchange.url !== tokenEndpoint(identity) || exchange.clientId !== identity.clientId)
    return null;
  const given = await ask(fetch, exchange.url, exchange.init);
  const token = textField(given, 'id_token') ?? '';
  const claims = readClaims(token);
  const handle = homeAccountId(textField(given, 'client_info') ?? '');
  if (!claims || !handle || idTokenFault(claims, identity, true)) return null;
  if (textClaim(claims, 'nonce') !== exchange.nonce) return null;
  return receivedBy(token, claims, handle);
}

/** As MSAL makes it of Entra's `client_info`; empty where that is not given. */
function homeAccountId(clientInfo: string): string {
  const fields = decodeClaims(clientInfo) ?? new Map();
  const [user, tenant] = [textClaim(fields, 'uid'), textClaim(fields, 'utid')];
  return user && tenant ? `${user}.${tenant}` : '';
}

async function ask(fetch: Fetch, url: string, init: RequestInit): Promise<Fields> {
  const given = await fetch(url, init)
    .then((response) => (response.ok ? response.json() : null))
    .catch(() => null);
  return fieldsOf(given);
}
