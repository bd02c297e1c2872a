import { count, formatNumber } from '../../words/format.ts';
import { translated } from '../../words/translated.ts';

const results = { one: 'result', other: 'results' };

const english = {
  title: 'Explore',
  found: (total: number, q: string) =>
    q ? `${count(total, results)} for “${q}”` : count(total, results),
  nothing: 'Nothing was found.',
  otherWords: 'Try fewer or other words.',
  fewerFilters: 'Take a filter away to find more.',
  beyond: 'There is no such page of results.',
  firstPage: 'Go to the first page',
  noDescription: 'No description yet.',
  results: 'Results',
  filters: 'Filters',
  showFilters: (active: number) => (active > 0 ? `Filters (${formatNumber(active)})` : 'Filters'),
  clear: 'Clear all filters',
  showMore: 'Show more',
  showFewer: 'Show fewer',
  facets: {
    type: 'Type',
    service: 'Service',
    tier: 'Tier',
    owner: 'Owner',
    domain: 'Domain',
    tag: 'Tag',
  },
  sort: 'Sort by',
  sorts: { relevance: 'Relevance', updated: 'Last changed', name: 'Name' },
  ownedBy: (names: string) => `Owned by ${names}`,
  pages: 'Pages',
  previous: 'Previous',
  next: 'Next',
  range: (from: number, to: number, total: number) =>
    `${formatNumber(from)}–${formatNumber(to)} of ${formatNumber(total)}`,
  tooDeep: (deepest: number) =>
    `The search goes no deeper than the first ${formatNumber(deepest)} results. Add a word or a filter to narrow them down.`,
  filtersIgnored:
    'The server did not apply all of the filters: some of these results do not fit them.',
  searchDown:
    'The search does not answer right now. These are the tables by name, without search and filters.',
  tables: (total: number) => count(total, { one: 'table', other: 'tables' }),
};

export type ExploreWords = typeof english;
export const words = translated('explore', english);
