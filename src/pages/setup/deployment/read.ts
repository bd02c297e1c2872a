import { isGuessable } from '../../../checks/people/adminNames.ts';
import { isGuid } from '../../../settings/tenantRoot.ts';
import { words } from '../words.ts';
import type { Administrator } from './deployment.ts';

/** A field as it was typed: its value, what is wrong with it, or nothing yet. */
export type Read<T> =
  | { readonly state: 'empty' }
  | { readonly state: 'wrong'; readonly problem: string }
  | { readonly state: 'good'; readonly value: T; readonly note?: string };

const empty = { state: 'empty' } as const;
const wrong = (problem: string) => ({ state: 'wrong', problem }) as const;
const good = <T>(value: T, note?: string) =>
  ({ state: 'good', value, ...(note ? { note } : {}) }) as const;

/** The last is the tenant of personal accounts, `consumers` by its ID. */
const everybody = ['common', 'organizations', 'consumers', '9188040d-6c67-4c5b-b112-36a304b66dad'];
/** Names and numbers alone: a URL takes `$` and `*` in a host too, and nginx would read them. */
const plainHost = /^(?:[\w.-]*\w|\[[\da-f:.]+\])$/;
const domain = /^(?=.{1,253}$)[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

/** Entra's client secrets are about 40 characters, a `~` among them. None belongs here. */
const secretLike = /^(?=.*~)[\w.~-]{30,60}$/;

/** What is copied along with a value: blanks, quotes, and the blanks of no width that chats add. */
const around = /^[\s"'“”„‘’<>\u200b]+|[\s"'“”„‘’<>\u200b]+$/g;

/** What is read of any field: nothing yet, a secret in the wrong place, or a text without blanks. */
function readText<T>(typed: string, read: (text: string) => Read<T>): Read<T> {
  const text = typed.replace(around, '');
  if (text === '') return empty;
  return secretLike.test(text) ? wrong(words.problems.secret) : read(text);
}

export function readTenant(typed: string): Read<string> {
  return readText(typed, (text) => {
    if (everybody.includes(text.toLowerCase())) return wrong(words.problems.sharedTenant);
    if (isGuid(text)) return good(text.toLowerCase());
    if (domain.test(text)) return good(text.toLowerCase(), words.problems.tenantByDomain);
    return wrong(idInside(text) ?? words.problems.tenant);
  });
}

export function readClientId(typed: string, tenantId: string): Read<string> {
  return readText(typed, (text) => {
    if (!isGuid(text)) return wrong(idInside(text) ?? words.problems.clientId);
    if (text.toLowerCase() === tenantId) return wrong(words.problems.sameId);
    return good(text.toLowerCase());
  });
}

function idInside(text: string): string | null {
  const [id] = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/i.exec(text) ?? [];
  return id ? words.problems.onlyTheId(id) : null;
}

/**
 * An address without query: https, or http on this machine. It may hold only letters, digits and
 * `-._~`, which no shell, web server or configuration file takes for more than themselves.
 */
export function readAddress(typed: string): Read<string> {
  return readText(typed, (text) => {
    const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `${protocolOf(text)}//${text}`;
    if (/[\s\\]/.test(text) || isGuid(text) || !URL.canParse(full))
      return wrong(words.problems.address);
    const url = new URL(full);
    if (url.protocol !== 'https:' && !isLocal(url)) return wrong(words.problems.https);
    if (url.username || url.password || !plainHost.test(url.hostname))
      return wrong(words.problems.address);
    if (url.search || url.hash) return wrong(words.problems.noQuery);
    return readPath(url.origin, url.pathname.replace(/\/+$/, ''));
  });
}

/** Entra takes http with this name alone, not with the addresses that it stands for. */
function isLocal({ protocol, hostname }: URL): boolean {
  return protocol === 'http:' && hostname === 'localhost';
}

/** On this machine people mean what `npm start` serves. */
function protocolOf(address: string): string {
  return /^localhost(?=[:/]|$)/i.test(address) ? 'http:' : 'https:';
}

/** Of this app and of OpenMetadata's interface: people copy addresses from the browser. */
const pageBelow =
  /\/(?:setup|security|explore|profile|auth|signin|my-data|index\.html|(?:api|settings)(?:\/.*)?)$/;

function readPath(origin: string, path: string): Read<string> {
  if (!/^[\w.~/-]*$/.test(path) || path.includes('//')) return wrong(words.problems.path);
  if (path.endsWith('/callback')) return wrong(words.problems.callback);
  const [page] = pageBelow.exec(path) ?? [];
  if (page) return wrong(words.problems.aPage(page));
  return good(origin + path);
}

/** What Entra takes before the `@`; a guest signs in by a name of elsewhere, not by that with `#EXT#`. */
const signInName = /^([a-z0-9._+-][a-z0-9._+'!#^~-]*)@([a-z0-9.-]+)$/i;

/** @param typed Somebody's sign-in name, `ada@example.com`. */
export function readAdministrator(typed: string): Read<Administrator> {
  return readText(typed, (text) => {
    const [, typedName = '', host = ''] = signInName.exec(text) ?? [];
    const name = typedName.toLowerCase();
    if (!name || name.endsWith('#ext#') || !domain.test(host))
      return wrong(words.problems.administrator);
    return good({ name, domain: host }, noteOn(name, host));
  });
}

/** OpenMetadata lowers names itself; the domain it compares as it stands, up to 1.6 letter by letter. */
function noteOn(name: string, host: string): string | undefined {
  if (isGuessable(name)) return words.problems.guessable;
  return host === host.toLowerCase() ? undefined : words.problems.capitals(host);
}
