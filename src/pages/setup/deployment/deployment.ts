import type { Cloud } from './clouds.ts';

/** Who runs the sign-in: this app in the browser, or OpenMetadata with a secret. */
export type Flow = 'public' | 'confidential';

/** A name of somebody in Entra, as OpenMetadata splits it. */
export interface Administrator {
  /** Before the `@`, in lower case: the user name in OpenMetadata. */
  readonly name: string;
  /** As it was typed. */
  readonly domain: string;
}

/** What is to be set up. Every value has been read by one of the readers beside this file. */
export interface Deployment {
  readonly flow: Flow;
  readonly cloud: Cloud;
  /** A GUID or a domain name; empty while it is not known. */
  readonly tenantId: string;
  /** Empty until the application is registered. */
  readonly clientId: string;
  /** Where people open this app, its path included, no slash at the end; empty while not known. */
  readonly appUrl: string;
  /** OpenMetadata's own interface, where it has an address of its own. */
  readonly openMetadataUrl: string | null;
  /** Null: OpenMetadata's default administrator stays as it is. */
  readonly administrator: Administrator | null;
  readonly selfSignup: boolean;
}

/** What has to be known before something can be written. */
export type Needed = 'tenantId' | 'clientId' | 'appUrl';

export function authorityOf({ cloud, tenantId }: Deployment): string {
  return `https://${cloud.loginHost}/${tenantId}`;
}

/**
 * Where Entra may send people back to. In the public flow this app is one place and OpenMetadata's
 * own interface another; in the confidential flow both come back to OpenMetadata's servlet.
 */
export function redirectUris({ flow, appUrl, openMetadataUrl }: Deployment): readonly string[] {
  const own = `${appUrl}/callback`;
  return flow === 'public' && openMetadataUrl ? [own, `${openMetadataUrl}/callback`] : [own];
}

/** What OpenMetadata is told as its own: that of its interface, if that has another address. */
export function callbackUrlOf({ flow, appUrl, openMetadataUrl }: Deployment): string {
  return `${(flow === 'public' && openMetadataUrl) || appUrl}/callback`;
}
