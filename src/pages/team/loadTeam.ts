import { getTeam, type Team } from '../../api/teams.ts';
import { nameInAddress } from '../../components/assetPath.ts';
import { type Loaded, load, type PageData } from '../pageData.ts';
import { loadOwned, type Owned } from '../person/loadOwned.ts';

export interface LoadedTeam {
  readonly team: Team;
  readonly owned: Owned;
}

/** The team that the address names, and what it owns. */
export function loadTeam({ api, queries }: PageData) {
  return ({ request }: { readonly request: Request }): Promise<Loaded<LoadedTeam>> => {
    const name = nameInAddress(request.url, 'team');
    return load(queries, {
      queryKey: ['team', name],
      queryFn: async ({ signal }) => {
        const team = await getTeam(api, name, signal);
        return { team, owned: await loadOwned(api, { kind: 'team', ...team }, signal) };
      },
    });
  };
}
