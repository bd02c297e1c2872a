import type { User } from '../../api/users.ts';
import { freshForMs, type Loaded, load, type PageData } from '../pageData.ts';
import { loadOwned, type Owned } from '../person/loadOwned.ts';
import { personQuestion } from '../personQuestion.ts';

export interface LoadedProfile {
  readonly user: User;
  readonly owned: Owned;
}

/** Oneself, and what one owns. */
export function loadProfile({ api, queries }: PageData) {
  return (): Promise<Loaded<LoadedProfile>> =>
    load(queries, {
      queryKey: ['profile'],
      queryFn: async ({ signal }) => {
        const user = await queries.fetchQuery({ ...personQuestion(api), staleTime: freshForMs });
        return { user, owned: await loadOwned(api, { kind: 'user', ...user }, signal) };
      },
    });
}
