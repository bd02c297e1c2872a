import type {
  Asset,
  AssetType,
  Column,
  Link,
  TagLabel,
} from '../../../../local/openmetadata/catalog/asset.ts';
import { classificationTag } from '../../../../local/openmetadata/catalog/asset.ts';
import { newAsset } from '../../../../local/openmetadata/catalog/seed/newAsset.ts';
import { createPolicies } from '../../../../local/openmetadata/catalog/seed/policies.ts';
import type { Team, User } from '../../../../local/openmetadata/entities.ts';
import { isObject } from '../../../../local/openmetadata/resources/json.ts';
import { seedPeople } from '../../../../local/openmetadata/seedPeople.ts';
import type { Server } from '../../../../local/openmetadata/serverEnv.ts';
import { recordedAnswer } from '../../../support/recordedAnswers.ts';
import { openCatalogOf } from './openCatalog.ts';

export const ids = {
  orders: '9ecdd4b2-7024-4024-8b59-e5b6c0641ab8',
  customers: 'c50f4e67-e9c0-4d1c-8034-4cc5eef309e5',
  dashboard: '16b4ada8-15c2-4bcb-bfa4-4494670e260d',
  jane: '1dfe9738-50bb-4caa-806c-0e7744936555',
  bob: '6127b5a7-1e3e-49dc-a384-31c0a017bd8d',
  sales: '244d00c1-806b-469f-9598-bc638ae35b69',
};

type Body = Readonly<Record<string, unknown>>;

/** A catalogue with the ids, names and properties that the recorded server had at first. */
export function openRecordedCatalog() {
  const opened = openCatalogOf('1.6', fill);
  const columnsLineage = [
    {
      fromColumns: ['snow.sales.public.customers.id'],
      toColumn: 'snow.sales.public.orders.order_id',
    },
  ];
  const lineageDetails = { sqlQuery: 'select 1', columnsLineage, source: 'Manual' };
  const link = (id: string, type = 'table'): Link => ({ id, type });
  opened.catalog.lineage.put({
    from: link(ids.customers),
    to: link(ids.orders),
    details: lineageDetails,
  });
  opened.catalog.lineage.put({ from: link(ids.orders), to: link(ids.dashboard, 'dashboard') });
  return opened;
}

function fill(server: Server): readonly Asset[] {
  seedPeople(server.store, [], { ...server.config, adminPrincipals: ['admin'] });
  server.store.users.put(userOf(ids.jane, 'jane.doe', 'Jane D.'));
  server.store.users.put(userOf(ids.bob, 'bob', 'Bob'));
  server.store.teams.put(salesOf(server));
  const tables = bodyOf('07_tables_nolimit')['data'] as readonly Body[];
  const tags = bodyOf('07_tags')['data'] as readonly Body[];
  const orders = bodyOf('06_table_orders');
  const owner = { id: ids.sales, type: 'team' };
  return [
    ...tables
      .map((body) => assetFrom('table', body['id'] === ids.orders ? orders : body))
      .map((table) =>
        table.id === ids.customers
          ? { ...table, owners: [owner], tags: [classificationTag('Tier.Tier1')] }
          : table,
      ),
    parentFrom(orders['service']),
    parentFrom(orders['database']),
    schemaOf(orders),
    assetFrom('dashboard', bodyOf('06_dashboard')),
    parentFrom(bodyOf('06_dashboard')['service']),
    assetFrom('glossaryTerm', bodyOf('06_glossaryterm')),
    parentFrom(bodyOf('06_glossaryterm')['glossary']),
    ...(bodyOf('07_domains')['data'] as readonly Body[]).map((body) => assetFrom('domain', body)),
    ...tags.map((body) => assetFrom('tag', body)),
    parentFrom(tags[0]?.['classification']),
    ...['Tier.Tier1', 'Tier.Tier2', 'PersonalData.Personal'].map(tagFrom),
    ...createPolicies(),
  ];
}

function bodyOf(name: string): Body {
  const { body } = recordedAnswer(name);
  if (!isObject(body)) throw new Error(`${name} has no object for a body.`);
  return body;
}

function userOf(id: string, name: string, displayName: string): User {
  return {
    ...common(id, name),
    fullyQualifiedName: name.includes('.') ? `"${name}"` : name,
    displayName,
    email: `${name}@example.com`,
    isBot: false,
    isAdmin: false,
    teams: [],
    roles: [],
  };
}

function salesOf({ store }: Server): Team {
  const top = store.teams.all().find(({ teamType }) => teamType === 'Organization');
  return {
    ...common(ids.sales, 'sales'),
    displayName: 'Sales',
    description: 'Text.',
    teamType: 'Group',
    isJoinable: true,
    parents: [top?.id ?? ''],
    defaultRoles: [],
  };
}

function common(id: string, name: string) {
  const updatedAt = 1795444541051;
  return {
    ...{ id, name, fullyQualifiedName: name, updatedAt },
    version: 0.1,
    updatedBy: 'admin',
    deleted: false,
  };
}

const shared = [
  ...['id', 'name', 'fullyQualifiedName', 'displayName', 'description', 'version', 'updatedAt'],
  ...['updatedBy', 'href', 'deleted', 'owners', 'tags', 'changeDescription'],
];

/** The asset that an answer shows; references to other assets are what it belongs to. */
function assetFrom(type: AssetType, body: Body): Asset {
  const rest = Object.entries(body).filter(([name]) => !shared.includes(name));
  const isReference = (value: unknown) => isObject(value) && 'fullyQualifiedName' in value;
  const own = Object.fromEntries(rest.filter(([, value]) => !isReference(value)));
  const parents = Object.fromEntries(rest.filter(([, value]) => isReference(value)));
  const columns = own['columns'] as readonly Column[] | undefined;
  const known = Object.fromEntries(shared.slice(0, 8).map((name) => [name, body[name]]));
  const base = newAsset({ type, name: String(body['name']) });
  return {
    ...base,
    ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)),
    parents: parents as Asset['parents'],
    own: columns === undefined ? own : { ...own, columns: columns.map(withTags) },
  };
}

function withTags({ children, tags, ...column }: Column): Column {
  const kept = (tags ?? []) as readonly TagLabel[];
  const labels = kept.map(({ tagFQN }) => classificationTag(tagFQN));
  return { ...column, tags: labels, ...(children && { children: children.map(withTags) }) };
}

/** What only a reference is known of. */
function parentFrom(reference: unknown): Asset {
  const { type, ...body } = reference as Body & { type: AssetType };
  return assetFrom(type, body);
}

function schemaOf({ databaseSchema, database, service, serviceType }: Body): Asset {
  const parents = { database: database as Link, service: service as Link };
  return { ...parentFrom(databaseSchema), parents, own: { serviceType } };
}

function tagFrom(fullyQualifiedName: string): Asset {
  const [within = '', name = ''] = fullyQualifiedName.split('.');
  return newAsset({ type: 'tag', name, within, description: 'Text.' });
}
