import { isMicrosoftAuthority } from '../../settings/microsoftHosts.ts';
import { tenantRootFault } from '../../settings/tenantRoot.ts';
import { withoutSlash } from '../../settings/urls.ts';
import { type Check, cannotTell, fails, given, passes, type Verdict } from '../check.ts';
import { setOnServer } from '../cure.ts';
import type { AuthConfig, Observed } from '../observed.ts';

export const authority: Check = {
  id: 'authority',
  title: 'The authority is the root of one tenant',
  problem: 'The authority is not the root of one tenant',
  severity: 'high',
  why: 'OpenMetadata does not look at which tenant a token comes from: with `common` people of every organization can sign in. With an endpoint after the tenant the sign-in fails at once.',
  judge: ({ auth, appSettings }) =>
    given(auth, (config) =>
      ofMicrosoft(config, () =>
        judgeAuthority(config, appSettings.seen && appSettings.value.authority !== null),
      ),
    ),
  cure: setAuthority,
};

/** @param isUnused This app goes by an authority of its own settings. */
function judgeAuthority({ authority: url }: AuthConfig, isUnused: boolean): Verdict {
  const fault = faultOf(withoutSlash(url), isUnused);
  return fault
    ? fails(`The authority ${url || '(empty)'} ${fault}.`)
    : passes(`The authority is ${url}.`);
}

function faultOf(url: string, isUnused: boolean): string | null {
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:') return 'is not an https address';
  if (/[?#]/.test(url)) return 'has a query or a fragment';
  const fault = tenantRootFault(url);
  if (fault !== null) return faults[fault];
  const isKnown = isMicrosoftAuthority(url) || isUnused;
  return isKnown ? null : 'is on no host at which people sign in with Microsoft';
}

const faults = {
  'authority-not-root': 'is not a tenant with nothing after it',
  'authority-shared': 'stands for every organization, not for one tenant',
};

export const tenantById: Check = {
  id: 'tenant-by-id',
  title: 'The tenant is named by its ID',
  problem: 'The tenant is named by a domain, not by its ID',
  severity: 'low',
  why: 'A token names its tenant by ID. When the authority has a domain name instead, this app can’t compare the two, and a domain can move to another tenant.',
  judge: ({ auth }) => given(auth, (config) => ofMicrosoft(config, judgeTenant)),
  cure: setAuthority,
};

function judgeTenant({ authority: url }: AuthConfig): Verdict {
  const tenant = URL.canParse(url) ? (new URL(url).pathname.split('/')[1] ?? '') : '';
  if (tenant === '') return cannotTell('The authority names no tenant.');
  return tenant.includes('.')
    ? fails(`The tenant is named ${tenant}.`)
    : passes('The tenant is not named by a domain.');
}

function ofMicrosoft(config: AuthConfig, judge: (config: AuthConfig) => Verdict): Verdict {
  if (config.provider === 'azure') return judge(config);
  return cannotTell(`The provider is ${config.provider}: its authority is not a tenant.`);
}

function setAuthority({ auth }: Observed) {
  const isKnown = auth.seen && isMicrosoftAuthority(auth.value.authority);
  const login = isKnown ? new URL(auth.value.authority).host : 'login.microsoftonline.com';
  return setOnServer(
    [
      'Copy the Directory (tenant) ID: Entra admin center, App registrations, the application, Overview.',
      'Set the authority to the login host and that ID, with nothing after it.',
    ],
    [['authority', `https://${login}/00000000-0000-0000-0000-000000000000`]],
  );
}
