import type { User } from '../../api/users.ts';
import { PersonSwitchedOff } from '../../components/personSwitchedOff.ts';
import { freshForMs, type PageData } from '../pageData.ts';
import { personQuestion } from '../personQuestion.ts';

/** The catalogue's view of the person who signed in, which every page below the frame has. */
export function loadPerson({ api, queries }: PageData) {
  return async (): Promise<User> => {
    const person = await queries.fetchQuery({ ...personQuestion(api), staleTime: freshForMs });
    if (person.deleted) throw new PersonSwitchedOff();
    return person;
  };
}
