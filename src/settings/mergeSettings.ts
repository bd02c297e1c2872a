import type { LocalSettings } from './localSettings.ts';
import { namedIdentity, serverIdentity } from './readIdentity.ts';
import type { NamedSettings } from './readSource.ts';
import type { ServerFacts } from './serverFacts.ts';
import { ServerUnusable } from './serverUnusable.ts';
import type { Identity, SettingName, Settings, Source } from './settings.ts';
import { settingNames } from './settings.ts';
import { readUrl, withoutSlash } from './urls.ts';

/** Where the app itself is. */
export interface Place {
  /** E.g. `https://catalog.example.com`. */
  readonly origin: string;
  /** Path that the app lies under, with a slash at both ends: `/` or `/catalog/`. */
  readonly base: string;
}

const defaults = {
  apiBaseUrl: '/api',
  scopes: [] as readonly string[],
  redirectPath: '/callback',
  autoSignIn: false,
  idleMinutes: 30,
  sessionHours: 24,
  openMetadataUrl: null as string | null,
  appName: 'Data catalog',
};

type Values = typeof defaults;

/** Where the API is, which has to be known before the server can be asked for the rest. */
export function apiBaseUrlOf(named: readonly NamedSettings[], origin: string): string {
  const url = named.map(({ values }) => values.apiBaseUrl).find((value) => value !== undefined);
  return withoutSlash(new URL(url ?? defaults.apiBaseUrl, origin).href);
}

/**
 * Merges what people wrote over the server's answer over the defaults.
 * @throws {ServerUnusable} when nobody named an identity provider and the server's can't be used.
 */
export function mergeSettings(local: LocalSettings, server: ServerFacts, place: Place): Settings {
  const { origin, base } = place;
  const [identity, identitySource] = chooseIdentity(local, server);
  const fromServer = serverValues(server, origin);
  const [json, env] = local;
  const values: Values = { ...defaults, ...fromServer, ...env.values, ...json.values };
  return {
    identity,
    apiBaseUrl: apiBaseUrlOf(local, origin),
    scopes: values.scopes,
    redirectUri: origin + withoutSlash(base) + values.redirectPath,
    autoSignIn: values.autoSignIn,
    idleMinutes: values.idleMinutes,
    sessionHours: values.sessionHours,
    openMetadataUrl: values.openMetadataUrl,
    appName: values.appName,
    server,
    sources: sourcesOf([
      { source: identitySource, values: identity }, // one group, whatever other sources name of it
      ...local,
      { source: 'server', values: fromServer },
    ]),
  };
}

/** What the server's answer supplies to settings that nobody named. */
function serverValues(server: ServerFacts, origin: string): Partial<Values> {
  const home = readUrl(server.callbackUrl)?.origin ?? origin;
  return {
    autoSignIn: server.enableAutoRedirect,
    ...(home === origin ? {} : { openMetadataUrl: home }),
  };
}

type Choice = readonly [Identity, Source];

/** The first source that names an authority supplies the whole group. */
function chooseIdentity(local: LocalSettings, server: ServerFacts): Choice {
  for (const named of local) {
    const identity = namedIdentity(named);
    if (identity) return [identity, named.source];
  }
  const identity = serverIdentity(server);
  if (identity) return [identity, 'server'];
  throw new ServerUnusable('authority', server.authority, { authority: server.authority });
}

interface Layer {
  readonly source: Source;
  readonly values: object;
}

/** Which layer supplies each setting, the strongest layer first. */
function sourcesOf(layers: readonly Layer[]): Settings['sources'] {
  const sourceOf = (name: SettingName) =>
    layers.find(({ values }) => Object.hasOwn(values, name))?.source ?? 'default';
  const entries = settingNames.map((name) => [name, sourceOf(name)]);
  return Object.fromEntries(entries) as Settings['sources']; // one entry for each name
}
