import { createClock } from '../../../local/clock.ts';
import { createIdentityProvider } from '../../../local/identity/createIdentityProvider.ts';
import { defaultClientId, defaultTenant } from '../../../local/identity/defaults.ts';
import { createSigningKey } from '../../../local/identity/signingKey.ts';
import { people } from '../../../local/people.ts';
import type { IdentityGroup } from '../../site/composeConfig.ts';
import { identityGroup } from '../../site/identityGroup.ts';
import { listenLater } from './listenLater.ts';

/** The identity provider of a run: one for all apps. */
export interface Authority {
  readonly port: number;
  /** The app's own settings for it. */
  readonly group: IdentityGroup;
  /** The same as a peer's build takes them. */
  readonly env: Readonly<Record<string, string>>;
  /** From now on it sends people back to these addresses and no others. */
  readonly register: (redirectUris: readonly string[]) => void;
  readonly close: () => Promise<void>;
}

export async function startAuthority(): Promise<Authority> {
  const [server, key] = await Promise.all([listenLater(), createSigningKey()]);
  const registration = { origin: server.origin, tenant: defaultTenant, clientId: defaultClientId };
  const group = identityGroup({ ...registration, redirectUris: [] });
  return {
    port: server.port,
    group,
    env: peerEnv(group),
    register: (redirectUris) => {
      const clock = createClock();
      server.serve(createIdentityProvider({ ...registration, redirectUris, people, clock }, key));
    },
    close: server.close,
  };
}

function peerEnv({ clientId, authority, authorityMetadata }: IdentityGroup) {
  return {
    VITE_CLIENT_ID: clientId,
    VITE_AUTHORITY: authority,
    VITE_ISSUER: authorityMetadata['issuer'] ?? '',
    VITE_AUTHORIZE: authorityMetadata['authorization_endpoint'] ?? '',
    VITE_TOKEN: authorityMetadata['token_endpoint'] ?? '',
    VITE_END_SESSION: authorityMetadata['end_session_endpoint'] ?? '',
    VITE_KEYS: authorityMetadata['jwks_uri'] ?? '',
  };
}
