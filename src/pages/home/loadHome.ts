import type { Reference } from '../../api/references.ts';
import { type SearchQuery, type SearchResult, searchPath } from '../../api/search.ts';
import { noFilters, ownedBy } from '../../api/searchFacets.ts';
import { getFollowed, loggedInUserPath, type User } from '../../api/users.ts';
import { wait } from '../../http/wait.ts';
import type { ServerVersion } from '../../settings/serverFacts.ts';
import { loadPerson } from '../frame/loadPerson.ts';
import { type Loaded, load, type PageData } from '../pageData.ts';
import { loadOwned, type Owned } from '../person/loadOwned.ts';
import { searchQuestion } from '../searchQuestion.ts';
import { createPart, type Part } from './part.ts';

/** What a list of the page shows of many. */
export const listLength = 5;

export interface HomeParts {
  readonly owns: Part<Owned>;
  readonly follows: Part<Loaded<readonly Reference[]>>;
  readonly teamsOwn: Part<SearchResult>;
  readonly changed: Part<SearchResult>;
}

/** What has changed lately, whoever asks. */
export function loadChanged(data: PageData): Promise<SearchResult> {
  return search(data, latest);
}

/** What the page asks for first, below the API. */
export function homePaths(version: ServerVersion): readonly string[] {
  return [loggedInUserPath, searchPath(latest, version)];
}

/** How long the page waits for its lists, ms: what comes later moves what stands below it. */
const patienceMs = 200;

/** Starts all parts; the page shows each when it is there. */
export function loadHome(data: PageData) {
  const person = loadPerson(data);
  return async (): Promise<HomeParts> => {
    const changed = createPart(loadChanged(data)); // the only one that needs not know who asks
    const user = person();
    const parts = {
      owns: createPart(user.then((user) => loadOwns(data, user))),
      follows: createPart(user.then((user) => loadFollows(data, user))),
      teamsOwn: createPart(user.then(({ teams }) => loadTeamsOwn(data, teams))),
      changed,
    };
    await Promise.race([Promise.all(Object.values(parts).map(there)), wait(patienceMs, null)]);
    return parts;
  };
}

function there(part: Part<unknown>): Promise<void> {
  return new Promise((resolve) => {
    if (part.getState().status !== 'pending') resolve();
    part.subscribe(resolve);
  });
}

async function loadOwns({ api, queries }: PageData, user: User): Promise<Owned> {
  const { answer } = await load(queries, {
    queryKey: ['owned', user.name],
    queryFn: ({ signal }) => loadOwned(api, { kind: 'user', ...user }, signal, latest),
  });
  return answer;
}

function loadFollows({ api, queries }: PageData, { name }: User) {
  return load(queries, {
    queryKey: ['followed', name],
    queryFn: ({ signal }) => getFollowed(api, name, signal),
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
