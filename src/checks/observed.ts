import type { InlineCode } from './observe/inlineCode.ts';

/** What has to be there for an observation. */
export type Lack =
  | 'a sign-in'
  | 'the app' // its address
  | 'an answer'
  | 'a network'; // this machine itself is offline

/** Something that was looked for: what it is, or why it could not be had. */
export type Observation<T> =
  | { readonly seen: true; readonly value: T }
  | { readonly seen: false; readonly why: string; readonly lacks: Lack };

export function seen<T>(value: T): Observation<T> {
  return { seen: true, value };
}

export function unseen(why: string, lacks: Lack = 'an answer'): Observation<never> {
  return { seen: false, why, lacks };
}

/** This app, as it is deployed. */
export interface AppPlace {
  /** Absolute, with the base path, without a slash at the end: `https://example.com/catalog`. */
  readonly url: string;
  /** Where it calls the API; absolute, no trailing slash. */
  readonly apiBaseUrl: string;
}

/** `/system/config/auth`, as far as servers of every age send it. */
export interface AuthConfig {
  readonly provider: string;
  readonly clientType: string;
  readonly clientId: string;
  readonly authority: string;
  readonly callbackUrl: string;
  readonly enableSelfSignup: boolean;
  readonly jwtPrincipalClaims: readonly string[];
  readonly jwtPrincipalClaimsMapping: readonly string[];
}

/** What decides whose tokens are accepted. 1.6 tells it to everyone, newer servers to administrators. */
export interface TrustConfig {
  readonly publicKeyUrls: readonly string[];
  readonly enforcePrincipalDomain: boolean;
  /** The claim that newer servers can be told to take the e-mail address from; empty when unused. */
  readonly emailClaim: string;
}

/** `/system/config/authorizer`. */
export interface Authorizer {
  readonly principalDomain: string;
  /** Null where the server keeps it to itself, as it should. */
  readonly adminPrincipals: readonly string[] | null;
}

/** A key with which the server signs tokens of its own. */
export interface ServedKey {
  readonly kid: string;
  /** SHA-256 of the modulus without leading zero bytes, in hex; null for a key that is not RSA. */
  readonly fingerprint: string | null;
}

/** What an answer was, without its body. Names of headers are in lower case. */
export interface Answered {
  readonly status: number;
  readonly html: boolean;
  readonly headers: ReadonlyMap<string, string>;
  /** The origin that a redirect led to; null where that is the one that was asked. */
  readonly movedTo: string | null;
}

/** An answer to who opens this app. */
export interface AppAnswered extends Answered {
  /** It is this app's page, not just any. */
  readonly isThisApp: boolean;
  /** Hashes of the scripts and styles in it, as a policy names them. */
  readonly inline: InlineCode;
}

/** What stands in this app's `config.json`. */
export interface AppSettings {
  /** Why the app can't start with it; empty when it can. */
  readonly faults: readonly AppSettingsFault[];
  /** The authority that it names; null when it leaves that to the server. */
  readonly authority: string | null;
  /** Where the app fetches tokens from that authority: a URL on its origin; null with it. */
  readonly tokenUrl: string | null;
}

export interface AppSettingsFault {
  /** What is wrong, with the name of the setting; holds no value of one. */
  readonly problem: string;
  readonly cure: string;
}

/** What stands in the Authorization header, as far as it may leave `api/`. */
export interface BearerFacts {
  /** Characters. */
  readonly size: number;
  /** Empty when it is no JWT. */
  readonly claims: ReadonlyMap<string, unknown>;
}

/** The catalogue's user `admin`. */
export type DefaultAdmin = 'gone' | 'switched off' | 'plain user' | 'administrator';

/** Everything that the checks judge. */
export interface Observed {
  /** Absolute URL of the API, no trailing slash. */
  readonly apiBaseUrl: string;
  readonly version: Observation<string>;
  readonly auth: Observation<AuthConfig>;
  readonly authorizer: Observation<Authorizer>;
  readonly trust: Observation<TrustConfig>;
  readonly keys: Observation<readonly ServedKey[]>;
  /** A path under `/api` that no server has. */
  readonly unknownPath: Observation<Answered>;
  /** An answer of the API, for its headers. */
  readonly apiAnswer: Observation<Answered>;
  /** The server's clock minus this machine's, ms; good to a second. */
  readonly serverClockMs: Observation<number>;
  readonly app: Observation<AppPlace>;
  /** A page of this app. */
  readonly appAnswer: Observation<AppAnswered>;
  readonly appSettings: Observation<AppSettings>;
  /** What the API answers when this app's origin asks whether it may call it. */
  readonly preflight: Observation<Answered>;
  readonly bearer: Observation<BearerFacts>;
  /** The authority's clock minus this machine's, ms; 0 when under a minute. */
  readonly authorityClockMs: Observation<number>;
  /** The signed-in person's name in the catalogue. */
  readonly userName: Observation<string>;
  readonly administrators: Observation<readonly string[]>;
  readonly defaultAdmin: Observation<DefaultAdmin>;
}
