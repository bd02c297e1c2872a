import type { Link } from '../../catalog/asset.ts';
import type { Catalog } from '../../catalog/createCatalog.ts';
import { patternCount, sketchesOf } from '../../catalog/seed/columns.ts';
import { forms } from '../../catalog/seed/forms.ts';
import { schemaOf } from '../../catalog/seed/generatedTables.ts';
import type { SchemaPlace } from '../../catalog/seed/places.ts';
import { at } from '../../catalog/seed/random.ts';
import { subjects } from '../../catalog/seed/subjects.ts';
import {
  everyOwner,
  followersOf,
  ownersKeys,
  ownersOfKey,
  tagChoices,
} from '../../catalog/seed/tableFacts.ts';
import { formOf, subjectOf, tableNames } from '../../catalog/seed/tableNames.ts';
import { generatedUserIds } from '../../catalog/seed/users.ts';
import type { Age } from '../../config.ts';
import { keyedFacet, singleFacet } from './facet.ts';
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
      schemas.map(toValue),
      schemas.length,
      (index) => schemaOf(index, schemas),
      (schema) => [toValue(at(schemas, schema))],
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
  const facet = (values: readonly string[], toValue: (name: number) => string) => () =>
    keyedFacet(
      values,
      tableNames.length,
      (index) => facts.name[index] ?? 0,
      (name) => [toValue(name)],
    );
  const text = facet(tableNames, (name) => at(tableNames, name));
  const domains = subjects.map(({ domain }) => domain);
  const domain = facet(domains, (name) => at(domains, subjectOf(name)));
  const property = age === '1.6' ? 'domain' : 'domains';
  return {
    name: text,
    displayName: text,
    tableType: facet(['View', 'Regular'], (name) =>
      at(forms, formOf(name)).isView ? 'View' : 'Regular',
    ),
    [`${property}.name`]: domain,
    [`${property}.displayName`]: domain,
    [`${property}.fullyQualifiedName`]: domain,
  };
}

function factFacets({ tables }: Catalog): Facets {
  const { facts, count } = tables.generated;
  const facet =
    (valuesByKey: readonly (readonly string[])[], keyOf: (index: number) => number) => () =>
      keyedFacet(valuesByKey.flat(), valuesByKey.length, keyOf, (key) => at(valuesByKey, key));
  const columns = (names: (pattern: number) => readonly string[]) => () =>
    keyedFacet(everyName(names), patternCount, (index) => facts.pattern[index] ?? 0, names);
  return {
    'tier.tagFQN': facet(tiers, (index) => facts.tier[index] ?? 0),
    'tags.tagFQN': facet(tagChoices, (index) => facts.tags[index] ?? 0),
    followers: () => keyedFacet(generatedUserIds, count, (index) => index, followersOf),
    columnNames: columns(nestedNames),
    'columns.name': columns(outerNames),
  };
}

const tiers = [[], ...[1, 2, 3, 4, 5].map((tier) => [`Tier.Tier${tier}`])];

function outerNames(pattern: number): readonly string[] {
  return sketchesOf(pattern).map(({ name }) => name);
}

function nestedNames(pattern: number): readonly string[] {
  return sketchesOf(pattern).flatMap(({ name, fields }) => [
    name,
    ...fields.map((field) => `${name}.${field.name}`),
  ]);
}

const everyNameOf = new Map<typeof outerNames, ReadonlySet<string>>();

/** Of all patterns. Kept: they never change, and there are thousands. */
function everyName(names: typeof outerNames): ReadonlySet<string> {
  const known = everyNameOf.get(names);
  if (known !== undefined) return known;
  const every = new Set(
    Array.from({ length: patternCount }, (_, pattern) => names(pattern)).flat(),
  );
  everyNameOf.set(names, every);
  return every;
}

function ownerFacets(catalog: Catalog): Facets {
  const { facts } = catalog.tables.generated;
  const facet = (toValue: (owner: Link) => string) => () => {
    const texts = new Map(everyOwner.map((owner) => [owner.id, toValue(owner)]));
    const textOf = ({ id }: Link) => texts.get(id) ?? '';
    return keyedFacet(
      texts.values(),
      ownersKeys,
      (index) => facts.owners[index] ?? 0,
      (key) => ownersOfKey(key).map(textOf),
    );
  };
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
