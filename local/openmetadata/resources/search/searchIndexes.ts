import type { AssetType } from '../../catalog/asset.ts';
import { noSuchIndex } from './queryFault.ts';

/** What can be searched: assets, and people with their teams. */
export type SearchedType = Exclude<AssetType, 'policy'> | 'user' | 'team';

/** The index of each type. */
const indexNames: Readonly<Record<SearchedType, string>> = {
  table: 'table_search_index',
  topic: 'topic_search_index',
  dashboard: 'dashboard_search_index',
  pipeline: 'pipeline_search_index',
  container: 'container_search_index',
  glossaryTerm: 'glossary_term_search_index',
  glossary: 'glossary_search_index',
  classification: 'classification_search_index',
  tag: 'tag_search_index',
  domain: 'domain_search_index',
  database: 'database_search_index',
  databaseSchema: 'database_schema_search_index',
  databaseService: 'database_service_search_index',
  messagingService: 'messaging_service_search_index',
  dashboardService: 'dashboard_service_search_index',
  pipelineService: 'pipeline_service_search_index',
  storageService: 'storage_service_search_index',
  user: 'user_search_index',
  team: 'team_search_index',
};

const types = Object.keys(indexNames) as readonly SearchedType[];
const people: readonly SearchedType[] = ['user', 'team'];

const groups: Readonly<Record<string, readonly SearchedType[]>> = {
  all: types.filter((type) => !people.includes(type)),
  dataAsset: [
    ...(['table', 'topic', 'dashboard', 'pipeline', 'container', 'glossaryTerm', 'tag'] as const),
    ...(['database', 'databaseSchema'] as const),
  ],
};

export function indexNameOf(type: SearchedType): string {
  return indexNames[type];
}

/**
 * The types behind `index`: an alias, an old name that ends in `_search_index`, or several with
 * commas between.
 * @throws {ApiFault} 500 for one that does not exist.
 */
export function typesOf(index: string): readonly SearchedType[] {
  return [...new Set(index.split(',').flatMap(typesOfOne))];
}

function typesOfOne(index: string): readonly SearchedType[] {
  const group = Object.hasOwn(groups, index) ? groups[index] : undefined;
  if (group !== undefined) return group;
  const type = types.find((each) => each === index || indexNames[each] === index);
  if (type === undefined) throw noSuchIndex(index);
  return [type];
}
