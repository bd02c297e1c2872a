import type { Hono } from 'hono';
import type { Config } from '../config.ts';
import { requireAdmin } from '../security/requireUser.ts';
import type { ServerEnv } from '../serverEnv.ts';
import { authConfig, authorizerConfig } from './authConfig.ts';

/** The server's settings, of which the stand-in has none: what matters is who may read them. */
export function mountSettings(app: Hono<ServerEnv>, config: Config): void {
  app.get('/api/v1/system/settings', requireAdmin, (c) =>
    c.json({ data: [], paging: { total: 0 } }),
  );
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
