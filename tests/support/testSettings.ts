import type { EntraSettings } from '../../src/settings/settings.ts';
import { azureServer, clientId, tenantRoot } from './settingsFixtures.ts';

/** A deployment that is as it should be, in front of a 2.0 server. */
export const testSettings: EntraSettings = {
  flow: 'entra',
  identity: {
    clientId,
    authority: tenantRoot,
    authorityMetadata: null,
    protocolMode: 'AAD',
  },
  apiBaseUrl: 'https://catalog.example.com/api',
  scopes: [],
  redirectUri: 'https://catalog.example.com/callback',
  autoSignIn: false,
  idleMinutes: 30,
  sessionHours: 24,
  openMetadataUrl: null,
  appName: 'Data catalog',
  server: azureServer,
  layers: [],
};
