import { quoteName } from '../../reference.ts';
import { stableId } from '../../stableId.ts';
import { at, below } from './random.ts';

export interface ServicePlace {
  readonly name: string;
  readonly serviceType: string;
  readonly description: string;
}

export interface DatabasePlace {
  readonly name: string;
  readonly fullyQualifiedName: string;
  readonly service: ServicePlace;
}

export interface SchemaPlace {
  readonly name: string;
  readonly fullyQualifiedName: string;
  readonly database: DatabasePlace;
}

export const databaseServices: readonly ServicePlace[] = [
  service('snowflake_prod', 'Snowflake', 'The warehouse that most reports read.'),
  service('bigquery_analytics', 'BigQuery', 'Web and marketing data, billed by the byte.'),
  service('postgres_core', 'Postgres', 'The databases behind our own services.'),
  service('mysql_shop', 'Mysql', 'The shop itself. Read from its replica only.'),
  service('redshift_dwh', 'Redshift', 'The old warehouse, being emptied.'),
  service('databricks_lake', 'Databricks', 'The lake: files with tables on top.'),
  service('mssql_erp', 'Mssql', 'The ERP, loaded each night.'),
  service('oracle_finance', 'Oracle', 'General ledger and everything the auditors ask for.'),
];

function service(name: string, serviceType: string, description: string): ServicePlace {
  return { name, serviceType, description };
}

const databaseNames: Readonly<Record<string, readonly string[]>> = {
  snowflake_prod: ['analytics', 'sales', 'finance'],
  bigquery_analytics: ['web', 'marketing', 'experiments'],
  postgres_core: ['shop', 'identity', 'notifications'],
  mysql_shop: ['storefront', 'checkout', 'catalog'],
  redshift_dwh: ['dwh', 'reporting', 'sandbox'],
  databricks_lake: ['bronze', 'silver', 'gold'],
  mssql_erp: ['erp', 'procurement', 'planning'],
  oracle_finance: ['ledger', 'treasury', 'payroll'],
};

export const databases: readonly DatabasePlace[] = databaseServices.flatMap((service) =>
  (databaseNames[service.name] ?? []).map((name) => ({
    name,
    fullyQualifiedName: `${service.name}.${name}`,
    service,
  })),
);

const schemaNames = [
  ...['public', 'core', 'sales', 'crm', 'billing', 'logistics', 'marketing', 'web', 'staging'],
  ...['raw', 'reporting', 'archive', 'events', 'inventory', 'procurement', 'compliance', 'support'],
  ...['ml_features', 'finance', 'people', 'payments', 'pricing', 'search', 'fulfilment', 'growth'],
];

const tablesPerSchema = 40;
/** Few enough that every table of a schema gets a name of its own: see `generatedTables.ts`. */
const mostTablesPerSchema = 500;

/** Schemas for so many tables: more of them when there are more, and fuller ones. */
export function createSchemas(tables: number): readonly SchemaPlace[] {
  const fuller = Math.min(mostTablesPerSchema, Math.max(tablesPerSchema, Math.sqrt(tables)));
  const perDatabase = Math.max(1, Math.ceil(tables / databases.length / fuller));
  return Array.from({ length: perDatabase * databases.length }, (_, index) => {
    const database = at(databases, index % databases.length);
    return createSchema(schemaName(index), database);
  });
}

function schemaName(index: number): string {
  const round = Math.floor(index / databases.length);
  const start = below(schemaNames.length, 8, index % databases.length);
  const name = at(schemaNames, (start + round) % schemaNames.length);
  const repeat = Math.floor(round / schemaNames.length);
  return repeat === 0 ? name : `${name}_${repeat + 1}`;
}

export function createSchema(name: string, database: DatabasePlace): SchemaPlace {
  const fullyQualifiedName = `${database.fullyQualifiedName}.${quoteName(name)}`;
  return { name, fullyQualifiedName, database };
}

export function schemaId(schema: SchemaPlace): string {
  return stableId('databaseSchema', schema.fullyQualifiedName);
}

export function databaseId(database: DatabasePlace): string {
  return stableId('database', database.fullyQualifiedName);
}

export function databaseServiceId(service: ServicePlace): string {
  return stableId('databaseService', service.name);
}
