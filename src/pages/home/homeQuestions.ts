import type { Api } from '../../api/api.ts';
import type { Reference } from '../../api/references.ts';
import { type SearchQuery, type SearchResult, searchPath } from '../../api/search.ts';
import { noFilters, ownedBy } from '../../api/searchFacets.ts';
import { getFollowed, loggedInUserPath, type User } from '../../api/users.ts';
import type { ServerVersion } from '../../settings/serverFacts.ts';
import type { Question } from '../pageData.ts';
import { loadOwned, type Owned } from '../person/loadOwned.ts';
import { searchQuestion } from '../searchQuestion.ts';

/** What a list of the page shows of many. */
export const listLength = 5;

const latest: SearchQuery = {
  q: '',
  filters: noFilters,
  sort: 'updated',
  from: 0,
  size: listLength,
};

/** What has changed lately, whoever asks. */
export function changedQuestion(api: Api): Question<SearchResult> {
  return searchQuestion(api, latest);
}

export function ownsQuestion(api: Api, user: User): Question<Owned> {
  return {
    queryKey: ['owned', user.name],
    queryFn: ({ signal }) => loadOwned(api, { kind: 'user', ...user }, signal, latest),
  };
}

export function followsQuestion(api: Api, { name }: User): Question<readonly Reference[]> {
  return {
    queryKey: ['followed', name],
    queryFn: ({ signal }) => getFollowed(api, name, signal),
  };
}

/** Null where there is nobody to ask for. */
export function teamsOwnQuestion(api: Api, { teams }: User): Question<SearchResult> | null {
  const ids = teams.map(({ id }) => id);
  if (ids.length === 0) return null;
  return searchQuestion(api, { ...latest, also: [ownedBy(ids, api.version)] });
}

/** What is asked once it is known who asks. */
export function listQuestions(api: Api, user: User): readonly Question<unknown>[] {
  const teamsOwn = teamsOwnQuestion(api, user);
  return [ownsQuestion(api, user), followsQuestion(api, user), ...(teamsOwn ? [teamsOwn] : [])];
}

/** What the page asks for first, below the API. */
export function homePaths(version: ServerVersion): readonly string[] {
  return [loggedInUserPath, searchPath(latest, version)];
}
