import type { Api } from '../api/api.ts';
import { type SearchQuery, type SearchResult, searchAssets } from '../api/search.ts';
import type { Question } from './pageData.ts';

/** A search, remembered by all that it asks for. */
export function searchQuestion(api: Api, query: SearchQuery): Question<SearchResult> {
  return {
    queryKey: ['search', query],
    queryFn: ({ signal }) => searchAssets(api, query, signal),
  };
}
