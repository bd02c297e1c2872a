import type { Asset } from '../asset.ts';
import { classificationTag, type TagLabel } from '../asset.ts';
import { columnsFrom, sketchesOf } from './columns.ts';
import { describeTable } from './descriptions.ts';
import { forms } from './forms.ts';
import { linkTo, newAsset } from './newAsset.ts';
import {
  createSchemas,
  databaseId,
  databaseServiceId,
  type SchemaPlace,
  schemaId,
} from './places.ts';
import { at } from './random.ts';
import { subjects } from './subjects.ts';
import {
  createTableFacts,
  followersOf,
  ownersOfKey,
  type TableFacts,
  tagChoices,
  updatedAtOf,
} from './tableFacts.ts';
import { tableId } from './tableId.ts';
import { formOf, positionOf, subjectOf, textOf } from './tableNames.ts';
import { usageSummary } from './usage.ts';

/**
 * Tables that exist as numbers until someone asks for one: everything about a table follows from its
 * index, so 200,000 of them take no more room than one.
 */
export interface GeneratedTables {
  readonly count: number;
  readonly schemas: readonly SchemaPlace[];
  /** Midnight of the day on which the catalogue starts, in milliseconds since the epoch. */
  readonly today: number;
  readonly facts: TableFacts;
  readonly make: (index: number) => Asset;
  readonly find: (fullyQualifiedName: string) => number | null;
}

/** @param today Midnight of the day on which the catalogue starts; everything happened before. */
export function createGeneratedTables(count: number, today: number): GeneratedTables {
  const schemas = createSchemas(count);
  const indexBySchema = new Map(schemas.map((schema, index) => [schema.fullyQualifiedName, index]));
  const facts = createTableFacts(count, schemas.length);
  return {
    count,
    schemas,
    today,
    facts,
    make: (index) => makeTable(index, at(schemas, schemaOf(index, schemas)), facts, today),
    find: (fullyQualifiedName) => {
      const dot = fullyQualifiedName.lastIndexOf('.');
      const schema = indexBySchema.get(fullyQualifiedName.slice(0, dot));
      if (schema === undefined) return null;
      const position = positionOf(schema, fullyQualifiedName.slice(dot + 1));
      const index = position === null ? count : position * schemas.length + schema;
      return index < count ? index : null;
    },
  };
}

export function schemaOf(index: number, schemas: readonly SchemaPlace[]): number {
  return index % schemas.length;
}

function makeTable(index: number, schema: SchemaPlace, facts: TableFacts, today: number): Asset {
  const name = facts.name[index] ?? 0;
  const subject = at(subjects, subjectOf(name));
  const form = at(forms, formOf(name));
  const description = describeTable(facts.descriptionKind[index] ?? 0, subject, form);
  const fullyQualifiedName = `${schema.fullyQualifiedName}.${textOf(name)}`;
  const table = newAsset({
    type: 'table',
    name: textOf(name),
    within: schema.fullyQualifiedName,
    ...(description === null ? {} : { description }),
    updatedAt: updatedAtOf(index, today),
    owners: ownersOfKey(facts.owners[index] ?? 0),
    followers: followersOf(index),
    domains: [linkTo('domain', subject.domain)],
    tags: tagsOf(facts.tags[index] ?? 0, facts.tier[index] ?? 0),
    parents: tableParents(schema),
    own: {
      serviceType: schema.database.service.serviceType,
      tableType: form.isView ? 'View' : 'Regular',
      columns: columnsFrom(sketchesOf(facts.pattern[index] ?? 0), fullyQualifiedName),
      tableConstraints: [],
      usageSummary: usageSummary(facts.weeklyCount[index] ?? 0, today),
    },
  });
  return { ...table, id: tableId(index) };
}

function tagsOf(choice: number, tier: number): readonly TagLabel[] {
  const names = [...at(tagChoices, choice), ...(tier === 0 ? [] : [`Tier.Tier${tier}`])];
  return names.map(classificationTag);
}

/** The properties by which a table says where it is. */
export function tableParents(schema: SchemaPlace): Asset['parents'] {
  return {
    databaseSchema: { id: schemaId(schema), type: 'databaseSchema' },
    database: { id: databaseId(schema.database), type: 'database' },
    service: { id: databaseServiceId(schema.database.service), type: 'databaseService' },
  };
}
