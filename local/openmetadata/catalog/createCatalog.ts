import type { Entity } from '../entities.ts';
import { stableId } from '../stableId.ts';
import type { Store } from '../store.ts';
import type { Asset, AssetType, Link } from './asset.ts';
import { type AssetCollection, createAssetCollection } from './assetCollection.ts';
import { createLineage, createLineageEdges, type Lineage } from './lineage.ts';
import { createDatabaseAssets } from './seed/databaseAssets.ts';
import { createEdgeCases, edgeCasesSchema } from './seed/edgeCases.ts';
import { createGeneratedTables } from './seed/generatedTables.ts';
import { createGlossaries } from './seed/glossaries.ts';
import { createClassifications, createDomains } from './seed/governance.ts';
import { createHandmadeTables, shopSchema } from './seed/handmadeTables.ts';
import { createOtherAssets, createOtherServices } from './seed/otherAssets.ts';
import { createPolicies } from './seed/policies.ts';
import { createTableCollection, type TableCollection } from './tableCollection.ts';

/** A notice on an asset. */
export interface Announcement {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** `<#E::table::…>`. */
  readonly entityLink: string;
  readonly about: Link;
  /** Milliseconds since the epoch. */
  readonly startTime: number;
  readonly endTime: number;
  readonly createdBy: string;
  readonly createdAt: number;
}

export interface Catalog {
  readonly tables: TableCollection;
  readonly of: (type: AssetType) => AssetCollection;
  readonly lineage: Lineage;
  readonly announcements: Announcement[];
  /** Earlier versions of what was changed, oldest first, by id. */
  readonly history: Map<string, readonly Asset[]>;
  /** Any entity that a link points at: an asset, a user, a team or a role. */
  readonly resolve: (link: Link) => Entity | undefined;
  /** The same by fully qualified name. */
  readonly findOf: (type: string, fullyQualifiedName: string) => Entity | undefined;
}

export interface CatalogSize {
  readonly tables: number;
  /** Milliseconds since the epoch: the start of the day on which everything was last loaded. */
  readonly today: number;
}

const otherTypes: readonly AssetType[] = [
  ...(['databaseService', 'messagingService', 'dashboardService', 'pipelineService'] as const),
  ...(['storageService', 'database', 'databaseSchema', 'topic', 'dashboard', 'pipeline'] as const),
  ...(['container', 'glossary', 'glossaryTerm', 'classification', 'tag', 'domain'] as const),
  'policy',
];

/** A catalogue that is the same at every start but for its dates. */
export function createCatalog({ tables, today }: CatalogSize, store: Store): Catalog {
  const handmade = [...createHandmadeTables(today), ...createEdgeCases(today)];
  const generated = createGeneratedTables(Math.max(0, tables - handmade.length), today);
  const assets = [
    ...createDatabaseAssets([...generated.schemas, shopSchema, edgeCasesSchema]),
    ...createOtherServices(),
    ...createOtherAssets(today),
    ...createGlossaries(),
    ...createClassifications(),
    ...createDomains(),
    ...createPolicies(),
  ].map((asset) => (asset.updatedAt === 0 ? { ...asset, updatedAt: today } : asset));
  const catalog = assemble(createTableCollection(generated, handmade), assets, store);
  catalog.announcements.push(createAnnouncement(catalog, today));
  return catalog;
}

/** A catalogue of nothing but what is given, as the comparison with recorded answers needs. */
export function createCatalogOf(assets: readonly Asset[], store: Store): Catalog {
  const generated = createGeneratedTables(0, 0);
  const tables = assets.filter(({ type }) => type === 'table');
  const others = assets.filter(({ type }) => type !== 'table');
  return assemble(createTableCollection(generated, tables), others, store, []);
}

function assemble(
  tables: TableCollection,
  assets: readonly Asset[],
  store: Store,
  edges = createLineageEdges(),
): Catalog {
  const others = new Map<string, AssetCollection>(
    otherTypes.map((type) => [
      type,
      createAssetCollection(
        type,
        assets.filter((asset) => asset.type === type),
      ),
    ]),
  );
  const collections = new Map<string, AssetCollection>([...others, ['table', tables]]);
  const of = (type: string) => {
    const collection = collections.get(type);
    if (collection === undefined) throw new RangeError(`The catalogue holds no ${type}.`);
    return collection;
  };
  const people = new Map<string, Findable>([
    ['user', store.users],
    ['team', store.teams],
    ['role', store.roles],
  ]);
  return {
    tables,
    of,
    lineage: createLineage(tables.generated, edges),
    announcements: [],
    history: new Map(),
    resolve: ({ id, type }) => (people.get(type) ?? collections.get(type))?.get(id),
    findOf: (type, name) => (people.get(type) ?? collections.get(type))?.find(name),
  };
}

function createAnnouncement(catalog: Catalog, today: number): Announcement {
  const fullyQualifiedName = `${shopSchema.fullyQualifiedName}.orders`;
  const about = catalog.tables.find(fullyQualifiedName);
  return {
    id: stableId('announcement', fullyQualifiedName),
    title: 'Orders move to a new warehouse',
    description: 'On Saturday night `orders` is read-only for **two hours**.',
    entityLink: `<#E::table::${fullyQualifiedName}>`,
    about: { id: about?.id ?? '', type: 'table' },
    startTime: today - 86_400_000,
    endTime: today + 14 * 86_400_000,
    createdBy: 'grace',
    createdAt: today - 86_400_000,
  };
}

interface Findable {
  readonly get: (id: string) => Entity | undefined;
  readonly find: (name: string) => Entity | undefined;
}
