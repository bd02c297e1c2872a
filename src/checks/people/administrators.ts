import { type Check, cannotTell, fails, given, passes } from '../check.ts';
import { cure, setOnServer } from '../cure.ts';
import type { Observed } from '../observed.ts';
import { adminNames, isGuessable } from './adminNames.ts';

/** The variable first: OpenMetadata makes its administrators anew at each start. */
const replaceAdmin = (after: string) =>
  setOnServer(
    ['Name your own administrators, by the part of their sign-in name before the @.'],
    [['adminPrincipals', ['ada', 'grace']]],
    [after],
  );

export const defaultAdmin: Check = {
  id: 'default-admin',
  title: 'The default admin account is gone',
  problem: 'The default admin account is still there',
  severity: 'high',
  why: 'OpenMetadata ships with an administrator called `admin` and makes it anew at each start for as long as AUTHORIZER_ADMIN_PRINCIPALS names it. With password sign-in its password is known to everybody; with Microsoft sign-in whoever gets a token for that name is the administrator.',
  judge: (observed) => {
    const { defaultAdmin: found, authorizer } = observed;
    const severity = hasPasswords(observed) ? 'critical' : 'high';
    if (found.seen && found.value === 'administrator')
      return fails('The user `admin` is there and is an administrator.', severity);
    if (authorizer.seen && authorizer.value.adminPrincipals?.includes('admin'))
      return fails(
        'AUTHORIZER_ADMIN_PRINCIPALS names `admin`: it is made anew at each start.',
        severity,
      );
    return given(found, (state) =>
      passes(`The user \`admin\` is ${state === 'plain user' ? 'no administrator' : state}.`),
    );
  },
  cure: () =>
    replaceAdmin(
      'Delete the user `admin`: Settings, Team & User Management, Admins, admin, Delete, Permanently delete.',
    ),
};

function hasPasswords({ auth }: Observed): boolean {
  return auth.seen && ['basic', 'openmetadata'].includes(auth.value.provider);
}

export const guessableAdmins: Check = {
  id: 'guessable-admins',
  title: 'No administrator has a name that anyone can have',
  problem: 'An administrator has a name that anyone can have',
  severity: 'high',
  why: 'OpenMetadata knows people by the part of their name before the @ alone. Somebody called admin@ in another tenant or another domain has the same name as yours.',
  judge: (observed) => {
    const found = adminNames(observed).filter(isGuessable);
    if (found.length > 0) return fails(`Administrators: ${found.join(', ')}.`);
    return given(observed.administrators, (names) =>
      passes(
        `${names.length} administrator${names.length === 1 ? '' : 's'}, none with such a name.`,
      ),
    );
  },
  cure: () =>
    replaceAdmin(
      'Take the rights of an administrator from the old name: Settings, Team & User Management, Admins. The variable alone takes none away.',
    ),
};

export const adminNamesPublic: Check = {
  id: 'admin-names-public',
  title: 'Administrators’ names are not told to strangers',
  problem: 'Administrators’ names are told to strangers',
  severity: 'low',
  why: 'Whoever knows the administrators’ names knows whom to deceive, and which name to take in another tenant.',
  judge: ({ authorizer }) =>
    given(authorizer, ({ adminPrincipals }) =>
      adminPrincipals === null
        ? passes('/api/v1/system/config/authorizer keeps them to itself.')
        : fails(
            `/api/v1/system/config/authorizer tells ${adminPrincipals.length} name(s) without a token.`,
          ),
    ),
  cure: () =>
    cure(
      [
        'Upgrade OpenMetadata: newer releases tell the principal domain alone.',
        'Until then, let the proxy answer that path only to people with a token.',
      ],
      [{ place: 'nginx', file: 'server block', text: hide }],
    ),
};

const hide = `location = /api/v1/system/config/authorizer {
  if ($http_authorization = "") { return 401; }
  proxy_pass http://openmetadata:8585;
}
`;

export const selfSignup: Check = {
  id: 'self-sign-up',
  title: 'Not everybody can sign themselves up',
  problem: 'Everybody can sign themselves up',
  severity: 'high',
  why: 'With self sign-up everyone who gets a token, guests and people of other tenants included, can make themselves a user; and OpenMetadata does not compare the e-mail address that a new user gives with the one in the token.',
  judge: ({ auth }) =>
    given(auth, ({ enableSelfSignup, provider }) => {
      if (provider === '') return cannotTell('The server does not say.');
      return enableSelfSignup ? fails('Self sign-up is on.') : passes('Self sign-up is off.');
    }),
  cure: () =>
    setOnServer(
      [
        'Turn self sign-up off, and make users in OpenMetadata (Settings, Team & User Management, Users) or by its API.',
        'To keep it on, let only assigned people sign in: Entra admin center, Enterprise applications, the application, Properties, Assignment required: Yes. It stays a finding: other tenants are not bound by that.',
      ],
      [['enableSelfSignup', false]],
    ),
};
