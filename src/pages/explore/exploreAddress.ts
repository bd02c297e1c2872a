import { deepestResult, type SearchQuery, type Sorting, sortings } from '../../api/search.ts';
import { type FacetName, type Filters, facetNames } from '../../api/searchFacets.ts';

/** What the address asks for: `/explore?q=orders&type=table&owner=ada&sort=name&from=20&size=20`. */
export type ExploreAddress = Required<Omit<SearchQuery, 'also'>>;

export const defaultSize = 20;
const largestSize = 100;

export function readAddress(search: string): ExploreAddress {
  const parameters = new URLSearchParams(search);
  const size = Math.min(readNumber(parameters, 'size') || defaultSize, largestSize);
  const from = Math.min(readNumber(parameters, 'from'), deepestResult - size);
  const sort = sortings.find((name) => name === parameters.get('sort')) ?? 'relevance';
  return {
    q: parameters.get('q')?.trim() ?? '',
    filters: readFilters(parameters),
    sort,
    from: Math.floor(from / size) * size,
    size,
  };
}

/** The address of this page with something else in it; a new question starts at its first page. */
export function writeAddress(address: ExploreAddress, change: Partial<ExploreAddress>): string {
  const { q, filters, sort, from, size } = { ...address, from: 0, ...change };
  const entries: [string, string][] = [
    ['q', q],
    ...facetNames.flatMap((name) => filters[name].map((value): [string, string] => [name, value])),
    ...(sort === 'relevance' ? [] : [['sort', sort] satisfies [string, Sorting]]),
    ...(from === 0 ? [] : [['from', String(from)] satisfies [string, string]]),
    ...(size === defaultSize ? [] : [['size', String(size)] satisfies [string, string]]),
  ];
  return `?${new URLSearchParams(entries)}`;
}

/** The filters with a value of one taken in or out. */
export function toggled(filters: Filters, name: FacetName, value: string): Filters {
  const others = filters[name].filter((each) => !isSame(each, value));
  const had = others.length < filters[name].length;
  return { ...filters, [name]: had ? others : [...others, value] };
}

/** The index knows no upper case. */
export function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function readFilters(parameters: URLSearchParams): Filters {
  const valuesOf = (name: FacetName) => [...new Set(parameters.getAll(name).filter(Boolean))];
  return {
    type: valuesOf('type'),
    service: valuesOf('service'),
    tier: valuesOf('tier'),
    owner: valuesOf('owner'),
    domain: valuesOf('domain'),
    tag: valuesOf('tag'),
  };
}

function readNumber(parameters: URLSearchParams, name: string): number {
  return Math.max(0, Number.parseInt(parameters.get(name) ?? '0', 10) || 0);
}
