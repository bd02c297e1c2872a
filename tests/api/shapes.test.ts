import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Api, createApi } from '../../src/api/api.ts';
import { getPrincipalDomain } from '../../src/api/authorizer.ts';
import { getContainer } from '../../src/api/containers.ts';
import { getDashboard } from '../../src/api/dashboards.ts';
import { patchDescription } from '../../src/api/descriptions.ts';
import { setFollowing } from '../../src/api/followers.ts';
import { getGlossaryTerm } from '../../src/api/glossaryTerms.ts';
import { getLineage } from '../../src/api/lineage.ts';
import { getOwned } from '../../src/api/owned.ts';
import { getPermissions } from '../../src/api/permissions.ts';
import { getPipeline } from '../../src/api/pipelines.ts';
import { searchAssets } from '../../src/api/search.ts';
import { noFilters } from '../../src/api/searchFacets.ts';
import { listTables } from '../../src/api/tableList.ts';
import { getTable } from '../../src/api/tables.ts';
import { getTeam } from '../../src/api/teams.ts';
import { getTopic } from '../../src/api/topics.ts';
import { createUser, getFollowed, getLoggedInUser, getUser } from '../../src/api/users.ts';
import { fetchFrom } from '../support/fetchFrom.ts';

const query = { q: '', filters: noFilters, sort: 'relevance', from: 0, size: 1 } as const;
const read = { text: '', updatedAt: 1, version: 0.1, columns: [] };
const person = { name: 'ada', email: 'ada@example.com', displayName: 'Ada' };

type Endpoint = readonly [file: string, endpoint: string, field: string, Call];
type Call = (api: Api) => Promise<unknown>;

/** Every call that `src/api` makes, by file, with the first field that it needs. */
const endpoints: readonly Endpoint[] = [
  ['authorizer', 'GET /system/config/authorizer', 'principalDomain', getPrincipalDomain],
  ['containers', 'GET /containers/name/a', 'id', (api) => getContainer(api, 'a')],
  ['dashboards', 'GET /dashboards/name/a', 'id', (api) => getDashboard(api, 'a')],
  ['descriptions', 'PATCH /tables/1', 'id', (api) => patchDescription(api, '/tables/1', read, '')],
  ['followers', 'PUT /tables/1/followers', 'entityId', (api) => follow(api, true)],
  ['followers', 'DELETE /tables/1/followers/2', 'entityId', (api) => follow(api, false)],
  ['glossaryTerms', 'GET /glossaryTerms/name/a', 'id', (api) => getGlossaryTerm(api, 'a')],
  ['lineage', 'GET /lineage/table/name/a', 'entity', (api) => getLineage(api, 'table', 'a')],
  [
    'owned',
    'GET /teams/name/a',
    'id',
    (api) => getOwned(api, { kind: 'team', id: '1', name: 'a' }),
  ],
  ['permissions', 'GET /permissions/table/1', 'permissions', (api) => permissions(api)],
  ['pipelines', 'GET /pipelines/name/a', 'id', (api) => getPipeline(api, 'a')],
  ['search', 'GET /search/query', 'hits', (api) => searchAssets(api, query)],
  ['tableList', 'GET /tables', 'data', (api) => listTables(api, { limit: 1 })],
  ['tables', 'GET /tables/name/a', 'id', (api) => getTable(api, 'a')],
  ['teams', 'GET /teams/name/a', 'id', (api) => getTeam(api, 'a')],
  ['topics', 'GET /topics/name/a', 'id', (api) => getTopic(api, 'a')],
  ['users', 'GET /users/loggedInUser', 'id', getLoggedInUser],
  ['users', 'GET /users/name/a', 'id', (api) => getUser(api, 'a')],
  ['users', 'GET /users/name/a', 'id', (api) => getFollowed(api, 'a')],
  ['users', 'POST /users', 'id', (api) => createUser(api, person)],
];

function follow(api: Api, following: boolean) {
  return setFollowing(api, '/tables/1', '2', following);
}

function permissions(api: Api) {
  return getPermissions(api, 'table', '1');
}

/** The API of a server that answers everything with this. */
function apiAnswering(body: () => Response): Api {
  return createApi({
    apiBaseUrl: 'https://catalog.example.com/api',
    version: { text: '2.0.7', major: 2, minor: 0 },
    fetch: fetchFrom(async () => body()),
  });
}

