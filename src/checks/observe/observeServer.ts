import type { Fetch } from '../../http/timedFetch.ts';
import { type Observation, type Observed, type ServedKey, seen, unseen } from '../observed.ts';
import { fingerprint } from './fingerprint.ts';
import { answerOf, type Probe, probe, readJson } from './probe.ts';
import { authorizerSchema, authSchema, keysSchema, versionSchema } from './serverSchemas.ts';

export type ServerObserved = Pick<
  Observed,
  | 'version'
  | 'auth'
  | 'authorizer'
  | 'trust'
  | 'keys'
  | 'unknownPath'
  | 'apiAnswer'
  | 'serverClockMs'
>;

/**
 * What the server tells everyone.
 * @param fetch Without a token, and with a time limit.
 * @param usedBaseUrl The API as the app reaches it: what stands in between may answer too.
 * @param asOrigin Whose pages ask there, where that is another origin and can be told; else null.
 */
export async function observeServer(
  fetch: Fetch,
  apiBaseUrl: string,
  usedBaseUrl: string,
  asOrigin: string | null,
): Promise<ServerObserved> {
  const system = (path: string) => `${apiBaseUrl}/v1/system/${path}`;
  const [version, auth, authorizer, jwks, unknownPath, apiAnswer] = await Promise.all([
    probe(fetch, system('version')),
    probe(fetch, system('config/auth')),
    probe(fetch, system('config/authorizer')),
    probe(fetch, system('config/jwks')),
    probe(fetch, `${usedBaseUrl}/v1/nothing-has-this-name`),
    probe(
      fetch,
      `${usedBaseUrl}/v1/system/version`,
      asOrigin ? { headers: { origin: asOrigin } } : {},
    ),
  ]);
  const authRead = readJson(auth, system('config/auth'), authSchema);
  const authorizerRead = readJson(authorizer, system('config/authorizer'), authorizerSchema);
  const versionRead = readJson(version, system('version'), versionSchema);
  return {
    version: versionRead.seen ? seen(versionRead.value.version) : versionRead,
    auth: authRead,
    authorizer: authorizerRead.seen
      ? seen({
          principalDomain: authorizerRead.value.principalDomain,
          adminPrincipals: authorizerRead.value.adminPrincipals ?? null,
        })
      : authorizerRead,
    trust: toldToEveryone(
      authRead.seen ? authRead.value.publicKeyUrls : null,
      authorizerRead.seen ? authorizerRead.value.enforcePrincipalDomain : null,
    ),
    keys: await keysIn(jwks, system('config/jwks')),
    unknownPath: answerOf(unknownPath),
    apiAnswer: answerOf(apiAnswer),
    serverClockMs: clockOf(version),
  };
}

function toldToEveryone(
  publicKeyUrls: readonly string[] | null | undefined,
  enforcePrincipalDomain: boolean | null | undefined,
): Observed['trust'] {
  return publicKeyUrls && typeof enforcePrincipalDomain === 'boolean'
    ? seen({ publicKeyUrls, enforcePrincipalDomain, emailClaim: '' })
    : unseen('The server tells only administrators which keys and domains it trusts.', 'a sign-in');
}

async function keysIn(
  probed: Observation<Probe>,
  url: string,
): Promise<Observation<readonly ServedKey[]>> {
  const read = readJson(probed, url, keysSchema);
  if (!read.seen) return read;
  return seen(
    await Promise.all(
      read.value.keys.map(async ({ kid, n }) => ({ kid, fingerprint: await fingerprint(n) })),
    ),
  );
}

/** The Date header has whole seconds: on average half of one has passed since. */
function clockOf(probed: Observation<Probe>): Observation<number> {
  if (!probed.seen) return probed;
  const { answered, at } = probed.value;
  const date = Date.parse(answered.headers.get('date') ?? '');
  if (Number.isNaN(date)) return unseen('The answer has no Date header that can be read here.');
  return seen(Math.round(date + 500 - (at[0] + at[1]) / 2));
}
