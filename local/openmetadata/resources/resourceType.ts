import type { AssetType } from '../catalog/asset.ts';
import type { Age } from '../config.ts';

/** What the API offers of one type of asset. */
export interface ResourceType {
  readonly type: AssetType;
  /** Below `/api/v1/`. */
  readonly path: string;
  /** Properties that are given only when `fields` names them. */
  readonly onRequest: readonly string[];
  /** Properties that `fields` may name beside those, since they are given anyway. */
  readonly always: readonly string[];
  /** The ones of `onRequest` that the answer to a change holds too. */
  readonly onChange: readonly string[];
  /** The ones of `onRequest` that 1.6 does not have yet. */
  readonly newer: readonly string[];
}

const everywhere = ['owners', 'tags', 'followers', 'domains', 'dataProducts', 'votes'];
const inService = ['service', 'serviceType', 'href', 'changeDescription', 'deleted', 'columns'];

/** Present in every answer about an asset. */
const common = [
  ...['id', 'name', 'displayName', 'fullyQualifiedName', 'description', 'version', 'updatedAt'],
  ...['updatedBy', 'href', 'changeDescription', 'deleted'],
];

function resource(
  type: AssetType,
  path: string,
  own: Partial<Omit<ResourceType, 'type' | 'path'>> = {},
): ResourceType {
  const onRequest = own.onRequest ?? everywhere;
  return {
    type,
    path,
    onRequest,
    always: [...common, ...(own.always ?? [])],
    onChange: own.onChange ?? onRequest.filter((field) => !computed.includes(field)),
    newer: own.newer ?? [],
  };
}

/** Worked out when asked for; no part of what a change answers. */
const computed = [
  ...['usageSummary', 'joins', 'customMetrics', 'testSuite', 'extension', 'lifeCycle', 'profile'],
  ...['sourceHash', 'schemaDefinition', 'dataModel', 'tablePartition', 'queries', 'sampleData'],
  ...['children', 'usageCount', 'termCount', 'childrenCount', 'pipelineStatus', 'certification'],
  ...['relatedTerms', 'experts', 'assets', 'databaseSchemas', 'tables', 'pipelines', 'location'],
];

const ofService = {
  onRequest: ['owners', 'tags', 'domains', 'followers', 'pipelines'],
  newer: ['followers'],
};

export const resourceTypes: readonly ResourceType[] = [
  resource('table', 'tables', {
    onRequest: [
      ...everywhere,
      ...[
        'tableConstraints',
        'tablePartition',
        'usageSummary',
        'customMetrics',
        'joins',
        'profile',
      ],
      ...['schemaDefinition', 'dataModel', 'extension', 'testSuite', 'lifeCycle', 'sourceHash'],
      ...['location', 'sampleData', 'queries', 'certification', 'columns'],
    ],
    always: [...inService, 'tableType', 'databaseSchema', 'database'],
    newer: ['queries'],
  }),
  resource('topic', 'topics', {
    onRequest: [...everywhere, 'sampleData', 'extension', 'lifeCycle', 'sourceHash'],
    always: [...inService, 'messageSchema', 'partitions', 'replicationFactor', 'retentionTime'],
  }),
  resource('dashboard', 'dashboards', {
    onRequest: [
      ...[...everywhere, 'charts', 'dataModels', 'usageSummary', 'extension', 'lifeCycle'],
      'sourceHash',
    ],
    always: [...inService, 'dashboardType'],
  }),
  resource('pipeline', 'pipelines', {
    onRequest: [
      ...[...everywhere, 'tasks', 'pipelineStatus', 'scheduleInterval', 'extension', 'lifeCycle'],
      ...['sourceHash', 'usageSummary'],
    ],
    always: inService,
    newer: ['usageSummary'],
  }),
  resource('container', 'containers', {
    onRequest: [
      ...everywhere,
      'parent',
      'children',
      'dataModel',
      'extension',
      'lifeCycle',
      'sourceHash',
    ],
    always: [...inService, 'prefix', 'numberOfObjects', 'size', 'fileFormats', 'fullPath'],
  }),
  resource('database', 'databases', {
    onRequest: [
      ...everywhere,
      'databaseSchemas',
      'usageSummary',
      'location',
      'extension',
      'lifeCycle',
    ],
    always: [...inService, 'default'],
    newer: ['followers'],
  }),
  resource('databaseSchema', 'databaseSchemas', {
    onRequest: [...everywhere, 'tables', 'usageSummary', 'extension', 'lifeCycle'],
    always: [...inService, 'database'],
    newer: ['followers'],
  }),
  resource('databaseService', 'services/databaseServices', ofService),
  resource('messagingService', 'services/messagingServices', ofService),
  resource('dashboardService', 'services/dashboardServices', ofService),
  resource('pipelineService', 'services/pipelineServices', ofService),
  resource('storageService', 'services/storageServices', ofService),
  resource('glossary', 'glossaries', {
    onRequest: [
      ...[
        'owners',
        'tags',
        'reviewers',
        'usageCount',
        'termCount',
        'domains',
        'votes',
        'extension',
      ],
    ],
    always: ['provider', 'mutuallyExclusive'],
  }),
  resource('glossaryTerm', 'glossaryTerms', {
    onRequest: [
      ...[
        'children',
        'relatedTerms',
        'reviewers',
        'owners',
        'tags',
        'usageCount',
        'domains',
        'votes',
      ],
      ...['extension', 'childrenCount'],
    ],
    always: ['glossary', 'parent', 'synonyms', 'references', 'status', 'entityStatus', 'provider'],
  }),
  resource('classification', 'classifications', {
    onRequest: ['usageCount', 'termCount', 'owners', 'domains'],
    always: ['provider', 'mutuallyExclusive'],
    newer: ['owners'],
  }),
  resource('tag', 'tags', {
    onRequest: ['children', 'usageCount', 'owners', 'domains'],
    always: ['classification', 'parent', 'deprecated', 'provider', 'mutuallyExclusive'],
    newer: ['owners'],
  }),
  resource('domain', 'domains', {
    onRequest: ['children', 'owners', 'experts', 'tags', 'extension'],
    always: ['parent', 'domainType'],
    newer: ['extension'],
  }),
  resource('policy', 'policies', {
    onRequest: ['owners', 'location', 'teams', 'roles'],
    always: ['rules', 'enabled', 'provider'],
  }),
];

/** What `fields` spells a property as: `domain` until 1.8, `domains` since. */
function spellField(field: string, age: Age): string {
  return age === '1.6' && field === 'domains' ? 'domain' : field;
}

/** Those of the fields that the age has, spelt as in the newest. */
export function knownFields(
  { newer }: ResourceType,
  fields: readonly string[],
  age: Age,
): readonly string[] {
  return age === '1.6' ? fields.filter((field) => !newer.includes(field)) : fields;
}

/** Every field that a request may name, as the age spells it. */
export function allowedFields(resource: ResourceType, age: Age): readonly string[] {
  const fields = [...knownFields(resource, resource.onRequest, age), ...resource.always];
  return fields.map((field) => spellField(field, age));
}

/** The type of resource that answers for an asset. */
export function resourceOf(type: AssetType): ResourceType {
  const resource = resourceTypes.find((each) => each.type === type);
  if (resource === undefined) throw new RangeError(`No resource serves ${type}.`);
  return resource;
}
