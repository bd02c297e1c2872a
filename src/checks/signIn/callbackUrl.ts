import { type Check, cannotTell, fails, given, passes, type Verdict } from '../check.ts';
import { setOnServer } from '../cure.ts';
import type { AuthConfig, Observed } from '../observed.ts';

/**
 * The address to which OpenMetadata's own interface has people sent back. This app has its own and
 * never uses the server's, so another host is no fault: a wrong scheme, path or shape is.
 */
export const callbackUrl: Check = {
  id: 'callback-url',
  title: 'The callback URL of OpenMetadata is one that works',
  problem: 'The callback URL of OpenMetadata does not work',
  severity: 'medium',
  why: 'Entra compares redirect URIs letter by letter. With another scheme, path or slash the sign-in of OpenMetadata’s own interface ends in AADSTS50011, and in the confidential flow this app’s too.',
  judge: (observed) => given(observed.auth, (config) => judgeCallback(config, observed)),
  cure: ({ app }) =>
    setOnServer(
      [
        'Set the address at which people open OpenMetadata, its path included, and /callback.',
        'Register exactly that address in the Entra admin center: Authentication, Single-page application (public client) or Web (confidential client). Register one for each host name that people use.',
      ],
      [
        [
          'callbackUrl',
          app.seen ? `${app.value.url}/callback` : 'https://openmetadata.example.com/callback',
        ],
      ],
    ),
};

function judgeCallback(config: AuthConfig, { app, apiBaseUrl }: Observed): Verdict {
  if (config.provider !== 'azure')
    return cannotTell('OpenMetadata is not set to Microsoft sign-in.');
  const fault = shapeFault(config.callbackUrl);
  if (fault) return fails(`The callback URL ${config.callbackUrl || '(empty)'} ${fault}.`);
  const url = new URL(config.callbackUrl);
  const known = [apiBaseUrl, ...(app.seen ? [app.value.url] : [])].map((each) => new URL(each));
  const base = new URL(apiBaseUrl).pathname.replace(/\/api$/, '');
  if (new URL(apiBaseUrl).origin === url.origin && !url.pathname.startsWith(`${base}/`))
    return fails(`The callback URL is ${url}, but OpenMetadata lies below ${base}.`);
  if (known.some(({ origin }) => origin === url.origin))
    return passes(`The callback URL is ${url}.`);
  const sameHost = known.find(({ hostname }) => hostname === url.hostname);
  if (sameHost && sameHost.protocol !== url.protocol)
    return fails(`The callback URL is ${url}, but people come by ${sameHost.origin}.`);
  if (sameHost && !app.seen)
    return cannotTell(
      `The callback URL is ${url}. Whether this app is there is not known.`,
      app.lacks,
    );
  if (sameHost)
    return fails(
      `The callback URL is ${url}, but people come by ${sameHost.origin}: the port differs.`,
    );
  return passes(
    `The callback URL is ${url}: another host than ${known.map(({ host }) => host).join(' and ')}. Each host that people use needs a redirect URI of its own.`,
  );
}

function shapeFault(url: string): string | null {
  if (!URL.canParse(url)) return 'is not an address';
  const { pathname, search, hash } = new URL(url);
  if (search || hash) return 'has a query or a fragment';
  if (pathname.endsWith('/')) return 'ends in a slash';
  return pathname.endsWith('/callback') ? null : 'does not end in /callback';
}
