export const english = {
  title: 'Set up Microsoft sign-in',
  lead: 'Type three values. Each text below is then ready to copy: the registration in Microsoft Entra ID, the settings of OpenMetadata and those of this app. Nothing you type leaves this page, and it never asks for a secret.',
  flow: 'Who runs the sign-in?',
  flows: {
    public: 'This app (public client)',
    confidential: 'OpenMetadata (confidential client)',
  },
  flowMeanings: {
    public:
      'People go from this app to Microsoft and back. The registration is of type single-page application and has no secret. OpenMetadata’s guide calls it the implicit flow; what runs is the authorization code with PKCE. Choose this unless your rules forbid tokens in the browser’s storage.',
    confidential:
      'OpenMetadata talks to Microsoft with a client secret and keeps the session. The registration is of type Web. This app must be on the same origin as OpenMetadata’s API, at the root of its host.',
  },
  values: 'The three values',
  forProduction: 'And for production',
  fields: {
    tenantId: 'Directory (tenant) ID',
    clientId: 'Application (client) ID',
    appUrl: 'Address of this app',
    openMetadataUrl: 'Address of OpenMetadata’s own interface',
    administrator: 'Sign-in name of an administrator',
    cloud: 'Cloud',
    selfSignup: 'Let people make their own account in OpenMetadata',
  },
  hints: {
    tenantId: 'Entra admin center, Overview. A GUID.',
    clientId:
      'App registrations, the application, Overview. Leave it empty until it is registered.',
    appUrl: 'As people type it, with its path if it has one.',
    openMetadataUrl: 'If people open it at an address of its own.',
    administrator:
      'Such as ada@example.com. Replaces the default admin, and makes OpenMetadata refuse other domains. Without one, and with accounts that only an administrator makes, nobody but a user called admin gets in.',
    selfSignup:
      'Off, an administrator makes the users. On, everybody who can sign in makes their own.',
  },
  more: 'More',
  parts: {
    entra: '1. Register in Microsoft Entra ID',
    server: '2. Configure OpenMetadata',
    app: '3. Configure this app',
    production: '4. Before production',
  },
  partLeads: {
    entra: 'Use one of these; all four make the same registration.',
    server: 'Use the one that fits how OpenMetadata runs, then restart it.',
    app: 'The settings, and a web server for both on one origin.',
    production:
      'OpenMetadata’s two requirements. It ships with an administrator and with keys that everybody knows.',
  },
  outputs: {
    steps: 'In the Entra admin center',
    az: 'Azure CLI',
    graph: 'Microsoft Graph',
    terraform: 'Terraform',
    docker: 'Docker: env file',
    helm: 'Kubernetes: Helm values',
    yaml: 'Bare metal: openmetadata.yaml',
    config: 'config.json',
    nginx: 'nginx',
    admin: 'Delete the default administrator',
    keys: 'Replace the JWT keys',
  },
  outputHints: {
    steps: 'What to click, in order.',
    az: 'Run it in a shell that has the Azure CLI.',
    graph: 'The body of POST /v1.0/applications.',
    terraform: 'For the provider hashicorp/azuread.',
    docker: 'docker compose --env-file openmetadata_azure.env up --detach',
    helm: 'helm upgrade openmetadata open-metadata/openmetadata --values values.yaml',
    yaml: 'Merge it into conf/openmetadata.yaml.',
    config: 'Put it beside index.html.',
    nginx: 'Put it into /etc/nginx/conf.d and set the certificate.',
    admin: 'What to do, in order.',
    keys: 'Run it where OpenMetadata runs, and set what it prints.',
  },
  waitsFor: (names: string) => `Waits for: ${names}.`,
  download: 'Download',
  noHashes: 'Open this page from the built app to get the policy’s hashes of its inline script.',
  check: 'Then check it',
  checkLead: 'Two ways to see whether all of it holds:',
  checkByDoctor: 'From a command line:',
  checkCommand: 'the command',
  checkBySecurity: 'As an administrator, signed in:',
  checkBySecurityLink: 'the security page',
  problems: {
    secret:
      'This looks like a client secret. It does not belong here: remove it, and if it is in use make a new one.',
    sharedTenant:
      'This stands for everybody, not for one organization. Enter the ID of your own tenant.',
    onlyTheId: (id: string) => `Enter the ID alone: ${id}`,
    tenantByDomain:
      'This works, but the ID is better: this app can’t compare a domain with the tenant in a token.',
    tenant: 'A tenant ID is a GUID such as 11111111-2222-4333-8444-555555555555.',
    clientId: 'A client ID is a GUID such as aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee.',
    sameId: 'This is the tenant ID. The client ID stands beside it, under Application (client) ID.',
    address: 'This is not an address. Enter one such as https://catalog.example.com.',
    https: 'It must be https: Microsoft accepts plain http on localhost only.',
    noQuery: 'Enter the address without what follows ? or #.',
    path: 'The path may hold letters, digits and - . _ ~ only.',
    callback: 'Enter the address of the app without /callback, which is added.',
    aPage: (path: string) =>
      `${path} is below the address, not part of it: enter what stands before it.`,
    rootOnly:
      'With the confidential client this app must be at the root of its host: OpenMetadata knows no path.',
    sameAddress: 'This is the address of this app. Leave it empty.',
    administrator: 'Enter a full sign-in name such as ada@example.com.',
    capitals: (domain: string) =>
      `OpenMetadata 1.6 tells capital letters apart: ${domain} must stand in people’s sign-in names just so.`,
    guessable: 'Anyone can have this name in a tenant of their own. Choose a person’s.',
  },
};

export type SetupWords = typeof english;
