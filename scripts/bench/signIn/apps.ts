import type { Browser } from '@playwright/test';
import { freshBuild } from '../../build/freshBuild.ts';
import { buildPage } from '../servers/buildPage.ts';
import { createCatalogApi } from '../servers/createCatalogApi.ts';
import { startAuthority } from '../servers/startAuthority.ts';
import { type Site, startSite } from '../servers/startSite.ts';
import { putPageInto } from './floorPage.ts';

/** One of the apps that sign in beside each other. */
export interface BenchedApp {
  readonly name: AppName;
  readonly url: string;
  /** Matches the first value of the catalogue on its page. */
  readonly data: string;
}

export const appNames = [
  'floor',
  'ours',
  'floor with our page',
  'react-oidc-context',
  'msal-react',
] as const;
export type AppName = (typeof appNames)[number];

type Peer = Exclude<AppName, 'ours' | 'floor with our page'>;

/** Where the page of each is. */
const peers: Readonly<Record<Peer, string>> = {
  floor: 'tests/bench/peers/floor',
  'react-oidc-context': 'tests/bench/peers/reactOidcContext',
  'msal-react': 'tests/bench/peers/msalReact',
};

export interface BenchedApps {
  readonly apps: readonly BenchedApp[];
  readonly close: () => Promise<void>;
}

const tables = 5_000;

/** The site of the apps: the authority is on localhost. */
export type Host = 'localhost' | '127.0.0.1';

/** Builds and serves all of them alike, before one authority and one catalogue. */
export async function startApps(browser: Browser, host: Host): Promise<BenchedApps> {
  const authority = await startAuthority();
  const api = createCatalogApi(authority, tables);
  const sites: Site[] = [];
  const redirectUris: string[] = [];
  const serve = async (name: AppName, build: string): Promise<BenchedApp> => {
    const site = await startSite(build, authority, api);
    const url = site.url.replace('localhost', host);
    sites.push(site);
    redirectUris.push(name === 'ours' ? `${url}callback` : url);
    authority.register(redirectUris);
    return { name, url, data: name === 'ours' ? 'main section li a' : '#value' };
  };

  const peer = async (name: Peer) => serve(name, await buildPage(peers[name], authority.env));

  const ourBuild = await freshBuild('/'); // the production build
  const ours = await serve('ours', ourBuild);
  const floorBuild = await buildPage(peers.floor, authority.env);
  const withOurPage = await putPageInto(floorBuild, browser, ours, ourBuild);
  const apps = [
    await serve('floor', floorBuild),
    ours,
    await serve('floor with our page', withOurPage),
    await peer('react-oidc-context'),
    await peer('msal-react'),
  ];
  const close = async () => {
    await Promise.all([authority.close(), ...sites.map((site) => site.close())]);
  };
  return { apps, close };
}
