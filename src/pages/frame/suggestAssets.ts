import type { Api } from '../../api/api.ts';
import { searchAssets } from '../../api/search.ts';
import { noFilters } from '../../api/searchFacets.ts';
import type { Suggest } from './useSuggestions.ts';

const mostSuggestions = 6;

/** The best few results for what is being typed. */
export function suggestAssets(api: Api): Suggest {
  return async (text, signal) => {
    const query = { q: text, filters: noFilters, from: 0, size: mostSuggestions };
    const { hits } = await searchAssets(api, { ...query, sort: 'relevance' }, signal);
    return hits;
  };
}
