import { defaultClientId, defaultTenant } from '../identity/defaults.ts';
import type { EnvReader } from './envReader.ts';

/** Where the other local servers are, for the defaults. */
export interface Places {
  readonly identityHost: string;
  readonly tenant: string;
  readonly clientId: string;
  readonly app: string;
}

export function readPlaces(read: EnvReader): Places {
  const basePath = read.text('BASE_PATH', '').replace(/^\/*(.*?)\/*$/, '$1');
  const app = `http://localhost:${read.integer('APP_PORT', 3000)}`;
  return {
    identityHost: `localhost:${read.integer('IDENTITY_PORT', 9000)}`,
    tenant: read.text('IDENTITY_TENANT', defaultTenant),
    clientId: read.text('IDENTITY_CLIENT_ID', defaultClientId),
    app: basePath === '' ? app : `${app}/${basePath}`,
  };
}
