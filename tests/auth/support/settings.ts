import type { EntraSettings } from '../../../src/settings/settings.ts';
import { azureServer } from '../../support/settingsFixtures.ts';
import { entra } from './idTokens.ts';

/** Settings of an ordinary deployment. */
export function settings(changes: Partial<EntraSettings> = {}): EntraSettings {
  return {
    flow: 'entra',
    identity: entra,
    apiBaseUrl: 'http://localhost:3000/api',
    scopes: [],
    redirectUri: 'http://localhost:3000/callback',
    autoSignIn: false,
    idleMinutes: 30,
    sessionHours: 24,
    openMetadataUrl: null,
    appName: 'Data catalog',
    server: azureServer,
    layers: [],
    ...changes,
  };
}
