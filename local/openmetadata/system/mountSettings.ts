import type { Hono } from 'hono';
import type { Config } from '../config.ts';
import { requireAdmin } from '../security/requireUser.ts';
import type { ServerEnv } from '../serverEnv.ts';
import { authConfig, authorizerConfig } from './authConfig.ts';

const passed = (description: string) => ({
  description,
  passed: true,
  message: 'As it should be.',
});

/** What the server looks at in itself. */
const allWell = {
  database: passed('A query of the database.'),
  searchInstance: passed('A call to the search engine.'),
  pipelineServiceClient: passed('A call to what runs the ingestion.'),
  jwks: passed("The token of the ingestion's bot."),
  migrations: passed('The migrations of the database.'),
};

/** Of the provider `basic`; told whichever there is. */
const passwordLogin = { maxLoginFailAttempts: 3, accessBlockTime: 600, jwtTokenExpiryTime: 3600 };

/** The server's settings, of which the stand-in has none: what matters is who may read them. */
export function mountSettings(app: Hono<ServerEnv>, config: Config): void {
  app.get('/api/v1/system/settings', requireAdmin, (c) =>
    c.json({ data: [], paging: { total: 0 } }),
  );
  app.get('/api/v1/system/status', (c) => c.json(allWell));
  app.get('/api/v1/system/config/loginConfig', (c) => c.json(passwordLogin));
  if (config.age === '1.6') return; // It tells the same to everyone: see authConfig.ts.
  app.get('/api/v1/system/security/config', requireAdmin, (c) => c.json(securityConfig(config)));
}

/** Both halves whole: whose keys count, whether the domain is enforced, who administers. */
function securityConfig(config: Config) {
  const { publicKeyUrls, adminPrincipals, enforcePrincipalDomain } = config;
  return {
    authenticationConfiguration: { ...authConfig(config), publicKeyUrls },
    authorizerConfiguration: {
      ...authorizerConfig(config),
      adminPrincipals,
      enforcePrincipalDomain,
    },
  };
}
