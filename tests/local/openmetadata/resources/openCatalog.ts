import { Hono } from 'hono';
import { createClock } from '../../../../local/clock.ts';
import type { Asset } from '../../../../local/openmetadata/catalog/asset.ts';
import {
  type Catalog,
  createCatalogOf,
} from '../../../../local/openmetadata/catalog/createCatalog.ts';
import { mountCatalog, mountRoutes } from '../../../../local/openmetadata/catalog/mountCatalog.ts';
import { compressAnswers } from '../../../../local/openmetadata/compressAnswers.ts';
import { type Age, readConfig } from '../../../../local/openmetadata/config.ts';
import { noSuchPath, notFound } from '../../../../local/openmetadata/errors.ts';
import { respondToError } from '../../../../local/openmetadata/respondToError.ts';
import { seedPeople } from '../../../../local/openmetadata/seedPeople.ts';
import type { Server, ServerEnv } from '../../../../local/openmetadata/serverEnv.ts';
import { createStore } from '../../../../local/openmetadata/store.ts';
import { people } from '../../../../local/people.ts';

interface Opened {
  readonly age?: Age;
  readonly tables?: number;
}

interface Asked {
  readonly as?: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is. */
  readonly raw?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A server's answer with its body read. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into the body and fails where it differs
  readonly body: any;
}

/** The catalogue's routes without the token check in front: a request says who asks. */
export function openCatalog({ age = '2.0.7', tables = 300 }: Opened = {}) {
  const { app, server } = newServer(age);
  seedPeople(server.store, people, server.config);
  const links = mountCatalog(app, server, { tables });
  return { ask: askerOf(app), send: senderTo(app), links, ...server };
}

/** The same on a catalogue that holds nothing but the given assets. */
export function openCatalogOf(age: Age, fill: (server: Server) => readonly Asset[]) {
  const { app, server } = newServer(age);
  const catalog: Catalog = createCatalogOf(fill(server), server.store);
  mountRoutes(app, catalog, server);
  return { ask: askerOf(app), send: senderTo(app), catalog, ...server };
}

function newServer(age: Age) {
  const config = readConfig(age === '1.6' ? { OM_VERSION: '1.6' } : {});
  const server: Server = { config, store: createStore(), clock: createClock() };
  const app = new Hono<ServerEnv>({ strict: false });
  app.onError(respondToError);
  app.notFound(() => respondToError(noSuchPath()));
  app.use(compressAnswers);
  app.use(async (c, next) => {
    const name = c.req.header('x-as') ?? 'ada';
    const user = server.store.users.find(name);
    if (user === undefined) throw notFound('user', name);
    c.set('server', server);
    c.set('user', user);
    await next();
  });
  return { app, server };
}

/** Sends a request as it is, `x-as` included. */
function senderTo(app: Hono<ServerEnv>) {
  return async (request: Request): Promise<Response> => app.fetch(request);
}

function askerOf(app: Hono<ServerEnv>) {
  return async (method: string, path: string, asked: Asked = {}): Promise<Answer> => {
    const type = method === 'PATCH' ? 'application/json-patch+json' : 'application/json';
    const response = await app.request(`http://localhost:8585/api/v1${path}`, {
      method,
      headers: { 'content-type': type, ...asked.headers, 'x-as': asked.as ?? 'ada' },
      ...(asked.raw === undefined && asked.body === undefined
        ? {}
        : { body: asked.raw ?? JSON.stringify(asked.body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: parse(text) };
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
