import { createHash, randomBytes } from 'node:crypto';
import { decodeJwt } from 'jose';
import { people } from '../../local/people.ts';
import { createBrowser, type Landing } from './createBrowser.ts';
import { type Identity, paths, spa, web } from './startIdentity.ts';

const verifier = randomBytes(32).toString('base64url');
const challenge = createHash('sha256').update(verifier).digest('base64url');

/** Changes to a request; undefined leaves a parameter out. */
export type Changes = Readonly<Record<string, string | undefined>>;

/** An authorization request as MSAL sends it. */
export function authorizeUrl({ origin }: Identity, changes: Changes = {}): URL {
  const params = {
    client_id: spa.clientId,
    redirect_uri: spa.redirectUri,
    response_type: 'code',
    response_mode: 'fragment',
    scope: 'openid profile email offline_access',
    state: 'the-state',
    nonce: 'the-nonce',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...changes,
  };
  return new URL(`${origin}${paths.authorize}?${encode(params)}`);
}

/** Presses the button of the person on the page "Pick an account". */
export function pick(browser: Browser, page: Landing, name: string): Promise<Landing> {
  const person = people.find((each) => each.name === name);
  if (person === undefined) throw new Error(`There is no ${name}.`);
  return browser.visit(page.url, {
    method: 'POST',
    body: new URLSearchParams({ person: person.oid }),
  });
}

export type Browser = ReturnType<typeof createBrowser>;

/** A sign-in up to the answer of the authorization endpoint. */
export async function signIn(identity: Identity, name = 'Ada Lovelace', changes: Changes = {}) {
  const browser = createBrowser(identity.origin);
  const page = await browser.visit(authorizeUrl(identity, changes));
  const landing = await pick(browser, page, name);
  return { browser, landing, answer: answerIn(landing) };
}

/** The parameters of an answer in the fragment. */
export function answerIn({ url }: Landing): Readonly<Record<string, string>> {
  return Object.fromEntries(new URLSearchParams(url.hash.slice(1)));
}

/** A token request as MSAL sends it, from a page at `from`; null is a server. */
export async function postToken(
  { origin }: Identity,
  changes: Changes,
  from: string | null = spa.origin,
) {
  const form = {
    client_id: spa.clientId,
    redirect_uri: spa.redirectUri,
    grant_type: 'authorization_code',
    code_verifier: verifier,
    client_info: '1',
    ...changes,
  };
  const response = await fetch(origin + paths.token, {
    method: 'POST',
    headers: from === null ? {} : { origin: from },
    body: encode(form),
  });
  return { response, body: await response.json() };
}

/** A sign-in at OpenMetadata's own (confidential) registration, up to the code. */
export async function signInAtServer(identity: Identity) {
  const client = { client_id: web.clientId, redirect_uri: web.redirectUris[0] };
  const withoutPkce = { code_challenge: undefined, code_challenge_method: undefined };
  const { answer } = await signIn(identity, 'Ada Lovelace', { ...client, ...withoutPkce });
  return { ...client, code: answer['code'], code_verifier: undefined };
}

/** A whole sign-in: the token response. */
export async function getTokens(identity: Identity, name?: string, changes?: Changes) {
  const { browser, answer } = await signIn(identity, name, changes);
  const { body } = await postToken(identity, { code: answer['code'] });
  return {
    browser,
    body,
    refreshToken: String(body.refresh_token),
    claims: decodeJwt(body.id_token),
  };
}

export function renew(identity: Identity, refreshToken: string, changes: Changes = {}) {
  return postToken(identity, {
    grant_type: 'refresh_token',
    refresh_token: refreshToken,
    scope: 'openid profile email offline_access',
    redirect_uri: undefined,
    code_verifier: undefined,
    ...changes,
  });
}

function encode(params: Changes): URLSearchParams {
  const given = Object.entries(params).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  return new URLSearchParams(given);
}
