import type { Explanation } from '../explanation.ts';

/** How the application is registered at Microsoft Entra ID. */

export const redirectUriNotRegistered: Explanation = {
  id: 'redirect-uri-not-registered',
  title: 'This address is not registered',
  happened:
    "Microsoft sends people back only to addresses that the application's registration lists. The one that this app uses is not among them.",
  mender: 'entra-admin',
  cure: [
    'In the Microsoft Entra admin center, open App registrations, the application {clientId}, then Authentication.',
    'Under Single-page application, add the redirect URI {redirectUri} exactly as it stands here: scheme, host, port, path and letter case all count.',
    'Save, wait a minute and sign in again.',
  ],
  ways: ['try-again'],
  codes: ['AADSTS50011', 'AADSTS500113'],
};

export const wrongPlatform: Explanation = {
  id: 'redirect-uri-wrong-platform',
  title: 'The address is registered for the wrong platform',
  happened:
    'The redirect URI stands in the registration, but not under the platform Single-page application. Microsoft gives tokens to a browser only under that platform.',
  mender: 'entra-admin',
  cure: [
    'In the Microsoft Entra admin center, open App registrations, the application {clientId}, then Authentication.',
    'Remove {redirectUri} from the platform it stands under (usually Web).',
    'Add it under Single-page application and save.',
  ],
  ways: ['try-again'],
  codes: ['AADSTS9002326'],
};

export const secretAskedFor: Explanation = {
  id: 'client-secret-asked-for',
  title: 'Microsoft asks for a client secret',
  happened:
    'The redirect URI is registered under the platform Web, which is meant for servers that keep a secret. A single-page application has none and must not be given one.',
  mender: 'entra-admin',
  cure: [
    'In the Microsoft Entra admin center, open App registrations, the application {clientId}, then Authentication.',
    'Move {redirectUri} from Web to Single-page application and save. Do not add a secret to this app.',
    'If OpenMetadata itself signs people in with a secret, set AUTHENTICATION_CLIENT_TYPE=confidential there: this app then uses the sign-in of the server.',
  ],
  ways: ['try-again'],
  codes: ['AADSTS7000218'],
};

export const secretSent: Explanation = {
  id: 'client-secret-sent',
  title: 'A client secret was sent and refused',
  happened:
    'The application is registered as a public client, and the request held a secret or a certificate. A single-page application has no secret: providing one makes the sign-in fail.',
  mender: 'app-admin',
  cure: [
    'Remove the client secret from the settings of this app and from whatever stands between it and Microsoft.',
    'Delete that secret in the Microsoft Entra admin center under Certificates & secrets: it may have been seen.',
    'Where a secret is wanted, use the confidential flow, which OpenMetadata runs itself.',
  ],
  ways: ['try-again'],
  codes: ['AADSTS700025'],
};

export const applicationNotFound: Explanation = {
  id: 'application-not-found',
  title: 'Microsoft does not know this application',
  happened:
    'No application with the ID {clientId} exists in the tenant {tenant}, or it was never added there.',
  mender: 'app-admin',
  cure: [
    'In the Microsoft Entra admin center, open App registrations, the application, then Overview.',
    'Compare Application (client) ID with {clientId} and Directory (tenant) ID with {tenant}.',
    "Correct `clientId` and `authority` where they are set: in this app's config.json, or in OpenMetadata as AUTHENTICATION_CLIENT_ID and AUTHENTICATION_AUTHORITY.",
  ],
  ways: ['try-again'],
  codes: ['AADSTS700016'],
};

export const applicationDisabled: Explanation = {
  id: 'application-disabled',
  title: 'The application is switched off',
  happened: 'The application {clientId} is disabled in the tenant, so nobody can sign in to it.',
  mender: 'entra-admin',
  cure: [
    'In the Microsoft Entra admin center, open Enterprise applications, the application, then Properties.',
    'Set "Enabled for users to sign in?" to Yes.',
  ],
  ways: ['try-again'],
  codes: ['AADSTS7000112'],
};

export const tenantNotFound: Explanation = {
  id: 'tenant-not-found',
  title: 'Microsoft does not know this tenant',
  happened: 'The authority names the tenant {tenant}, and no tenant of that ID or domain exists.',
  mender: 'app-admin',
  cure: [
    'In the Microsoft Entra admin center, open Overview and copy the Tenant ID.',
    "Set `authority` to https://login.microsoftonline.com/ and that ID, nothing after it: in this app's config.json, or in OpenMetadata as AUTHENTICATION_AUTHORITY.",
    'A tenant of a national cloud needs the login host of that cloud, such as login.microsoftonline.us.',
  ],
  ways: ['try-again'],
  codes: ['AADSTS90002', 'AADSTS50128', 'AADSTS50059', 'AADSTS900021', 'AADSTS900023'],
};

export const notMultiTenant: Explanation = {
  id: 'application-single-tenant',
  title: 'The application belongs to one tenant only',
  happened:
    'The sign-in went to the shared address `common`, and the application accepts people of its own tenant only.',
  mender: 'app-admin',
  cure: [
    'Set `authority` to https://login.microsoftonline.com/ and the Directory (tenant) ID of the application.',
  ],
  ways: ['try-again'],
  codes: ['AADSTS50194'],
};

export const scopeNotFound: Explanation = {
  id: 'scope-not-found',
  title: 'The API that was asked for is not there',
  happened:
    'The setting `scopes` names an API or a permission that Microsoft does not find in this tenant or in the registration.',
  mender: 'app-admin',
  cure: [
    'OpenMetadata needs no scopes: leave `scopes` empty unless an API of your own stands in front of it.',
    'Otherwise compare each one with Expose an API in the registration of that API, and add it under API permissions of the application {clientId}.',
  ],
  ways: ['try-again'],
  codes: [
    'AADSTS500011',
    'AADSTS650053',
    'AADSTS650057',
    'AADSTS65005',
    'AADSTS70011',
    'invalid_scope',
    'invalid_resource',
  ],
};
