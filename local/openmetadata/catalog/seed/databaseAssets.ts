import type { Asset } from '../asset.ts';
import { linkTo, newAsset } from './newAsset.ts';
import { databaseServices, databases, type SchemaPlace } from './places.ts';
import { teamIdOf } from './teams.ts';

/** Services, databases and schemas: the places that tables are in. */
export function createDatabaseAssets(schemas: readonly SchemaPlace[]): readonly Asset[] {
  return [...createServices(), ...createDatabases(), ...schemas.map(createSchemaAsset)];
}

function createServices(): readonly Asset[] {
  return databaseServices.map(({ name, serviceType, description }) =>
    newAsset({
      type: 'databaseService',
      name,
      description,
      owners: [{ id: teamIdOf('Data Engineering'), type: 'team' }],
      own: { serviceType },
    }),
  );
}

function createDatabases(): readonly Asset[] {
  return databases.map(({ name, service }) =>
    newAsset({
      type: 'database',
      name,
      within: service.name,
      description: `Database \`${name}\` of ${service.name}.`,
      parents: { service: linkTo('databaseService', service.name) },
      own: { serviceType: service.serviceType, default: false },
    }),
  );
}

function createSchemaAsset({ name, database }: SchemaPlace): Asset {
  return newAsset({
    type: 'databaseSchema',
    name,
    within: database.fullyQualifiedName,
    parents: {
      service: linkTo('databaseService', database.service.name),
      database: linkTo('database', database.fullyQualifiedName),
    },
    own: { serviceType: database.service.serviceType },
  });
}
