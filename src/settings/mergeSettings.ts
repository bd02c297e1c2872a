import type { LocalSettings } from './localSettings.ts';
import { namedIdentity, serverIdentity } from './readIdentity.ts';
import type { NamedSettings } from './readSource.ts';
import type { ServerFacts } from './serverFacts.ts';
import type {
  EntraSettings,
  Identity,
  Layer,
  ServerSettings,
  Settings,
  Source,
} from './settings.ts';
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
  const [flow, ofFlow] =
    server.clientType === 'confidential' ? serverFlow : entraFlow(local, server);
  const fromServer = serverValues(server, origin);
  const [json, env] = local;
  const named = { ...env.values, ...json.values, ...ofFlow.values };
  const values: Values = { ...defaults, ...fromServer, ...named };
  return {
    ...flow,
    apiBaseUrl: apiBaseUrlOf(local, origin),
    scopes: values.scopes,
    redirectUri: origin + withoutSlash(base) + values.redirectPath,
    autoSignIn: values.autoSignIn,
    idleMinutes: values.idleMinutes,
    sessionHours: values.sessionHours,
    openMetadataUrl: values.openMetadataUrl,
    appName: values.appName,
    server,
    layers: [
      ofFlow, // whatever other sources name of it
      ...local,
      { source: 'server', values: fromServer },
    ],
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

/** A flow, and the settings that come with it as one group. */
type Choice<Flow extends Settings> = readonly [Pick<Flow, 'flow' | 'identity'>, Layer];

/**
 * Whether the server signs people in itself is its own word, whatever identity provider is named
 * elsewhere. It sends them back to this path and trusts no other.
 */
const serverFlow: Choice<ServerSettings> = [
  { flow: 'server', identity: null },
  { source: 'server', values: { redirectPath: '/auth/callback' } },
];

/** The first source that names an authority supplies the whole group. */
function entraFlow(local: LocalSettings, server: ServerFacts): Choice<EntraSettings> {
  const choose = (identity: Identity, source: Source): Choice<EntraSettings> => [
    { flow: 'entra', identity },
    { source, values: identity },
  ];
  for (const named of local) {
    const identity = namedIdentity(named);
    if (identity) return choose(identity, named.source);
  }
  return choose(serverIdentity(server), 'server');
}
