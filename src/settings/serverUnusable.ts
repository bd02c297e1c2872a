/**
 * Why the OpenMetadata server can't be used: it does not answer, answers an error status, answers
 * something that is not its configuration (HTML of a proxy, say), does not use Azure SSO, has an
 * authority that is not a tenant root of Microsoft's, or signs people in itself and is elsewhere.
 */
export type ServerFault =
  | 'unreachable'
  | 'failing'
  | 'not-openmetadata'
  | 'provider'
  | 'authority'
  | 'confidential';

/** What a `ServerUnusable` is about, as far as it is known. */
export interface ServerNames {
  readonly apiBaseUrl?: string;
  readonly authority?: string;
}

/** The server's own answer rules a sign-in out. `detail` is safe to show: never a secret. */
export class ServerUnusable extends Error {
  override readonly name = 'ServerUnusable';
  readonly fault: ServerFault;
  readonly detail: string;
  readonly names: ServerNames;

  constructor(fault: ServerFault, detail: string, names: ServerNames = {}) {
    super(`The OpenMetadata server can't be used (${fault}): ${detail}`);
    this.fault = fault;
    this.detail = detail;
    this.names = names;
  }
}
