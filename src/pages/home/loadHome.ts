import type { Reference } from '../../api/references.ts';
import type { SearchQuery, SearchResult } from '../../api/search.ts';
import { noFilters, ownedBy } from '../../api/searchFacets.ts';
import { getFollowed, type User } from '../../api/users.ts';
import { UnexpectedAnswer } from '../../http/unexpectedAnswer.ts';
import { loadPerson } from '../frame/loadPerson.ts';
import { type Loaded, load, type PageData } from '../pageData.ts';
import { loadOwned, type Owned } from '../person/loadOwned.ts';
import { searchQuestion } from '../searchQuestion.ts';

/** What a list of the page shows of many. */
export const listLength = 5;

/** A part of the page that may fail without the others: null when it can't be had. */
export type Part<T> = Promise<T | null>;

export interface HomeParts {
  readonly owns: Part<Owned>;
  readonly follows: Part<Loaded<readonly Reference[]>>;
  readonly teamsOwn: Part<SearchResult>;
  readonly changed: Part<SearchResult>;
}

/** Starts all parts, and waits for none: the page shows each when it is there. */
export function loadHome(data: PageData) {
  const person = loadPerson(data);
  return (): HomeParts => {
    const changed = search(data, latest); // the only one that needs not know who asks
    const user = person();
    return {
      owns: part(user.then((user) => loadOwns(data, user))),
      follows: part(user.then((user) => loadFollows(data, user))),
      teamsOwn: part(user.then(({ teams }) => loadTeamsOwn(data, teams))),
      changed: part(changed),
    };
  };
}

function part<T>(loading: Promise<T | null>): Part<T> {
  const loaded = loading.catch((error: unknown) => {
    if (error instanceof UnexpectedAnswer) throw error;
    return null;
  });
  loaded.catch(() => {}); // the error page says so, once this page would show it
  return loaded;
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
