import { getLoggedInUser, type User } from '../../api/users.ts';
import { PersonSwitchedOff } from '../../components/personSwitchedOff.ts';
import { freshForMs, type PageData } from '../pageData.ts';

/** The catalogue's view of the person who signed in, which every page below the frame has. */
export function loadPerson({ api, queries }: PageData) {
  return async (): Promise<User> => {
    const person = await queries.fetchQuery({
      queryKey: ['loggedInUser'],
      queryFn: ({ signal }) => getLoggedInUser(api, signal),
      staleTime: freshForMs,
    });
    if (person.deleted) throw new PersonSwitchedOff();
    return person;
  };
}
