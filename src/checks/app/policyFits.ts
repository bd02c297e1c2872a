import { isTransportSafe } from '../../http/isTransportSafe.ts';
import { isMicrosoftAuthority } from '../../settings/microsoftHosts.ts';
import { type Check, fails, given, passes } from '../check.ts';
import { cure } from '../cure.ts';
import type { AppAnswered, AuthConfig, Observed } from '../observed.ts';
import { mayHold, mayLoad, policyOf } from './contentPolicy.ts';

export const policyFits: Check = {
  id: 'policy-fits',
  title: 'The content security policy lets this app work',
  problem: 'The content security policy keeps this app from working',
  severity: 'high',
  why: 'A browser blocks what the policy does not name: without the authority’s address nobody can sign in, without the API’s nothing is shown, and a script of the page that it does not know never runs.',
  judge: (observed) =>
    given(observed.app, (place) =>
      given(observed.auth, (auth) =>
        given(observed.appAnswer, (answer) => {
          const needed = [place.apiBaseUrl, ...tokenUrl(auth, observed)].map(originOf);
          const policy = policyOf(answer);
          const self = originOf(place.url);
          const faults = policy ? faultsOf(policy, answer, needed, self) : [];
          return faults.length === 0
            ? passes(`It allows calls to ${[...new Set(needed)].join(' and ')}.`)
            : fails(`${faults.join('; ')}.`);
        }),
      ),
    ),
  cure: () =>
    cure([
      'Name the origin of the authority, and that of the API where it is not this app’s own, in connect-src of Content-Security-Policy.',
      'The nginx template and the image take them from AUTHORITY_ORIGIN and API_ORIGIN; on other hosts change the file of headers.',
      'The policy names the scripts and styles of one build: where it does not know those in the page, write it again from this build, with deploy/configure.sh or the file of headers that the build writes.',
    ]),
};

/** What of this page's policy keeps it from working. */
function faultsOf(
  policy: string,
  { isThisApp, inline }: AppAnswered,
  needed: readonly string[],
  self: string,
): readonly string[] {
  const blocked = needed.filter((origin) => !mayLoad(policy, 'connect-src', origin, self));
  const calls = blocked.length > 0 ? [`connect-src does not allow ${blocked.join(' and ')}`] : [];
  const parts = [
    ['script-src', inline.scripts, 'scripts'],
    ['style-src', inline.styles, 'styles'],
  ] as const;
  const own = parts.flatMap(([name, hashes, what]) => {
    if (!mayLoad(policy, name, self, self)) return [`${name} does not allow this app’s own files`];
    const unknown = hashes.filter((hash) => !mayHold(policy, name, hash));
    return unknown.length > 0
      ? [`${name} does not allow ${unknown.length} of the ${hashes.length} ${what} in the page`]
      : [];
  });
  return [...calls, ...(isThisApp ? own : [])];
}

/** Where the app fetches tokens; none where the server does, or where no address is known. */
function tokenUrl(auth: AuthConfig, { appSettings, bearer }: Observed): readonly string[] {
  // Who is signed in has got a token, by whichever settings are in force.
  if (auth.clientType === 'confidential' || bearer.seen) return [];
  if (appSettings.seen && appSettings.value.tokenUrl) return [appSettings.value.tokenUrl];
  // From the server the app takes no other authority.
  const { provider, authority } = auth;
  const isTaken = provider === 'azure' && isMicrosoftAuthority(authority);
  return isTaken && isTransportSafe(new URL(authority)) ? [authority] : [];
}

function originOf(url: string): string {
  return new URL(url).origin;
}
