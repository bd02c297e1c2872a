import { freshBuild } from '../../build/freshBuild.ts';
import { buildPage } from '../servers/buildPage.ts';
import { createCatalogApi } from '../servers/createCatalogApi.ts';
import { startAuthority } from '../servers/startAuthority.ts';
import { type Site, startSite } from '../servers/startSite.ts';

/** One of the apps that sign in beside each other. */
export interface BenchedApp {
  readonly name: AppName;
  readonly url: string;
  /** Matches the first value of the catalogue on its page. */
  readonly data: string;
}

export const appNames = ['floor', 'ours', 'react-oidc-context', 'msal-react'] as const;
export type AppName = (typeof appNames)[number];

/** Where each app's page is, and what on it is of the catalogue; ours is the production build. */
const pages: Readonly<Record<AppName, { folder: string | null; path: string; data: string }>> = {
  floor: { folder: 'tests/bench/peers/floor', path: '', data: '#value' },
  ours: { folder: null, path: 'callback', data: 'main section li a' },
  'react-oidc-context': {
    folder: 'tests/bench/peers/reactOidcContext',
    path: '',
    data: '#value',
  },
  'msal-react': { folder: 'tests/bench/peers/msalReact', path: '', data: '#value' },
};

export interface BenchedApps {
  readonly apps: readonly BenchedApp[];
  readonly close: () => Promise<void>;
}

const tables = 5_000;

/** The site of the apps: the authority is on localhost. */
export type Host = 'localhost' | '127.0.0.1';

/** Builds and serves all of them alike, before one authority and one catalogue. */
export async function startApps(host: Host): Promise<BenchedApps> {
  const authority = await startAuthority();
  const api = createCatalogApi(authority, tables);
  const sites: Site[] = [];
  const apps: BenchedApp[] = [];
  const redirectUris: string[] = [];
  for (const name of appNames) {
    const { folder, path, data } = pages[name];
    const build = folder === null ? await freshBuild('/') : await buildPage(folder, authority.env);
    const site = await startSite(build, authority, api);
    const url = site.url.replace('localhost', host);
    sites.push(site);
    apps.push({ name, url, data });
    redirectUris.push(url + path);
  }
  authority.register(redirectUris);
  const close = async () => {
    await Promise.all([authority.close(), ...sites.map((site) => site.close())]);
  };
  return { apps, close };
}
