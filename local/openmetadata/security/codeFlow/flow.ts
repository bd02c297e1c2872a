import type { Server } from '../../serverEnv.ts';
import type { SigningKey } from '../signingKey.ts';
import { createIdentityProvider, type IdentityProvider } from './identityProvider.ts';
import type { Sessions } from './sessions.ts';

/** What the handlers of both ages work with. */
export interface Flow {
  readonly server: Server;
  readonly key: SigningKey;
  readonly sessions: Sessions;
  readonly provider: IdentityProvider;
}

export function createFlow(
  server: Server,
  key: SigningKey,
  sessions: Sessions,
  fetch: typeof globalThis.fetch,
): Flow {
  return { server, key, sessions, provider: createIdentityProvider(server.config.oidc, fetch) };
}
