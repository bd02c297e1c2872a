import { readSiteFiles, type SiteFiles } from '../../../deploy/siteFiles.ts';
import { createClock } from '../../../local/clock.ts';
import type { Handler } from '../../../local/handler.ts';
import { createIdentityProvider } from '../../../local/identity/createIdentityProvider.ts';
import { defaultClientId, defaultTenant } from '../../../local/identity/defaults.ts';
import { createSigningKey } from '../../../local/identity/signingKey.ts';
import { listen } from '../../../local/listen.ts';
import { createOpenMetadata } from '../../../local/openmetadata/createOpenMetadata.ts';
import { people } from '../../../local/people.ts';
import { withFaults } from '../../../local/withFaults.ts';
import { buildFolder } from '../../../scripts/build/freshBuild.ts';
import type { IdentityGroup } from '../../../scripts/site/composeConfig.ts';
import { createSite } from '../../../scripts/site/createSite.ts';
import { identityGroup } from '../../../scripts/site/identityGroup.ts';
import { IssuedSecrets } from './issuedSecrets.ts';
import { controlServer, type LocalServer } from './localServer.ts';
import type { Places } from './observeContext.ts';

export interface SiteOptions {
  /** Where the app lies, a slash at both ends. Default `/`. */
  readonly base?: string;
  /** OpenMetadata's own variables, such as `OM_VERSION`; those that name the local provider by its group. */
  readonly env?: Variables | ((local: IdentityGroup) => Variables);
  /** What `/config.json` answers; an object is sent as JSON. Default: the local provider's group. */
  readonly config?: (local: IdentityGroup) => object | string;
  /** How many tables the catalog has. Default 300. */
  readonly tables?: number;
}

type Variables = Readonly<Record<string, string>>;

/** The production build behind the production headers, an identity provider and an OpenMetadata. */
export interface TestSite {
  /** Where the app is, with a slash at its end. */
  readonly url: string;
  readonly identity: LocalServer;
  readonly api: LocalServer;
  /** The local provider's settings, as `/config.json` holds them by default. */
  readonly group: IdentityGroup;
  readonly issued: IssuedSecrets;
  readonly flow: 'public' | 'confidential';
  readonly reset: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What OpenMetadata is registered as, where it signs people in itself. */
export const web = {
  clientId: 'cccccccc-bbbb-4ccc-8ddd-eeeeeeeeeeee',
  clientSecret: 'a secret of the server',
};

/** One for all sites of a process: making it takes longer than a sign-in. */
export const signingKey = createSigningKey();

/** Starts a site on free ports. */
export async function startTestSite(options: SiteOptions = {}): Promise<TestSite> {
  const { base = '/', env = {}, config = (local) => local, tables } = options;
  const [files, key] = await Promise.all([readBuild(base), signingKey]);
  const issued = new IssuedSecrets();
  const app = await listenLater({ keepAlive: true });
  const provider = await listenLater();
  const registration = {
    origin: provider.origin,
    tenant: defaultTenant,
    clientId: defaultClientId,
    redirectUris: [`${app.origin}${base}callback`],
    confidentialClient: { ...web, redirectUris: [`${app.origin}${base}callback`] },
  };
  const identity = createIdentityProvider({ ...registration, people, clock: createClock() }, key);
  provider.serve(issued.listenTo(identity));
  const group = identityGroup(registration);
  const variables = typeof env === 'function' ? env(group) : env;
  const api = createApi(
    {
      APP_PORT: String(app.port),
      IDENTITY_PORT: String(provider.port),
      BASE_PATH: base,
      OIDC_CLIENT_ID: web.clientId,
      OIDC_CLIENT_SECRET: web.clientSecret,
      ...variables,
    },
    tables,
  );
  const flow =
    variables['AUTHENTICATION_CLIENT_TYPE'] === 'confidential' ? 'confidential' : 'public';
  const callback = variables['OIDC_CALLBACK'] ?? `${app.origin}${base}callback`;
  const serverPaths = flow === 'confidential' ? [new URL(callback).pathname] : [];
  const readConfig = async () => {
    const contents = config(group);
    return typeof contents === 'string' ? contents : JSON.stringify(contents);
  };
  const heard = issued.listenToServer(api);
  app.serve(createSite({ files, base, api: heard, serverPaths, config: readConfig, env: {} }));
  const servers = {
    identity: controlServer(identity, provider.origin),
    api: controlServer(api, app.origin),
  };
  return {
    url: app.origin + base,
    ...servers,
    group,
    issued,
    flow,
    reset: async () => {
      await Promise.all([servers.identity.reset(), servers.api.reset()]);
    },
    close: async () => {
      await Promise.all([app.close(), provider.close()]);
    },
  };
}

const builds = new Map<string, Promise<SiteFiles>>();

/** Read once: a build that is made anew meanwhile counts from the next run on. */
function readBuild(base: string): Promise<SiteFiles> {
  const files = builds.get(base) ?? readSiteFiles(buildFolder(base));
  builds.set(base, files);
  return files;
}

/** The local OpenMetadata with a small catalog, and faults to arm. */
export function createApi(env: Variables, tables = 300): Handler {
  const clock = createClock();
  return withFaults(createOpenMetadata({ env, clock, people, catalog: { tables } }).handler, clock);
}

/** Two servers that must know each other's address: both listen before either can be made. */
export async function listenLater(options: { keepAlive?: boolean } = {}) {
  let handler: Handler = async () => new Response(null, { status: 503 });
  const listening = await listen((...request) => handler(...request), { ...options, port: 0 });
  const serve = (server: Handler) => {
    handler = server;
  };
  return { ...listening, serve };
}

/** Where this site's secrets have their place. */
export function placesOf({ url, group, flow }: Pick<TestSite, 'url' | 'group' | 'flow'>): Places {
  const serverCallback = `${url}callback`;
  const redirectUri = flow === 'confidential' ? `${url}auth/callback` : serverCallback;
  return {
    redirectUri,
    ...(flow === 'confidential' ? { answersInQueryAt: [serverCallback, redirectUri] } : {}),
    tokenEndpoint: group.authorityMetadata['token_endpoint'] ?? '',
    api: new URL('/api/', url).href,
  };
}
