import { ConfigError, createEnvReader, type Env, type EnvReader } from './envReader.ts';
import { type OidcConfig, readOidc } from './oidcConfig.ts';
import { type Places, readPlaces } from './places.ts';

const providers = [
  'basic',
  'azure',
  'google',
  'okta',
  'auth0',
  'aws-cognito',
  'custom-oidc',
  'saml',
  'ldap',
  'openmetadata',
] as const;

/** The newest server, and the one whose answers were recorded. */
export type Age = '2.0.7' | '1.6';

/** What OpenMetadata's environment variables say. Addresses have no trailing slash. */
export interface Config {
  readonly age: Age;
  readonly provider: (typeof providers)[number];
  readonly clientType: 'public' | 'confidential';
  readonly publicKeyUrls: readonly string[];
  readonly authority: string;
  readonly clientId: string;
  readonly callbackUrl: string;
  readonly principalClaims: readonly string[];
  /** Empty, or `username:<claim>` and `email:<claim>`. */
  readonly principalClaimsMapping: readonly string[];
  readonly enableSelfSignup: boolean;
  readonly enableAutoRedirect: boolean;
  readonly adminPrincipals: readonly string[];
  readonly principalDomain: string;
  readonly enforcePrincipalDomain: boolean;
  readonly allowedRegistrationDomains: readonly string[];
  readonly jwtKeyId: string;
  readonly jwtIssuer: string;
  /** Unset: a key of its own, new at each start. */
  readonly publicKeyFile: string | null;
  readonly privateKeyFile: string | null;
  readonly oidc: OidcConfig;
}

/** @throws {ConfigError} naming every variable that is wrong. */
export function readConfig(env: Env): Config {
  const read = createEnvReader(env);
  const places = readPlaces(read);
  const config = {
    age: readAge(read),
    ...readAuthentication(read, places),
    ...readAuthorizer(read),
    jwtKeyId: read.text('JWT_KEY_ID', 'Gb389a-9f76-gdjs-a92j-0242bk94356'),
    jwtIssuer: read.text('JWT_ISSUER', 'open-metadata.org'),
    publicKeyFile: read.text('RSA_PUBLIC_KEY_FILE_PATH', '') || null,
    privateKeyFile: read.text('RSA_PRIVATE_KEY_FILE_PATH', '') || null,
    oidc: readOidc(read, places),
  };
  refuseHalfConfigured(read, config);
  if (read.problems.length > 0) throw new ConfigError(read.problems);
  return config;
}

function readAge(read: EnvReader): Age {
  const age = read.text('OM_VERSION', '2.0.7');
  if (age !== '2.0.7' && age !== '1.6') {
    read.refuse('OM_VERSION', 'unset (answers as 2.0.7) or 1.6 (answers as the recorded 1.6.0)');
  }
  return age === '1.6' ? '1.6' : '2.0.7';
}

function readAuthentication(read: EnvReader, { identityHost, tenant, clientId, app }: Places) {
  return {
    provider: read.choice('AUTHENTICATION_PROVIDER', providers, 'azure'),
    clientType: read.choice('AUTHENTICATION_CLIENT_TYPE', ['public', 'confidential'], 'public'),
    publicKeyUrls: read.list('AUTHENTICATION_PUBLIC_KEYS', [
      `http://${identityHost}/${tenant}/discovery/v2.0/keys`,
    ]),
    authority: read.text('AUTHENTICATION_AUTHORITY', `https://${identityHost}/${tenant}`),
    clientId: read.text('AUTHENTICATION_CLIENT_ID', clientId),
    callbackUrl: read.text('AUTHENTICATION_CALLBACK_URL', `${app}/callback`),
    principalClaims: read.list('AUTHENTICATION_JWT_PRINCIPAL_CLAIMS', [
      'email',
      'preferred_username',
      'sub',
    ]),
    principalClaimsMapping: read.list('AUTHENTICATION_JWT_PRINCIPAL_CLAIMS_MAPPING', []),
    enableSelfSignup: read.flag('AUTHENTICATION_ENABLE_SELF_SIGNUP', true),
    enableAutoRedirect: read.flag('AUTHENTICATION_ENABLE_AUTO_REDIRECT', false),
  };
}

function readAuthorizer(read: EnvReader) {
  return {
    adminPrincipals: read.list('AUTHORIZER_ADMIN_PRINCIPALS', ['ada']),
    principalDomain: read.text('AUTHORIZER_PRINCIPAL_DOMAIN', 'example.com'),
    enforcePrincipalDomain: read.flag('AUTHORIZER_ENFORCE_PRINCIPAL_DOMAIN', false),
    allowedRegistrationDomains: read.list('AUTHORIZER_ALLOWED_REGISTRATION_DOMAIN', ['all']),
  };
}

/** What each variable alone cannot tell. The server too refuses to start with these. */
function refuseHalfConfigured(read: EnvReader, config: Config): void {
  if (!config.publicKeyUrls.every((url) => URL.canParse(url))) {
    read.refuse('AUTHENTICATION_PUBLIC_KEYS', 'a list of absolute URLs');
  }
  const { discoveryUri, callbackUrl, serverUrl } = config.oidc;
  const addresses = {
    OIDC_DISCOVERY_URI: discoveryUri,
    OIDC_CALLBACK: callbackUrl,
    OIDC_SERVER_URL: serverUrl,
  };
  for (const [name, url] of Object.entries(addresses)) {
    if (!URL.canParse(url)) read.refuse(name, 'an absolute URL');
  }
  const mapped = config.principalClaimsMapping.map((entry) => /^(\w+):\S+$/.exec(entry)?.[1]);
  if (mapped.length > 0 && mapped.toSorted().join() !== 'email,username') {
    read.refuse(
      'AUTHENTICATION_JWT_PRINCIPAL_CLAIMS_MAPPING',
      'empty or [username:<claim>,email:<claim>]',
    );
  }
  if (config.clientType === 'confidential' && config.oidc.clientSecret === '') {
    read.problems.push(
      'OIDC_CLIENT_SECRET must be the secret of the Web registration: AUTHENTICATION_CLIENT_TYPE is confidential.',
    );
  }
  if (config.clientType === 'confidential' && config.publicKeyFile && !config.privateKeyFile) {
    read.problems.push(
      'RSA_PRIVATE_KEY_FILE_PATH must be given beside RSA_PUBLIC_KEY_FILE_PATH: a confidential client signs tokens of its own.',
    );
  }
}
