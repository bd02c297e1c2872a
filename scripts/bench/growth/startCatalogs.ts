import { freshBuild } from '../../build/freshBuild.ts';
import { createCatalogApi } from '../servers/createCatalogApi.ts';
import { startAuthority } from '../servers/startAuthority.ts';
import { startSite } from '../servers/startSite.ts';

/** The app in front of catalogues of several sizes. */
export interface Catalogs {
  /** The app's address before a catalogue of so many tables. */
  readonly at: (tables: number) => string;
  readonly close: () => Promise<void>;
}

export async function startCatalogs(sizes: readonly number[]): Promise<Catalogs> {
  const authority = await startAuthority();
  const build = await freshBuild('/');
  const sites = await Promise.all(
    sizes.map((tables) => startSite(build, authority, createCatalogApi(authority, tables))),
  );
  authority.register(sites.map(({ url }) => `${url}callback`));
  return {
    at: (tables) => sites[sizes.indexOf(tables)]?.url ?? '',
    close: async () => {
      await Promise.all([authority.close(), ...sites.map((site) => site.close())]);
    },
  };
}
