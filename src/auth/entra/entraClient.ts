import type { IPublicClientApplication } from '@azure/msal-browser';
import type { Flow } from '../flow.ts';

/** The edge of MSAL, and all that the rest of the app sees of it. */
export interface EntraClient extends Flow {
  /** For `MsalProvider`. */
  readonly application: IPublicClientApplication;
}
