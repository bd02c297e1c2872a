import { Hono, type MiddlewareHandler } from 'hono';
import type { Clock } from '../clock.ts';
import type { Handler } from '../handler.ts';
import type { Person } from '../people.ts';
import { type CatalogOptions, mountCatalog } from './catalog/mountCatalog.ts';
import { compressAnswers } from './compressAnswers.ts';
import { readConfig } from './config.ts';
import type { Env } from './envReader.ts';
import { ApiFault } from './errors.ts';
import { respondToError } from './respondToError.ts';
import { createFlow, type Flow } from './security/codeFlow/flow.ts';
import { mountCodeFlow } from './security/codeFlow/mountCodeFlow.ts';
import { createSessions } from './security/codeFlow/sessions.ts';
import { createKeySource } from './security/keySource.ts';
import { refuseUnroutable } from './security/refuseUnroutable.ts';
import { refuseLongHead } from './security/requestHead.ts';
import { requireUser } from './security/requireUser.ts';
import { createSigningKey } from './security/signingKey.ts';
import { tokenFilter } from './security/tokenFilter.ts';
import { seedPeople } from './seedPeople.ts';
import type { Server, ServerEnv } from './serverEnv.ts';
import { createStore } from './store.ts';
import { mountSettings } from './system/mountSettings.ts';
import { mountSystem } from './system/mountSystem.ts';
import { mountOwnAccount } from './users/mountOwnAccount.ts';
import { mountUsers } from './users/mountUsers.ts';

export interface OpenMetadataOptions {
  /** OpenMetadata's own environment variables, and those that place the other local servers. */
  readonly env: Env;
  readonly clock: Clock;
  readonly people: readonly Person[];
  readonly catalog?: CatalogOptions;
  /** Reads the key URLs and talks to the identity provider. Default: the platform's. */
  readonly fetch?: typeof globalThis.fetch;
}

export interface OpenMetadata extends Server {
  readonly handler: Handler;
}

/**
 * The local OpenMetadata: the catalogue API, as the server of `OM_VERSION` answers.
 * @throws {ConfigError} when a variable is wrong.
 */
export function createOpenMetadata(options: OpenMetadataOptions): OpenMetadata {
  const { env, clock, people, catalog = {}, fetch = globalThis.fetch } = options;
  const config = readConfig(env);
  const server: Server = { config, store: createStore(), clock };
  seedPeople(server.store, people, config);
  const key = createSigningKey(config);
  const sessions = createSessions(clock);
  const flow = createFlow(server, key, sessions, fetch);
  const findKey = createKeySource(key, config.publicKeyUrls, clock, fetch);
  const filter = tokenFilter({ config, clock, findKey, hasSession: sessions.belongsTo });
  const app = createApp(flow, filter, catalog);
  return { ...server, handler: async (request) => app.fetch(request) };
}

/** What comes first here is looked at first in every request. */
function createApp(flow: Flow, filter: Middleware, catalog: CatalogOptions): Hono<ServerEnv> {
  const { server, key } = flow;
  const app = new Hono<ServerEnv>({ strict: false });
  app.onError(respondToError);
  app.use(async (c, next) => {
    refuseLongHead(c.req.raw);
    c.set('server', server);
    await next();
    // Else that of the connection: a server whose clock is wrong says so in each answer.
    if (server.clock.offsetSeconds !== 0)
      c.header('Date', new Date(server.clock.now()).toUTCString());
  });
  app.use(compressAnswers);
  mountCodeFlow(app, flow);
  app.use(async (c, next) => {
    refuseOutsideApi(c.req.path);
    refuseUnroutable(app, c);
    await next();
  });
  app.use(filter);
  app.options('*', (c) => c.body(null, 200));
  mountSystem(app, server.config, key);
  const links = () => catalogLinks;
  mountOwnAccount(app, links);
  app.use(requireUser);
  mountSettings(app, server.config);
  mountUsers(app, links);
  const catalogLinks = mountCatalog(app, server, catalog);
  return app;
}

type Middleware = MiddlewareHandler<ServerEnv>;

/** OpenMetadata's own pages are not here: the app takes their place. */
function refuseOutsideApi(path: string): void {
  if (path.startsWith('/api/v1/')) return;
  throw new ApiFault(404, 'Not Found', { shape: 'html', challenge: false });
}
