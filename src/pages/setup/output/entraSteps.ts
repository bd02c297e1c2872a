import { type Deployment, redirectUris } from '../deployment/deployment.ts';

/** What to click in the Entra admin center, one step a line. */
export function entraSteps(deployment: Deployment): string {
  const { cloud, flow, clientId } = deployment;
  const [first = '', ...others] = redirectUris(deployment);
  const platform = flow === 'public' ? 'Single-page application (SPA)' : 'Web';
  const steps = [
    `Open ${cloud.adminCenter} as an Application Administrator.`,
    ...(clientId === '' ? register(platform, first) : find(clientId, platform, first)),
    ...others.map((uri) => `Authentication, ${platform}, Add URI: ${uri}. Save.`),
    'Authentication, Implicit grant and hybrid flows: leave both boxes empty.',
    'Token configuration, Add optional claim, ID, email, Add; agree to the Microsoft Graph email permission.',
    'API permissions: Microsoft Graph, Delegated: openid, profile, email, offline_access. Grant admin consent, so that nobody is asked.',
    flow === 'public'
      ? 'Certificates & secrets: make none. A single-page application has no secret, and with one the sign-in fails.'
      : 'Certificates & secrets, New client secret. Copy its value at once into OIDC_CLIENT_SECRET of OpenMetadata, and nowhere else.',
    'Enterprise applications, OpenMetadata, Properties, Assignment required: Yes; then Users and groups, Add: whoever may use the catalog.',
  ];
  return `${steps.map((step, index) => `${index + 1}. ${step}`).join('\n')}\n`;
}

function register(platform: string, uri: string): readonly string[] {
  return [
    'Entra ID, App registrations, New registration.',
    'Name: OpenMetadata. Supported account types: Accounts in this organizational directory only.',
    `Redirect URI: choose ${platform} and enter ${uri}. Register.`,
    'Overview: copy the Application (client) ID and the Directory (tenant) ID into this form.',
  ];
}

function find(clientId: string, platform: string, uri: string): readonly string[] {
  return [
    `Entra ID, App registrations, All applications: the one with the client ID ${clientId}.`,
    `Authentication, Add a platform, ${platform}: ${uri}. If the address stands under another platform, remove it there first.`,
  ];
}
