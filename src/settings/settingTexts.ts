import type { SettingName } from './settings.ts';

/** A setting's rule in words. */
export interface SettingText {
  /** Completes the sentence "must be …". */
  readonly expected: string;
  /** Where the right value is shown. */
  readonly cure: string;
}

const overview = 'The Entra admin center shows it under App registrations › your app › Overview.';

export const settingTexts: Readonly<Record<SettingName, SettingText>> = {
  apiBaseUrl: {
    expected: 'a path such as /api, or an https URL without query',
    cure: 'It is the address of the OpenMetadata API, the part before /v1.',
  },
  clientId: {
    expected: 'the application (client) ID',
    cure: overview,
  },
  authority: {
    expected: 'an https URL without query or fragment',
    cure: `Use https://login.microsoftonline.com/<tenant ID>. ${overview}`,
  },
  authorityMetadata: {
    expected:
      "the authority's discovery document as an object: issuer, authorization_endpoint, token_endpoint, jwks_uri, each an https URL",
    cure: 'Take it from <authority>/.well-known/openid-configuration. Leave it out for Microsoft Entra ID.',
  },
  protocolMode: {
    expected: 'AAD (Microsoft Entra ID) or OIDC (any other OpenID provider)',
    cure: 'Leave it out for Microsoft Entra ID.',
  },
  scopes: {
    expected: 'a list of scopes such as ["api://<client ID>/access"]',
    cure: 'Leave it empty for OpenMetadata: its bearer is the ID token.',
  },
  redirectPath: {
    expected: 'a path such as /callback',
    cure: 'Register the resulting address under App registrations › your app › Authentication › Single-page application.',
  },
  autoSignIn: {
    expected: 'true or false',
    cure: 'Leave it out to follow the server.',
  },
  idleMinutes: {
    expected: 'a number of minutes from 0 (off) to 1440',
    cure: 'Leave it out for 30.',
  },
  sessionHours: {
    expected: 'a number of hours from 0 (off) to 720',
    cure: 'Leave it out for 24.',
  },
  openMetadataUrl: {
    expected: "the https URL of OpenMetadata's own interface",
    cure: 'It is the address that people type to open OpenMetadata.',
  },
  appName: {
    expected: 'a name of 1 to 60 characters',
    cure: 'It is shown in the header and the title.',
  },
};
