/** Why the OpenMetadata server can't be used. */
export type ServerFault =
  | 'unreachable'
  | 'failing' // answers that it can't, now
  | 'not-openmetadata' // answers something that is not its configuration: HTML of a proxy, say
  | 'provider' // does not use Azure SSO
  | IdentityFault
  | 'confidential'; // signs people in itself, and is elsewhere

/** Why nobody can sign in by the authority and the client ID that the server names. */
export type IdentityFault =
  | 'client-id-missing' // either, or both
  | 'authority' // not an https address at Microsoft
  | 'authority-shared'
  | 'authority-not-root'
  | 'client-id-not-guid';

/** The server's own answer rules a sign-in out. `detail` is safe to show: never a secret. */
export class ServerUnusable extends Error {
  override readonly name = 'ServerUnusable';
  readonly fault: ServerFault;
  readonly detail: string;
  /** Which server was asked; unknown where its answer was read and is the matter. */
  readonly apiBaseUrl: string | undefined;

  constructor(fault: ServerFault, detail: string, apiBaseUrl?: string) {
    super(`OpenMetadata: ${fault}: ${detail}`);
    this.fault = fault;
    this.detail = detail;
    this.apiBaseUrl = apiBaseUrl;
  }
}
