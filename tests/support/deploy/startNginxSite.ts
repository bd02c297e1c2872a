import { createClock } from '../../../local/clock.ts';
import { createIdentityProvider } from '../../../local/identity/createIdentityProvider.ts';
import { defaultClientId, defaultTenant } from '../../../local/identity/defaults.ts';
import { listen } from '../../../local/listen.ts';
import { people } from '../../../local/people.ts';
import { buildFolder } from '../../../scripts/build/freshBuild.ts';
import { identityGroup } from '../../../scripts/site/identityGroup.ts';
import { IssuedSecrets } from '../browser/issuedSecrets.ts';
import { controlServer } from '../browser/localServer.ts';
import {
  createApi,
  listenLater,
  signingKey,
  type TestSite,
  web,
} from '../browser/startTestSite.ts';
import { freePort } from '../freePort.ts';
import { type Nginx, startNginx } from './startNginx.ts';

export interface Deployment {
  /** Of the build, a slash at both ends. */
  readonly base: string;
  readonly flow: 'public' | 'confidential';
}

/** The build behind nginx, an identity provider and an OpenMetadata. */
export interface NginxSite extends TestSite, Pick<Nginx, 'accessLog'> {
  readonly deployment: Deployment;
  /** The request as OpenMetadata got it last. */
  readonly lastRequest: () => Request | null;
}

export async function startNginxSite(deployment: Deployment): Promise<NginxSite> {
  const { base, flow } = deployment;
  const issued = new IssuedSecrets();
  const app = await freePort();
  const provider = await listenLater();
  const registration = {
    origin: provider.origin,
    tenant: defaultTenant,
    clientId: defaultClientId,
    redirectUris: [`${app.origin}${base}callback`],
    confidentialClient: { ...web, redirectUris: [`${app.origin}/callback`] },
  };
  const identity = createIdentityProvider(
    { ...registration, people, clock: createClock() },
    await signingKey,
  );
  provider.serve(issued.listenTo(identity));
  const api = createApi({
    APP_PORT: String(app.port),
    IDENTITY_PORT: String(provider.port),
    BASE_PATH: base,
    AUTHENTICATION_CLIENT_TYPE: flow,
    OIDC_CLIENT_ID: web.clientId,
    OIDC_CLIENT_SECRET: web.clientSecret,
  });
  let last: Request | null = null;
  const heard = issued.listenToServer(api);
  const server = await listen(
    (request, connection) => {
      last = request.clone();
      return heard(request, connection);
    },
    { port: 0 },
  );
  const group = identityGroup(registration);
  const nginx = await startNginx(buildFolder(base), app.port, {
    OPENMETADATA_URL: server.origin,
    FLOW: flow,
    ...(flow === 'confidential' ? {} : { AUTHORITY_ORIGIN: provider.origin, ...settingsOf(group) }),
  });
  const servers = {
    identity: controlServer(identity, provider.origin),
    api: controlServer(api, server.origin),
  };
  return {
    deployment,
    flow,
    url: app.origin + base,
    ...servers,
    group,
    issued,
    accessLog: nginx.accessLog,
    lastRequest: () => last,
    reset: async () => {
      last = null;
      await Promise.all([servers.identity.reset(), servers.api.reset()]);
    },
    close: async () => {
      await nginx.stop();
      await Promise.all([server.close(), provider.close()]);
    },
  };
}

/** The local provider's group, as variables. */
function settingsOf(group: ReturnType<typeof identityGroup>): Record<string, string> {
  return {
    VITE_CLIENT_ID: group.clientId,
    VITE_AUTHORITY: group.authority,
    VITE_AUTHORITY_METADATA: JSON.stringify(group.authorityMetadata),
    VITE_PROTOCOL_MODE: group.protocolMode,
  };
}
