import type { ServerFacts } from './serverFacts.ts';

/** How MSAL talks to the authority: Entra's own dialect, or plain OpenID Connect. */
export type ProtocolMode = 'AAD' | 'OIDC';

/** The part of an OpenID discovery document that a sign-in needs. All endpoints are absolute URLs. */
export interface AuthorityMetadata {
  readonly issuer: string;
  readonly authorization_endpoint: string;
  readonly token_endpoint: string;
  readonly jwks_uri: string;
  readonly end_session_endpoint?: string | undefined;
  /** What the authority can be asked for; absent when it does not tell. */
  readonly scopes_supported?: readonly string[];
  readonly prompt_values_supported?: readonly string[];
}

/** One identity provider. Its parts always come from one source, so two are never mixed. */
export interface Identity {
  /** Application (client) ID; a GUID in `AAD` mode. */
  readonly clientId: string;
  /** `https://<login host>/<tenant>` in `AAD` mode; an issuer-like https URL in `OIDC` mode. */
  readonly authority: string;
  /** Only for an authority that is not Microsoft's. */
  readonly authorityMetadata: AuthorityMetadata | null;
  readonly protocolMode: ProtocolMode;
}

/** Where a setting's value came from, the strongest first. */
export type Source = 'config.json' | '.env' | 'server' | 'default';

/** What this deployment is. Read once, before anything else, and never changed. */
export type Settings = EntraSettings | ServerSettings;

/** The public flow: the app signs people in at an identity provider. */
export interface EntraSettings extends CommonSettings {
  readonly flow: 'entra';
  readonly identity: Identity;
}

/** The confidential flow: OpenMetadata signs people in, at a provider that is its own matter. */
export interface ServerSettings extends CommonSettings {
  readonly flow: 'server';
  readonly identity: null;
}

interface CommonSettings {
  /** Absolute URL of the API, no trailing slash, e.g. `https://catalog.example.com/api`. */
  readonly apiBaseUrl: string;
  /** Empty: the ID token is the bearer. Else the access token for these scopes. */
  readonly scopes: readonly string[];
  /** Absolute; registered at the authority, or trusted by the server, byte for byte. */
  readonly redirectUri: string;
  readonly autoSignIn: boolean;
  /** Minutes without input until the "still there?" prompt; 0 is off. */
  readonly idleMinutes: number;
  /** Hours until the person must sign in again at the authority; 0 is off. */
  readonly sessionHours: number;
  /** OpenMetadata's own interface, no trailing slash; null when unknown. */
  readonly openMetadataUrl: string | null;
  readonly appName: string;
  readonly server: ServerFacts;
  /** What each source named, the strongest first: `sourceOf` reads it. */
  readonly layers: readonly Layer[];
}

/** Settings that one source supplies; `values` has the name of each. */
export interface Layer {
  readonly source: Source;
  readonly values: object;
}

/** The names that `config.json` and, as `VITE_UPPER_SNAKE`, `.env` may hold. */
export const settingNames = [
  'apiBaseUrl',
  'clientId',
  'authority',
  'authorityMetadata',
  'protocolMode',
  'scopes',
  'redirectPath',
  'autoSignIn',
  'idleMinutes',
  'sessionHours',
  'openMetadataUrl',
  'appName',
] as const;

export type SettingName = (typeof settingNames)[number];
