import type { Entity } from '../entities.ts';

/** What the catalogue keeps besides users, teams and roles. */
export type AssetType =
  | 'databaseService'
  | 'messagingService'
  | 'dashboardService'
  | 'pipelineService'
  | 'storageService'
  | 'database'
  | 'databaseSchema'
  | 'table'
  | 'topic'
  | 'dashboard'
  | 'pipeline'
  | 'container'
  | 'glossary'
  | 'glossaryTerm'
  | 'classification'
  | 'tag'
  | 'domain'
  | 'policy';

/** Points at an entity; names are looked up when an answer is written. */
export interface Link {
  readonly id: string;
  readonly type: string;
}

/** A tag or a glossary term on an asset or a column; name and description are looked up. */
export interface TagLabel {
  readonly tagFQN: string;
  readonly source: 'Classification' | 'Glossary';
  readonly labelType: string;
  readonly state: string;
}

export interface Asset extends Entity {
  readonly type: AssetType;
  /** Users and teams. */
  readonly owners: readonly Link[];
  /** Ids of users, as are the voters. */
  readonly followers: readonly string[];
  readonly upVoters: readonly string[];
  readonly downVoters: readonly string[];
  readonly domains: readonly Link[];
  readonly tags: readonly TagLabel[];
  /** What it belongs to, by the property's name: `service`, `database`, `glossary` and so on. */
  readonly parents: Readonly<Record<string, Link>>;
  /** What only its type has, as the API spells it. */
  readonly own: Readonly<Record<string, unknown>>;
}

/** One column; a nested one has no position. */
export interface Column {
  readonly name: string;
  readonly displayName?: string;
  readonly dataType: string;
  readonly dataTypeDisplay?: string;
  readonly dataLength?: number;
  readonly precision?: number;
  readonly scale?: number;
  readonly description?: string;
  readonly fullyQualifiedName: string;
  readonly tags: readonly TagLabel[];
  readonly constraint?: string;
  readonly ordinalPosition?: number;
  readonly children?: readonly Column[];
}

export function classificationTag(tagFQN: string): TagLabel {
  return { tagFQN, source: 'Classification', labelType: 'Manual', state: 'Confirmed' };
}

export function glossaryTag(tagFQN: string): TagLabel {
  return { tagFQN, source: 'Glossary', labelType: 'Manual', state: 'Confirmed' };
}
