import type { Api } from '../api/api.ts';
import { getLoggedInUser, type User } from '../api/users.ts';
import type { Question } from './pageData.ts';

/** Who the catalogue says has signed in. */
export function personQuestion(api: Api): Question<User> {
  return {
    queryKey: ['loggedInUser'],
    queryFn: ({ signal }) => getLoggedInUser(api, signal),
  };
}
