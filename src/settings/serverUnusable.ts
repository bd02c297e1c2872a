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

/** The server's own answer rules a sign-in out. `detail` is safe to show: never a secret. */
export class ServerUnusable extends Error {
  override readonly name = 'ServerUnusable';
  readonly fault: ServerFault;
  readonly detail: string;
  /** Which server was asked; unknown where its answer was read and is the matter. */
  readonly apiBaseUrl: string | undefined;

  constructor(fault: ServerFault, detail: string, apiBaseUrl?: string) {
    super(`OpenMetadata can't be used (${fault}): ${detail}`);
    this.fault = fault;
    this.detail = detail;
    this.apiBaseUrl = apiBaseUrl;
  }
}
