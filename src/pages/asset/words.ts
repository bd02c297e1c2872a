import { explainError } from '../../components/explainFailure.ts';
import { explanationText } from '../../components/explanationText.ts';
import { count, formatNumber } from '../../words/format.ts';
import { translated } from '../../words/translated.ts';

const english = {
  follow: 'Follow',
  unfollow: 'Unfollow',
  nowFollowed: (name: string) => `You follow ${name} now.`,
  nowUnfollowed: (name: string) => `You no longer follow ${name}.`,
  notFollowed: (reason: string) => `Nothing was changed: ${reason}`,
  fullName: 'the full name',
  openIn: 'Open in OpenMetadata',
  changed: 'Changed',
  deleted: 'This was deleted in OpenMetadata. What you see is what is left of it.',

  description: 'Description',
  noDescription: 'No description yet.',
  edit: 'Edit description',
  save: 'Save',
  cancel: 'Cancel',
  saving: 'Saving…',
  saved: 'The description was saved.',
  notTakenBack: 'The old description could not be put back. This is the one in the catalog now.',
  notSaved: (reason: string) => `Not saved: ${reason} What you typed is kept.`,
  notSavedAway: (name: string, reason: string) =>
    `The description of ${name} was not saved: ${reason} What you typed is kept on its page.`,
  changedMeanwhile: 'Somebody else changed it.',
  columnGone: 'This column is no longer there.',
  html: 'Written in HTML.',
  markdown: 'Written in Markdown.',
  conflict:
    'Somebody else changed this description. Nothing of yours is lost: put together what is right, then save.',
  draft: 'You had begun to change this description. Compare it with what is there now, then save.',
  theirs: 'In the catalog now',
  takeTheirs: 'Keep the one in the catalog',
  preview: 'Preview',

  owners: 'Owners',
  nobody: 'Nobody yet',
  domains: 'Domains',
  tier: 'Tier',
  tags: 'Tags',
  terms: 'Glossary terms',
  usage: 'Usage',
  queries: (value: number) => `${count(value, { one: 'query', other: 'queries' })} a week`,
  followers: 'Followers',
  followed: (value: number) => count(value, { one: 'person', other: 'people' }),

  lineage: 'Lineage',
  loading: 'Loading…',
  lineageFailed: (reason: string) => `The lineage can’t be shown: ${reason}`,
  noLineage: 'Nothing is known of where this comes from or goes to.',
  picture: (sources: number, targets: number) =>
    `From ${count(sources, { one: 'source', other: 'sources' })} into this, and from this into ${count(targets, { one: 'target', other: 'targets' })}. The lists beside it name them.`,
  sources: 'Comes from',
  targets: 'Goes into',
  more: (value: number) => `and ${formatNumber(value)} more`,
  permissionsFailed: (reason: string) => `What you may change here is not known: ${reason}`,

  columns: 'Columns',
  fields: 'Fields',
  filter: 'Filter columns',
  shown: (value: number, total: number) =>
    value === total ? formatNumber(total) : `${formatNumber(value)} of ${formatNumber(total)}`,
  column: 'Name',
  type: 'Type',
  nothingFits: 'No column fits this filter.',
  noColumns: 'No columns are known.',
  expand: (name: string, value: number) =>
    `${count(value, { one: 'column', other: 'columns' })} in ${name}`,
  constraints: {
    PRIMARY_KEY: 'Primary key',
    UNIQUE: 'Unique',
    NOT_NULL: 'Not null',
    FOREIGN_KEY: 'Foreign key',
    SORT_KEY: 'Sort key',
    DIST_KEY: 'Distribution key',
    CLUSTER_KEY: 'Cluster key',
  },
  constraint: 'Constraints',

  partitions: 'Partitions',
  replicas: 'Replication factor',
  retention: 'Kept for',
  unlimited: 'without limit',
  hours: (value: number) => count(value, { one: 'hour', other: 'hours' }),
  days: (value: number) => count(value, { one: 'day', other: 'days' }),
  schema: 'Schema',
  charts: 'Charts',
  dataModels: 'Data models',
  schedule: 'Schedule',
  tasks: 'Tasks',
  next: 'Then',
  prefix: 'Path',
  objects: 'Files',
  size: 'Size',
  formats: 'Formats',
  children: 'Holds',
  status: 'Status',
  synonyms: 'Synonyms',
  related: 'Related terms',
  narrower: 'Narrower terms',
  reviewers: 'Reviewers',
};

export type AssetWords = typeof english;
export const words = translated('asset', english);

/** Why something failed, in a line: what happened, and for developers where. */
export function reasonFor(error: unknown): string {
  const { title } = explanationText(explainError(error));
  return error instanceof Error ? `${title} (${error.message})` : title;
}
