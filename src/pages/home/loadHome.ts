import type { Reference } from '../../api/references.ts';
import type { SearchResult } from '../../api/search.ts';
import type { User } from '../../api/users.ts';
import { wait } from '../../http/wait.ts';
import { loadPerson } from '../frame/loadPerson.ts';
import { type Loaded, load, type PageData, type Question } from '../pageData.ts';
import type { Owned } from '../person/loadOwned.ts';
import {
  changedQuestion,
  followsQuestion,
  ownsQuestion,
  teamsOwnQuestion,
} from './homeQuestions.ts';
import { createPart, type Part } from './part.ts';

export interface HomeParts {
  readonly owns: Part<Owned>;
  readonly follows: Part<Loaded<readonly Reference[]>>;
  readonly teamsOwn: Part<SearchResult>;
  readonly changed: Part<SearchResult>;
}

/** How long the page waits for its lists, ms: what comes later moves what stands below it. */
const patienceMs = 200;

/** Starts all parts; the page shows each when it is there. */
export function loadHome(data: PageData) {
  const { api, queries } = data;
  const person = loadPerson(data);
  const answerTo = async <T>(question: Question<T>) => (await load(queries, question)).answer;
  return async (): Promise<HomeParts> => {
    const changed = createPart(answerTo(changedQuestion(api))); // the only one that needs not know who asks
    const user = person();
    const parts = {
      owns: createPart(user.then((user) => answerTo(ownsQuestion(api, user)))),
      follows: createPart(user.then((user) => load(queries, followsQuestion(api, user)))),
      teamsOwn: createPart(user.then(loadTeamsOwn)),
      changed,
    };
    await Promise.race([Promise.all(Object.values(parts).map(there)), wait(patienceMs, null)]);
    return parts;
  };

  async function loadTeamsOwn(user: User): Promise<SearchResult | null> {
    const question = teamsOwnQuestion(api, user);
    return question && reallyTheirs(await answerTo(question), user);
  }
}

function there(part: Part<unknown>): Promise<void> {
  return new Promise((resolve) => {
    if (part.getState().status !== 'pending') resolve();
    part.subscribe(resolve);
  });
}

/** A server that can't read a filter answers as if there were none: better no list than a wrong one. */
function reallyTheirs(result: SearchResult, { teams }: User): SearchResult | null {
  const ids = teams.map(({ id }) => id);
  const theirs = result.hits.every(({ owners }) => owners.some(({ id }) => ids.includes(id)));
  return theirs ? result : null;
}
