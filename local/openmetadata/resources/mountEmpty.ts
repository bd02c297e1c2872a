import type { Hono } from 'hono';
import { notFound } from '../errors.ts';
import { listPage } from '../listPage.ts';
import { readId } from '../request.ts';
import type { ServerEnv } from '../serverEnv.ts';

/** What the server has and the stand-in holds nothing of: types by their place below `/api/v1`. */
const emptyCollections = {
  apiCollections: 'apiCollection',
  apiEndpoints: 'apiEndpoint',
  apps: 'app',
  bots: 'bot',
  charts: 'chart',
  'dashboard/datamodels': 'dashboardDataModel',
  dataProducts: 'dataProduct',
  'dataQuality/testCases': 'testCase',
  'dataQuality/testDefinitions': 'testDefinition',
  'dataQuality/testSuites': 'testSuite',
  docStore: 'document',
  'events/subscriptions': 'eventsubscription',
  kpi: 'kpi',
  metrics: 'metric',
  mlmodels: 'mlmodel',
  personas: 'persona',
  queries: 'query',
  searchIndexes: 'searchIndex',
  'services/apiServices': 'apiService',
  'services/ingestionPipelines': 'ingestionPipeline',
  'services/metadataServices': 'metadataService',
  'services/mlmodelServices': 'mlmodelService',
  'services/searchServices': 'searchService',
  storedProcedures: 'storedProcedure',
};

/** So that a client which asks for all that there is goes on, as it does at a new server. */
export function mountEmpty(app: Hono<ServerEnv>): void {
  for (const [path, type] of Object.entries(emptyCollections)) {
    const base = `/api/v1/${path}`;
    app.get(base, (c) => c.json(listPage(c, [])));
    app.get(`${base}/name/:fqn`, (c) => {
      throw notFound(type, c.req.param('fqn'));
    });
    app.get(`${base}/:id`, (c) => {
      throw notFound(type, readId(c));
    });
  }
}
