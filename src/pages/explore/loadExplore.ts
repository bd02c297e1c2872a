import type { FacetCounts } from '../../api/facetCounts.ts';
import { isSearchDown, type SearchResult } from '../../api/search.ts';
import { type FacetName, facetNames } from '../../api/searchFacets.ts';
import { type ListPlace, listTables, type TableList } from '../../api/tableList.ts';
import { UnexpectedAnswer } from '../../http/unexpectedAnswer.ts';
import { type Loaded, load, type PageData } from '../pageData.ts';
import { searchQuestion } from '../searchQuestion.ts';
import { defaultSize, type ExploreAddress, readAddress } from './exploreAddress.ts';

/** What the page shows: results, or tables by name while the search is down. */
export type Explored = ExploredResults | ExploredList;

export interface ExploredResults {
  readonly kind: 'results';
  readonly address: ExploreAddress;
  readonly results: Loaded<SearchResult>;
  /** For each filter in force, the counts without it: what else could be chosen there. */
  readonly counts: Partial<FacetCounts>;
}

export interface ExploredList {
  readonly kind: 'list';
  readonly address: ExploreAddress;
  readonly list: TableList;
}

/** Searches for what the address says. */
export function loadExplore(data: PageData) {
  return async ({ request }: { readonly request: Request }): Promise<Explored> => {
    const { search } = new URL(request.url);
    const address = readAddress(search);
    try {
      return await searchAndCount(data, address);
    } catch (error) {
      if (!isSearchDown(error)) throw error;
      const list = await loadList(data, placeIn(search)).catch((reason: unknown) => {
        throw reason instanceof UnexpectedAnswer ? reason : error;
      });
      return { kind: 'list', address, list };
    }
  };
}

async function searchAndCount(data: PageData, address: ExploreAddress): Promise<ExploredResults> {
  const active = facetNames.filter((name) => address.filters[name].length > 0);
  const counting = active.map((name) => countWithout(data, address, name).catch(() => ({})));
  const [results, ...counts] = await Promise.all([
    load(data.queries, searchQuestion(data.api, address)),
    ...counting,
  ]);
  return { kind: 'results', address, results, counts: Object.assign({}, ...counts) };
}

async function countWithout(
  data: PageData,
  address: ExploreAddress,
  name: FacetName,
): Promise<Partial<FacetCounts>> {
  const filters = { ...address.filters, [name]: [] };
  const query = { ...address, filters, from: 0, size: 0, sort: 'relevance' } as const;
  const { answer } = await load(data.queries, searchQuestion(data.api, query));
  return { [name]: answer.counts[name] };
}

async function loadList({ api, queries }: PageData, place: ListPlace): Promise<TableList> {
  const { answer } = await load(queries, {
    queryKey: ['tables', place],
    queryFn: ({ signal }) => listTables(api, { ...place, limit: defaultSize }, signal),
  });
  return answer;
}

function placeIn(search: string): ListPlace {
  const parameters = new URLSearchParams(search);
  const after = parameters.get('after');
  const before = parameters.get('before');
  if (after) return { after };
  return before ? { before } : {};
}
