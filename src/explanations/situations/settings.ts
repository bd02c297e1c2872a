import type { Explanation } from '../explanation.ts';

/** Why this app does not start. */

export const settingsFaulty: Explanation = {
  id: 'settings-faulty',
  title: 'This app is not set up yet',
  happened:
    'One or more settings are missing or wrong. Each is named below with what it should be.',
  mender: 'app-admin',
  cure: ["Correct them in this app's config.json, then reload."],
  ways: ['reload'],
};

export const configUnreadable: Explanation = {
  id: 'config-unreadable',
  title: 'The settings of this app cannot be read',
  happened: 'The file config.json did not arrive, or does not hold a JSON object.',
  mender: 'app-admin',
  cure: [
    'Check that the host serves config.json beside index.html, and that it holds one JSON object. `{}` is enough when OpenMetadata has the settings.',
  ],
  ways: ['reload'],
};

export const secretInSettings: Explanation = {
  id: 'secret-in-settings',
  title: 'The settings hold a client secret',
  happened:
    'A single-page application has no secret: everybody who opens it could read it, and providing one makes the sign-in fail.',
  mender: 'app-admin',
  cure: [
    'Remove the secret from the settings, and delete it in the Microsoft Entra admin center under Certificates & secrets: it may have been seen.',
    'Where a secret is wanted, set it in OpenMetadata (OIDC_CLIENT_SECRET), with AUTHENTICATION_CLIENT_TYPE=confidential: the server then runs the sign-in.',
  ],
  ways: ['reload'],
};

export const providerBasic: Explanation = {
  id: 'provider-not-azure',
  title: 'OpenMetadata is not set to Microsoft sign-in',
  happened:
    'The server signs people in by other means, such as its own passwords (`provider` is not `azure`). It would not accept a sign-in of Microsoft.',
  mender: 'openmetadata-admin',
  cure: [
    'Set AUTHENTICATION_PROVIDER=azure, with AUTHENTICATION_AUTHORITY, AUTHENTICATION_CLIENT_ID and AUTHENTICATION_PUBLIC_KEYS, and restart OpenMetadata.',
    'The setup page of this app writes these settings.',
  ],
  ways: ['try-again'],
};

export const authorityNotTenantRoot: Explanation = {
  id: 'authority-not-tenant-root',
  title: 'The authority has too much or too little in it',
  happened:
    'The authority that OpenMetadata names must be the address of a tenant and nothing after it: https://login.microsoftonline.com/ and the Directory (tenant) ID. An endpoint such as /oauth2/v2.0/authorize does not belong there.',
  mender: 'openmetadata-admin',
  cure: [
    'Set AUTHENTICATION_AUTHORITY in OpenMetadata to that address, and restart OpenMetadata.',
    'The Directory (tenant) ID stands in the Microsoft Entra admin center under App registrations, the application, Overview.',
  ],
  ways: ['try-again'],
};

export const authorityShared: Explanation = {
  id: 'authority-shared',
  title: 'The authority is open to every organization',
  happened:
    'The authority that OpenMetadata names lets people of any tenant sign in (`common`, `organizations` or `consumers`), and OpenMetadata does not check which one they come from.',
  mender: 'openmetadata-admin',
  cure: [
    'Set AUTHENTICATION_AUTHORITY in OpenMetadata to https://login.microsoftonline.com/ and the Directory (tenant) ID of your own tenant, and restart OpenMetadata.',
  ],
  ways: ['try-again'],
};

export const authorityNotMicrosoft: Explanation = {
  id: 'authority-not-microsoft',
  title: 'The authority is not at Microsoft',
  happened:
    'OpenMetadata names the authority {authority}, which is not a plain https address of the sign-in service of Microsoft. This app takes no other authority from a server.',
  mender: 'openmetadata-admin',
  cure: [
    'Set AUTHENTICATION_AUTHORITY in OpenMetadata to https://login.microsoftonline.com/ and the Directory (tenant) ID, and restart OpenMetadata.',
    "For another identity provider, name it in this app's config.json by `authority`, `clientId` and `protocolMode`.",
  ],
  ways: ['try-again'],
};

