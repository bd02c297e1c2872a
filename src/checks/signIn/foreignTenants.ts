import { isMicrosoftAuthority } from '../../settings/microsoftHosts.ts';
import { isGuid } from '../../settings/tenantRoot.ts';
import { withoutSlash } from '../../settings/urls.ts';
import { type Check, cannotTell, fails, given, passes, type Verdict } from '../check.ts';
import { setOnServer } from '../cure.ts';
import type { AuthConfig, Observation, Observed } from '../observed.ts';
import { adminNames, isGuessable } from '../people/adminNames.ts';
import { decidingClaims, isForgeable } from './decidingClaims.ts';

/** What the server says is copied from here: it holds no sign that a shell or a terminal obeys. */
const plainDomain = /^[\w.-]+$/;

/** Microsoft signs for all tenants with keys that many of them share, whichever URL they are read from. */
export const foreignTenants: Check = {
  id: 'foreign-tenants',
  title: 'Tokens of other tenants are refused',
  problem: 'Tokens of other tenants are accepted',
  severity: 'high',
  why: 'OpenMetadata checks a token’s signature and expiry, but not which tenant or application it was made for, and many tenants share Microsoft’s keys. Unless the domain is enforced, somebody called admin@ in any other tenant is this catalog’s admin.',
  judge: judgeTrust,
  cure: ({ authorizer }) =>
    setOnServer(
      [
        'Enforce the domain of your people’s names. Whoever signs in with another domain, guests too, is refused.',
        'Let the domain be that of `preferred_username`, not of `email`: first in the claims, or as both parts of the mapping.',
        'Take `admin` and other names that anyone can have off the administrators.',
        'Let the proxy in front of /api check the audience of tokens, if it can.',
      ],
      [
        [
          'principalDomain',
          authorizer.seen && plainDomain.test(authorizer.value.principalDomain)
            ? authorizer.value.principalDomain
            : 'example.com',
        ],
        ['enforcePrincipalDomain', true],
      ],
    ),
};

function judgeTrust(observed: Observed): Verdict {
  const { trust, auth } = observed;
  if (!trust.seen)
    return cannotTell(`Whether the domain is enforced is not known. ${trust.why}`, trust.lacks);
  if (!trust.value.publicKeyUrls.some(isKeyOfMicrosoft))
    return passes('None of the key URLs is Microsoft’s.');
  if (trust.value.enforcePrincipalDomain)
    return given(auth, (config) =>
      isForgeable(decidingClaims(config, trust).domain)
        ? fails(
            'The domain is enforced by the claim `email` alone, which an administrator of any tenant can write.',
          )
        : passes('The domain is enforced.'),
    );
  const guessable = adminNames(observed).filter(isGuessable);
  return guessable.length > 0
    ? fails(
        `The keys are Microsoft’s, the domain is not enforced, and ${guessable.join(', ')} is an administrator: any tenant can make one.`,
        'critical',
      )
    : fails('The keys are Microsoft’s, and the domain is not enforced.');
}

/** The keys are served at more hosts than people sign in at. */
function isKeyOfMicrosoft(url: string): boolean {
  return (
    isMicrosoftAuthority(url) ||
    /^https?:\/\/(login\.windows\.net|sts\.windows\.net|login\.microsoft\.com)\//i.test(url)
  );
}

export const keyUrls: Check = {
  id: 'key-urls',
  title: 'Keys are read from your tenant and from OpenMetadata itself',
  problem: 'The keys are not those of your tenant and of OpenMetadata',
  severity: 'medium',
  why: 'The keys at `common` hold those for personal accounts and for all tenants. Without OpenMetadata’s own keys the tokens of bots are refused.',
  judge: (observed) =>
    given(observed.trust, ({ publicKeyUrls }) =>
      given(observed.auth, (config) =>
        config.provider === 'azure'
          ? judgeUrls(publicKeyUrls, signsTokens(config, observed), observed.apiBaseUrl)
          : cannotTell('OpenMetadata is not set to Microsoft sign-in.'),
      ),
    ),
  cure: ({ auth }) =>
    setOnServer(
      [
        'Name the keys of your own tenant, and OpenMetadata’s own at an address that OpenMetadata itself can reach.',
      ],
      [['publicKeyUrls', [keysOf(auth), 'http://localhost:8585/api/v1/system/config/jwks']]],
    ),
};

/** Of these the confidential flow hands on the token of the authority; newer ones sign their own. */
const handsOn = /^v?(?:0|1\.[0-6])\./i;

/** The authority whose tokens the server is sent; null where it signs them itself. */
function signsTokens(
  { clientType, authority }: AuthConfig,
  { appSettings, version }: Observed,
): string | null {
  if (clientType === 'confidential')
    return version.seen && handsOn.test(version.value) ? authority : null;
  return (appSettings.seen && appSettings.value.authority) || authority;
}

function judgeUrls(urls: readonly string[], authority: string | null, apiBaseUrl: string): Verdict {
  const shared = urls.find((url) => /\/(common|organizations|consumers)\//i.test(url));
  if (shared) return fails(`${shared} holds the keys of everybody.`);
  if (urls.length === 0) return fails('There are no key URLs.', 'high');
  if (authority !== null && !urls.some((url) => isOfTenant(url, authority)))
    return fails(
      `None of ${urls.join(', ')} holds the keys of ${authority}: its tokens are refused.`,
      'high',
    );
  if (!urls.some((url) => url.endsWith('/system/config/jwks')))
    return fails(
      `None of ${urls.join(', ')} is OpenMetadata’s own (such as ${apiBaseUrl}/v1/system/config/jwks).`,
      'low',
    );
  return passes(`The key URLs are ${urls.join(', ')}.`);
}

/** Of the authority's host, or another that serves the same keys, and of its tenant. */
function isOfTenant(url: string, authority: string): boolean {
  if (!URL.canParse(url) || !URL.canParse(authority)) return false;
  const [keys, root] = [new URL(url), new URL(authority)];
  const tenant = root.pathname.split('/')[1] ?? '';
  const isSame = keys.pathname.toLowerCase().startsWith(`/${tenant.toLowerCase()}/`);
  // A tenant that is named otherwise than by its ID can't be compared.
  return (keys.host === root.host || isKeyOfMicrosoft(url)) && (isSame || !isGuid(tenant));
}

function keysOf(auth: Observation<AuthConfig>): string {
  const authority = auth.seen ? withoutSlash(auth.value.authority) : '';
  const isTenant = /^https:\/\/[^/]+\/[0-9a-f-]{36}$/i.test(authority);
  const root = isTenant
    ? authority
    : 'https://login.microsoftonline.com/00000000-0000-0000-0000-000000000000';
  return `${root}/discovery/v2.0/keys`;
}