test.each(endpoints)('%s: another shape of %s is an error that names %s', async (...endpoint) => {
  const [, name, field, call] = endpoint;
  const [method, path] = name.split(' ');
  const named = { name: 'UnexpectedAnswer', method, path: `/api/v1${path}` };

  await expect(call(apiAnswering(() => Response.json({})))).rejects.toMatchObject({
    ...named,
    field,
  });
  await expect(call(apiAnswering(() => new Response('<h1>Welcome</h1>')))).rejects.toMatchObject({
    ...named,
    field: null,
  });
});

const thing = { id: '1', name: 'a', fullyQualifiedName: 'a', version: 0.1, updatedAt: 1 };
const reference = { id: '2', type: 'team', name: 'b' };
const column = { name: 'c', dataType: 'INT' };
const tag = { tagFQN: 'PII.Sensitive' };

/** The least that servers say, with one of each list. */
const least: Readonly<Record<string, readonly [answer: object, call: Call]>> = {
  container: [
    { ...thing, children: [reference], dataModel: { columns: [column] } },
    (api) => getContainer(api, 'a'),
  ],
  dashboard: [{ ...thing, charts: [reference] }, (api) => getDashboard(api, 'a')],
  'glossary term': [{ ...thing, reviewers: [reference] }, (api) => getGlossaryTerm(api, 'a')],
  lineage: [{ entity: reference, nodes: [reference] }, (api) => getLineage(api, 'table', 'a')],
  pipeline: [{ ...thing, tasks: [{ name: 't' }] }, (api) => getPipeline(api, 'a')],
  table: [
    {
      ...thing,
      ...{ owners: [reference], tags: [tag], usageSummary: {} },
      columns: [{ ...column, children: [column] }],
      tableConstraints: [{ constraintType: 'UNIQUE' }],
    },
    (api) => getTable(api, 'a'),
  ],
  topic: [{ ...thing, messageSchema: {} }, (api) => getTopic(api, 'a')],
  team: [{ ...thing, users: [reference] }, (api) => getTeam(api, 'a')],
  user: [{ ...thing, teams: [reference] }, (api) => getUser(api, 'a')],
  'list of tables': [
    { data: [thing], paging: { total: 1 } },
    (api) => listTables(api, { limit: 1 }),
  ],
  'list of what is owned': [
    { id: '1' },
    (api) => getOwned(api, { kind: 'user', id: '1', name: 'a' }),
  ],
  'list of what is followed': [{ id: '1' }, (api) => getFollowed(api, 'a')],
  search: [
    {
      hits: {
        total: { value: 1 },
        hits: [{ _source: { ...thing, entityType: 'table', owners: [reference], tags: [tag] } }],
      },
      aggregations: {},
    },
    (api) => searchAssets(api, query),
  ],
};

const fields = `after aggregations before charts children columns constraint dataModel dataModels
  dataTypeDisplay database databaseSchema deleted description displayName domain domains
  downstreamEdges downstreamTasks email entityStatus fileFormats followers follows
  fullyQualifiedName glossary highlight inheritedRoles isAdmin messageSchema nodes numberOfObjects
  owner owners owns parent parents partitions prefix relatedTerms replicationFactor retentionTime
  reviewers roles scheduleInterval schemaFields schemaType service serviceType size source status
  sterms#entityType synonyms tableConstraints tableType tags taskType tasks teamType teams tier
  updatedAt upstreamEdges usageSummary users weeklyStats`.split(/\s+/);
const nulls = Object.fromEntries(fields.map((name) => [name, null]));

/** The answer with null for all that it leaves out, at every depth. */
function withNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withNulls);
  if (typeof value !== 'object' || value === null) return value;
  const given = Object.entries(value).map(([name, each]) => [name, withNulls(each)]);
  return { ...nulls, ...Object.fromEntries(given) };
}

test.each(Object.entries(least))('%s: null is as good as nothing', async (_, [answer, call]) => {
  const withoutNulls = await call(apiAnswering(() => Response.json(answer)));

  expect(await call(apiAnswering(() => Response.json(withNulls(answer))))).toEqual(withoutNulls);
});

test('no call of src/api is left out', () => {
  const folder = new URL('../../src/api/', import.meta.url);
  const calls = readdirSync(folder).flatMap((file) => {
    const found = readFileSync(new URL(file, folder), 'utf8').match(/\bapi\.(get|send)\(/g) ?? [];
    return found.map(() => file.replace('.ts', ''));
  });

  expect(endpoints.map(([file]) => file)).toEqual(calls.toSorted());
});
