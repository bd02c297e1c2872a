import type { Hono } from 'hono';
import type { Age, Config } from '../config.ts';
import { type SigningKey, servedKeys } from '../security/signingKey.ts';
import type { ServerEnv } from '../serverEnv.ts';
import { authConfig, authorizerConfig } from './authConfig.ts';

const versions = {
  '1.6': { version: '1.6.0', revision: '52b0be7', timestamp: Date.UTC(2024, 9, 18) },
  '2.0.7': { version: '2.0.7', revision: '7c1d9e4', timestamp: Date.UTC(2026, 9, 1) },
} as const satisfies Record<Age, unknown>;

const themePreference = {
  customLogoConfig: { customLogoUrlPath: '', customFaviconUrlPath: '', customMonogramUrlPath: '' },
  customTheme: {
    primaryColor: '',
    errorColor: '',
    successColor: '',
    warningColor: '',
    infoColor: '',
  },
};

/** What everyone may read without a token. */
export function mountSystem(app: Hono<ServerEnv>, config: Config, key: SigningKey): void {
  const base = '/api/v1/system';
  app.get(`${base}/version`, (c) => c.json(versions[config.age]));
  app.get(`${base}/config/auth`, (c) => c.json(authConfig(config)));
  app.get(`${base}/config/authorizer`, (c) => c.json(authorizerConfig(config)));
  app.get(`${base}/config/jwks`, (c) => c.json(servedKeys(key)));
  app.get(`${base}/config/customUiThemePreference`, (c) => c.json(themePreference));
  if (config.age === '1.6') return;
  app.get(`${base}/config/rdf`, (c) => c.json({ basePath: '/', rdfEnabled: false }));
  app.get(`${base}/health`, (c) => c.body('OK', 200, { 'content-type': 'application/json' }));
}
