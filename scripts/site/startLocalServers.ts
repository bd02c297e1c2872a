import { proxyTo } from '../../deploy/proxyTo.ts';
import { createClock } from '../../local/clock.ts';
import type { Handler } from '../../local/handler.ts';
import { createIdentityProvider } from '../../local/identity/createIdentityProvider.ts';
import { createSigningKey } from '../../local/identity/signingKey.ts';
import { type Listening, listen } from '../../local/listen.ts';
import { type Config, readConfig } from '../../local/openmetadata/config.ts';
import { createOpenMetadata } from '../../local/openmetadata/createOpenMetadata.ts';
import { people } from '../../local/people.ts';
import { withFaults } from '../../local/withFaults.ts';
import { CommandError } from './CommandError.ts';
import { callbackOfServer } from './callbackOfServer.ts';
import type { Env } from './env.ts';
import type { Plan } from './readPlan.ts';
import type { AppRegistration } from './readRegistration.ts';

export interface LocalServers {
  /** Answers `/api`: the local OpenMetadata in this process, or a real one through a proxy. */
  readonly api: Handler;
  /** Where the server itself takes a sign-in back, in the confidential flow: `/callback`. */
  readonly serverPaths: readonly string[];
  readonly close: () => Promise<void>;
}

/** Starts what stands in for Entra and OpenMetadata, as far as the plan has them on this machine. */
export async function startLocalServers(
  env: Env,
  plan: Plan,
  registration: AppRegistration,
): Promise<LocalServers> {
  const { ports, openMetadataUrl, hasLocalIdentity } = plan;
  const { api, config } =
    openMetadataUrl === null
      ? createLocalApi(env, plan)
      : { api: proxyTo(openMetadataUrl), config: null };
  const serverConfig = config ?? (hasLocalIdentity ? readConfigOfServer(env) : null);
  const web = serverConfig && webRegistration(serverConfig);
  const listening: Listening[] = [];
  if (config) listening.push(await listen(api, { port: ports.api.number }));
  if (hasLocalIdentity) {
    const identity = createIdentityProvider(
      { ...registration, ...web, people, clock: createClock() },
      await createSigningKey(),
    );
    listening.push(await listen(identity, { port: ports.identity.number }));
  }
  const close = async () => {
    await Promise.all(listening.map((server) => server.close()));
  };
  const local = web?.confidentialClient.redirectUris.map((uri) => new URL(uri).pathname) ?? [];
  return { api, serverPaths: config || web ? local : await callbackOfServer(api), close };
}

/**
 * A real server reads the same variables, and only one that runs the sign-in itself is looked at; the
 * secret is the one thing that both must be told.
 */
function readConfigOfServer(env: Env): Config | null {
  if (env['AUTHENTICATION_CLIENT_TYPE']?.trim() !== 'confidential') return null;
  if (env['OIDC_CLIENT_SECRET']?.trim()) return readConfig(env);
  throw new CommandError(
    'OIDC_CLIENT_SECRET must be the one that the OpenMetadata at OPENMETADATA_URL is told: the local identity provider registers it for AUTHENTICATION_CLIENT_TYPE=confidential.',
  );
}

function createLocalApi(env: Env, { catalogTables }: Plan) {
  const clock = createClock();
  const catalog = catalogTables === undefined ? {} : { tables: catalogTables };
  const { handler, config } = createOpenMetadata({ env, clock, people, catalog });
  return { api: withFaults(handler, clock), config };
}

/** What OpenMetadata is registered as where it runs the sign-in itself; null in the public flow. */
function webRegistration({ clientType, oidc }: Config) {
  if (clientType === 'public') return null;
  const { clientId, clientSecret, callbackUrl } = oidc;
  return { confidentialClient: { clientId, clientSecret, redirectUris: [callbackUrl] } };
}
