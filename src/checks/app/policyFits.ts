import { type Check, fails, given, passes } from '../check.ts';
import { cure } from '../cure.ts';
import type { AuthConfig, Observed } from '../observed.ts';
import { mayCall, policyOf } from './contentPolicy.ts';

export const policyFits: Check = {
  id: 'policy-fits',
  title: 'The content security policy lets this app work',
  problem: 'The content security policy keeps this app from working',
  severity: 'high',
  why: 'A browser blocks every call to an address that the policy does not name: without the authority’s nobody can sign in, without the API’s nothing is shown.',
  judge: (observed) =>
    given(observed.app, (place) =>
      given(observed.auth, (auth) =>
        given(observed.appAnswer, (answer) => {
          const needed = [place.apiBaseUrl, ...tokenUrl(auth, observed)].map(originOf);
          const policy = policyOf(answer);
          const blocked = needed.filter(
            (origin) => policy !== '' && !mayCall(policy, origin, originOf(place.url)),
          );
          return blocked.length === 0
            ? passes(`It allows calls to ${[...new Set(needed)].join(' and ')}.`)
            : fails(`connect-src does not allow ${blocked.join(' and ')}.`);
        }),
      ),
    ),
  cure: () =>
    cure([
      'Name the origin of the authority, and that of the API where it is not this app’s own, in connect-src of Content-Security-Policy.',
      'The nginx template and the image take them from AUTHORITY_ORIGIN and API_ORIGIN; on other hosts change the file of headers.',
    ]),
};

/** Where the app fetches tokens; none where the server does, or where no address is known. */
function tokenUrl(auth: AuthConfig, { appSettings, bearer }: Observed): readonly string[] {
  // Who is signed in has got a token, by whichever settings are in force.
  if (auth.clientType === 'confidential' || bearer.seen) return [];
  const url = (appSettings.seen && appSettings.value.tokenUrl) || auth.authority;
  return URL.canParse(url) ? [url] : [];
}

function originOf(url: string): string {
  return new URL(url).origin;
}
