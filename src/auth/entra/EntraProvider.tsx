import { MsalProvider } from '@azure/msal-react';
import { type ReactNode, useState } from 'react';
import { deferApplication } from './deferApplication.ts';
import type { EntraClient } from './entraClient.ts';

/** MSAL's context for the app, without waiting for MSAL: it is loaded after the first data. */
export function EntraProvider(props: {
  readonly client: () => Promise<EntraClient>;
  readonly children: ReactNode;
}) {
  const [application] = useState(() => deferApplication(props.client));
  return <MsalProvider instance={application}>{props.children}</MsalProvider>;
}
