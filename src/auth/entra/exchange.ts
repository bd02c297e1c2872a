import type { AheadRequest } from '../../http/sendAhead.ts';
import { stateOf } from '../arrival.ts';
import { numberField, parseFields, textField } from '../fields.ts';
import { readOuting } from '../keptOuting.ts';
import { isReturnPath } from '../returnPath.ts';
import { readSignedOutAt } from '../signedOutAt.ts';
import { readKey, removeKey, writeKey } from '../tabStorage.ts';

/**
 * What the exchange of a code will say, kept by this tab while the person is at the authority: the
 * way back need not wait for MSAL to send it. Goes with the session: see `purgeSession`.
 */
const key = 'session.exchange';

/** What both requests say alike (RFC 6749, 4.1.1 and 4.1.3; the rest is Entra's). */
const saidTwice = ['client_id', 'redirect_uri', 'scope', 'claims', 'x-client-SKU', 'x-client-VER'];

/** The exchange of a code that has come back. */
export interface Exchange extends AheadRequest {
  readonly clientId: string;
  /** Where the sign-in goes on; null for the home page. */
  readonly path: string | null;
  /** That the ID token must carry (OpenID Connect Core 3.1.3.7, 11). */
  readonly nonce: string;
}

/**
 * Notes the exchange that a visit to the authority will end in.
 * @param visit Where the page is about to go.
 * @param verifier Of the code challenge in it (RFC 7636, 4.5).
 */
export function keepExchange(visit: string, endpoint: string, verifier: string): void {
  const asked = new URL(visit).searchParams;
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    client_info: '1',
    code_verifier: verifier,
  });
  for (const name of saidTwice) {
    const value = asked.get(name);
    if (value !== null) body.set(name, value);
  }
  const state = asked.get('state') ?? '';
  const kept = {
    endpoint,
    body: String(body),
    state,
    path: readOuting(stateOf(`#${new URLSearchParams({ state })}`))?.path ?? null,
    nonce: asked.get('nonce'),
    signedOutAt: readSignedOutAt(),
  };
  writeKey(key, JSON.stringify(kept));
}

/**
 * The exchange of the code in an answer, if it is the one that this tab waits for at this address,
 * and nobody has signed out meanwhile.
 * @param answer As the address held it, with its `#`.
 * @param address Where it arrived, without it.
 */
export function exchangeOf(answer: string, address: string): Exchange | null {
  const given = new URLSearchParams(answer.slice(1));
  const code = given.get('code');
  if (!code) return null; // as nearly always
  const kept = parseFields(readKey(key));
  const [url, nonce] = [textField(kept, 'endpoint'), textField(kept, 'nonce')];
  const body = new URLSearchParams(textField(kept, 'body') ?? '');
  if (!url || !nonce || textField(kept, 'state') !== given.get('state')) return null;
  if (body.get('redirect_uri') !== address) return null;
  if (numberField(kept, 'signedOutAt') !== readSignedOutAt()) return null;
  body.set('code', code);
  const path = textField(kept, 'path');
  return {
    url,
    init: { method: 'POST', body, redirect: 'error' },
    // A code is posted once (RFC 6749, 4.1.2): whoever posts it gets the answer to that. The address
    // is not compared: MSAL may know Entra by another of its names.
    isMeant: (_, init) => new URLSearchParams(String(init.body ?? '')).get('code') === code,
    times: 2, // ours, and MSAL's later on
    clientId: body.get('client_id') ?? '',
    path: isReturnPath(path) ? path : null,
    nonce,
  };
}

export function forgetExchange(): void {
  removeKey(key);
}
