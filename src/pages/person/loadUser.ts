import { getUser, type User } from '../../api/users.ts';
import { nameInAddress } from '../../components/assetPath.ts';
import { type Loaded, load, type PageData } from '../pageData.ts';
import { loadOwned, type Owned } from './loadOwned.ts';

export interface LoadedUser {
  readonly user: User;
  readonly owned: Owned;
}

/** The person whom the address names, and what they own. */
export function loadUser({ api, queries }: PageData) {
  return ({ request }: { readonly request: Request }): Promise<Loaded<LoadedUser>> => {
    const name = nameInAddress(request.url, 'user');
    return load(queries, {
      queryKey: ['user', name],
      queryFn: async ({ signal }) => {
        const user = await getUser(api, name, signal);
        return { user, owned: await loadOwned(api, { kind: 'user', ...user }, signal) };
      },
    });
  };
}
