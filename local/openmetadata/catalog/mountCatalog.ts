import type { Hono } from 'hono';
import { mountAnnouncements } from '../resources/mountAnnouncements.ts';
import { mountChanging } from '../resources/mountChanging.ts';
import { mountCreating } from '../resources/mountCreating.ts';
import { mountEmpty } from '../resources/mountEmpty.ts';
import { mountFollowing } from '../resources/mountFollowing.ts';
import { mountLineage } from '../resources/mountLineage.ts';
import { mountPermissions } from '../resources/mountPermissions.ts';
import { mountReading } from '../resources/mountReading.ts';
import { mountRoles } from '../resources/mountRoles.ts';
import { mountTeams } from '../resources/mountTeams.ts';
import { mountUsage } from '../resources/mountUsage.ts';
import { mountVersions } from '../resources/mountVersions.ts';
import { resourceTypes } from '../resources/resourceType.ts';
import { mountSearch } from '../resources/search/mountSearch.ts';
import type { Server, ServerEnv } from '../serverEnv.ts';
import { type CatalogLinks, linksIn } from './catalogLinks.ts';
import { type Catalog, createCatalog } from './createCatalog.ts';
import { seedMembers } from './seedMembers.ts';

export interface CatalogOptions {
  /** How many tables the catalogue holds. Default 5000. */
  readonly tables?: number;
}

const dayMs = 86_400_000;

/**
 * Fills the store and mounts the catalogue's routes, whole paths as `/api/v1/tables`, on the app.
 * The token is checked and `c.get('user')` is set before any of them runs.
 */
export function mountCatalog(
  app: Hono<ServerEnv>,
  server: Server,
  { tables = 5000 }: CatalogOptions,
): CatalogLinks {
  const today = Math.floor(server.clock.now() / dayMs) * dayMs;
  seedMembers(server.store, today);
  const catalog = createCatalog({ tables, today }, server.store);
  mountRoutes(app, catalog, server);
  return linksIn(catalog, server.store);
}

/** Mounts the routes on a catalogue that is there already. */
export function mountRoutes(app: Hono<ServerEnv>, catalog: Catalog, { config }: Server): void {
  mountTeams(app, catalog);
  mountRoles(app, catalog);
  mountUsage(app, catalog);
  for (const resource of resourceTypes) {
    mountReading(app, catalog, resource);
    mountVersions(app, catalog, resource);
    mountFollowing(app, catalog, resource);
    mountChanging(app, catalog, resource);
  }
  mountCreating(app, catalog);
  mountLineage(app, catalog);
  mountPermissions(app, catalog);
  mountSearch(app, catalog);
  mountAnnouncements(app, catalog, config.age);
  mountEmpty(app);
}
