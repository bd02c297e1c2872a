import type { SearchQuery, SearchResult } from '../../api/search.ts';
import { noFilters, ownedBy } from '../../api/searchFacets.ts';
import type { User } from '../../api/users.ts';
import { loadPerson } from '../frame/loadPerson.ts';
import { load, type PageData } from '../pageData.ts';
import { searchQuestion } from '../searchQuestion.ts';

/** What a list of the page shows of many. */
export const listLength = 5;

/** A part of the page that may fail without the others: null when the search does not answer. */
export type Part = Promise<SearchResult | null>;

export interface HomeParts {
  readonly teamsOwn: Part;
  readonly changed: Part;
}

/** Starts both searches, and waits for neither: what the person owns and follows is there before. */
export function loadHome(data: PageData) {
  const person = loadPerson(data);
  return (): HomeParts => ({
    teamsOwn: person()
      .then(({ teams }) => loadTeamsOwn(data, teams))
      .catch(() => null),
    changed: search(data, latest).catch(() => null),
  });
}

const latest: SearchQuery = {
  q: '',
  filters: noFilters,
  sort: 'updated',
  from: 0,
  size: listLength,
};

async function loadTeamsOwn(data: PageData, teams: User['teams']): Promise<SearchResult | null> {
  const ids = teams.map(({ id }) => id);
  const result = await search(data, { ...latest, also: [ownedBy(ids, data.api.version)] });
  // A server that can't read a filter answers as if there were none: better no list than a wrong one.
  const theirs = result.hits.every(({ owners }) => owners.some(({ id }) => ids.includes(id)));
  return theirs ? result : null;
}

async function search(data: PageData, query: SearchQuery): Promise<SearchResult> {
  const { answer } = await load(data.queries, searchQuestion(data, query));
  return answer;
}
