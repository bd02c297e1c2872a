import type { Catalog } from '../../catalog/createCatalog.ts';
import { patternCount, sketchesOf } from '../../catalog/seed/columns.ts';
import { forms } from '../../catalog/seed/forms.ts';
import { schemaOf } from '../../catalog/seed/generatedTables.ts';
import type { SchemaPlace } from '../../catalog/seed/places.ts';
import { at } from '../../catalog/seed/random.ts';
import { subjects } from '../../catalog/seed/subjects.ts';
import { followersOf, ownersKeys, ownersOfKey, tagChoices } from '../../catalog/seed/tableFacts.ts';
import { formOf, subjectOf, tableNames } from '../../catalog/seed/tableNames.ts';
import { generatedUserIds } from '../../catalog/seed/users.ts';
import type { Age } from '../../config.ts';
import { keyedFacet, listFacet, singleFacet } from './facet.ts';
import type { Facet } from './segment.ts';

type Facets = Readonly<Record<string, () => Facet>>;

/** The fields of generated tables that people filter and count by. */
export function tableFacets(catalog: Catalog, age: Age): Facets {
  return {
    ...constantFacets,
    ...placeFacets(catalog),
    ...nameFacets(catalog, age),
    ...factFacets(catalog),
    ...ownerFacets(catalog),
  };
}

const constantFacets: Facets = {
  entityType: () => singleFacet('table'),
  deleted: () => singleFacet('false'),
  'service.type': () => singleFacet('databaseService'),
};

function placeFacets({ tables }: Catalog): Facets {
  const { schemas } = tables.generated;
  const facet = (toValue: (place: SchemaPlace) => string) => () =>
    keyedFacet(
      schemas.map((place) => [toValue(place)]),
      (index) => schemaOf(index, schemas),
    );
  return {
    serviceType: facet(({ database }) => database.service.serviceType),
    'service.name': facet(({ database }) => database.service.name),
    'service.displayName': facet(({ database }) => database.service.name),
    'service.fullyQualifiedName': facet(({ database }) => database.service.name),
    'database.name': facet(({ database }) => database.name),
    'database.displayName': facet(({ database }) => database.name),
    'database.fullyQualifiedName': facet(({ database }) => database.fullyQualifiedName),
    'databaseSchema.name': facet(({ name }) => name),
    'databaseSchema.displayName': facet(({ name }) => name),
    'databaseSchema.fullyQualifiedName': facet((place) => place.fullyQualifiedName),
  };
}

/** What follows from a table's name: what it is about and what was done to it. */
function nameFacets({ tables }: Catalog, age: Age): Facets {
  const { facts } = tables.generated;
  const facet = (toValue: (name: number) => string) => () =>
    keyedFacet(
      tableNames.map((_, name) => [toValue(name)]),
      (index) => facts.name[index] ?? 0,
    );
  const text = facet((name) => at(tableNames, name));
  const domain = facet((name) => at(subjects, subjectOf(name)).domain);
  const property = age === '1.6' ? 'domain' : 'domains';
  return {
    name: text,
    displayName: text,
    tableType: facet((name) => (at(forms, formOf(name)).isView ? 'View' : 'Regular')),
    [`${property}.name`]: domain,
    [`${property}.displayName`]: domain,
    [`${property}.fullyQualifiedName`]: domain,
  };
}

function factFacets({ tables }: Catalog): Facets {
  const { facts, count } = tables.generated;
  const tiers = [[], ...[1, 2, 3, 4, 5].map((tier) => [`Tier.Tier${tier}`])];
  return {
    'tier.tagFQN': () => keyedFacet(tiers, (index) => facts.tier[index] ?? 0),
    'tags.tagFQN': () => keyedFacet(tagChoices, (index) => facts.tags[index] ?? 0),
    followers: () => listFacet(generatedUserIds, count, followersOf),
    columnNames: () => keyedFacet(columnNames(true), (index) => facts.pattern[index] ?? 0),
    'columns.name': () => keyedFacet(columnNames(false), (index) => facts.pattern[index] ?? 0),
  };
}

function columnNames(nested: boolean): readonly (readonly string[])[] {
  return Array.from({ length: patternCount }, (_, pattern) =>
    sketchesOf(pattern).flatMap(({ name, fields }) => [
      name,
      ...(nested ? fields.map((field) => `${name}.${field.name}`) : []),
    ]),
  );
}

function ownerFacets(catalog: Catalog): Facets {
  const { facts } = catalog.tables.generated;
  const facet = (toValue: (link: ReturnType<typeof ownersOfKey>[number]) => string) => () =>
    keyedFacet(
      Array.from({ length: ownersKeys }, (_, key) => ownersOfKey(key).map(toValue)),
      (index) => facts.owners[index] ?? 0,
    );
  return {
    'owners.id': facet(({ id }) => id),
    'owners.type': facet(({ type }) => type),
    'owners.name': facet((link) => catalog.resolve(link)?.name ?? ''),
    'owners.displayName': facet((link) => {
      const owner = catalog.resolve(link);
      return owner?.displayName ?? owner?.name ?? '';
    }),
    'owners.fullyQualifiedName': facet((link) => catalog.resolve(link)?.fullyQualifiedName ?? ''),
  };
}
