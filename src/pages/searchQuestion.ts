import { type SearchQuery, type SearchResult, searchAssets } from '../api/search.ts';
import type { PageData, Question } from './pageData.ts';

/** A search, remembered by all that it asks for. */
export function searchQuestion({ api }: PageData, query: SearchQuery): Question<SearchResult> {
  return {
    queryKey: ['search', query],
    queryFn: ({ signal }) => searchAssets(api, query, signal),
  };
}