export const authorityUnusable: Explanation = {
  id: 'authority-unusable',
  title: 'The authority cannot be used',
  happened:
    'What the settings say of the authority {authority} is incomplete, is not https, or contradicts its own discovery document.',
  mender: 'app-admin',
  cure: [
    'Check `authority`, `authorityMetadata` and `protocolMode` in config.json against the discovery document of the identity provider.',
  ],
  ways: ['reload'],
  codes: [
    'authority_uri_insecure',
    'authority_mismatch',
    'untrusted_authority',
    'issuer_validation_failed',
    'invalid_authority_metadata',
    'invalid_cloud_discovery_metadata',
    'url_parse_error',
    'empty_url_error',
  ],
};

export const clientIdMissing: Explanation = {
  id: 'client-id-missing',
  title: 'The application or the tenant is not named',
  happened:
    'Neither config.json nor OpenMetadata names both the application that people sign in to (`clientId`) and the tenant (`authority`).',
  mender: 'openmetadata-admin',
  cure: [
    'Set AUTHENTICATION_CLIENT_ID and AUTHENTICATION_AUTHORITY in OpenMetadata and restart it, or set `clientId` and `authority` in config.json.',
    'Both IDs stand in the Microsoft Entra admin center under App registrations, the application, Overview.',
  ],
  ways: ['try-again'],
};

export const clientIdNotGuid: Explanation = {
  id: 'client-id-not-guid',
  title: 'The application ID is not one of Microsoft',
  happened:
    'What OpenMetadata names as the application that people sign in to (`clientId`) has not the form of an Application (client) ID. It may be a placeholder, or the name of the application.',
  mender: 'openmetadata-admin',
  cure: [
    'Set AUTHENTICATION_CLIENT_ID in OpenMetadata to the Application (client) ID, and restart OpenMetadata.',
    'That ID stands in the Microsoft Entra admin center under App registrations, the application, Overview.',
  ],
  ways: ['try-again'],
};

export const serverSettingsUnreachable: Explanation = {
  id: 'server-settings-unreachable',
  title: 'OpenMetadata does not answer',
  happened:
    'This app asks the server at {apiBaseUrl} how to sign in, and got no answer. The server may be starting or down.',
  mender: 'openmetadata-admin',
  cure: [
    'Try again in a minute.',
    'If it goes on, check that OpenMetadata runs and that /api on this address is passed on to it.',
  ],
  ways: ['try-again'],
};

export const serverSettingsUnreadable: Explanation = {
  id: 'server-settings-unreadable',
  title: 'This is not the answer of OpenMetadata',
  happened:
    'This app asks the server at {apiBaseUrl} how to sign in, and got something else, such as a web page.',
  mender: 'app-admin',
  cure: [
    'Check `apiBaseUrl`: it ends in /api, without /v1.',
    'Check that the host passes /api on to OpenMetadata and does not answer it with its own pages.',
  ],
  ways: ['try-again'],
};

export const confidentialElsewhere: Explanation = {
  id: 'confidential-server-elsewhere',
  title: 'This server runs the sign-in itself, and for its own address only',
  happened:
    'OpenMetadata is set up as a confidential client: it signs people in at the address that it is told, and keeps their session there. {origin} is another one.',
  mender: 'openmetadata-admin',
  cure: [
    'Serve this app from the same origin as OpenMetadata, with /auth/callback for the app and /callback for the server.',
    'Or set AUTHENTICATION_CLIENT_TYPE=public and register {redirectUri} under Single-page application.',
    "Until then, sign in at OpenMetadata's own interface: {openMetadataUrl}.",
  ],
  ways: ['try-again'],
};
