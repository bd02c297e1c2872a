import type { Config } from '../../config.ts';

/**
 * The trusted redirect URI that equals the requested one; `null` when none does. A path alone is
 * taken for one on each trusted origin, as the server does.
 */
export function trustedRedirect(requested: string, config: Config): string | null {
  const trusted = [
    config.callbackUrl,
    `${config.oidc.serverUrl}/auth/callback`,
    `${config.oidc.serverUrl}/mcp/callback`,
  ];
  return trusted.find((each) => isSame(requested, each)) ?? null;
}

function isSame(requested: string, trusted: string): boolean {
  if (!URL.canParse(trusted) || requested === '') return false;
  const base = /^\/(?![/\\])/.test(requested) ? trusted : undefined;
  if (!URL.canParse(requested, base)) return false;
  return new URL(requested, base).href === new URL(trusted).href;
}
