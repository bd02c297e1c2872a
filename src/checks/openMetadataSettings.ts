import { envFile } from './formats/envFile.ts';
import { flowItem, toYaml, type YamlValue } from './formats/yaml.ts';

/** Where one of OpenMetadata's settings stands in each of its three ways to be configured. */
interface Places {
  readonly env: string;
  /** Below `openmetadata.config` of the Helm chart's values. */
  readonly helm: string;
  /** In `conf/openmetadata.yaml`. */
  readonly yaml: string;
}

/** A block of settings whose names are alike in all three: `AUTHENTICATION_CLIENT_ID`, `clientId`. */
const authentication = (env: string, name: string, helm = name): Places => ({
  env: `AUTHENTICATION_${env}`,
  helm: `authentication.${helm}`,
  yaml: `authenticationConfiguration.${name}`,
});

const authorizer = (env: string, name: string, helm = name): Places => ({
  env: `AUTHORIZER_${env}`,
  helm: `authorizer.${helm}`,
  yaml: `authorizerConfiguration.${name}`,
});

const oidc = (env: string, name: string, helm = name): Places => ({
  env: `OIDC_${env}`,
  helm: `authentication.oidcConfiguration.${helm}`,
  yaml: `authenticationConfiguration.oidcConfiguration.${name}`,
});

/** The settings that a Microsoft sign-in and its safety depend on. */
const places = {
  provider: authentication('PROVIDER', 'provider'),
  clientType: authentication('CLIENT_TYPE', 'clientType'),
  publicKeyUrls: authentication('PUBLIC_KEYS', 'publicKeyUrls', 'publicKeys'),
  authority: authentication('AUTHORITY', 'authority'),
  clientId: authentication('CLIENT_ID', 'clientId'),
  callbackUrl: authentication('CALLBACK_URL', 'callbackUrl'),
  jwtPrincipalClaims: authentication('JWT_PRINCIPAL_CLAIMS', 'jwtPrincipalClaims'),
  enableSelfSignup: authentication('ENABLE_SELF_SIGNUP', 'enableSelfSignup'),
  authorizerClass: authorizer('CLASS_NAME', 'className'),
  requestFilter: authorizer('REQUEST_FILTER', 'containerRequestFilter'),
  adminPrincipals: authorizer('ADMIN_PRINCIPALS', 'adminPrincipals', 'initialAdmins'),
  principalDomain: authorizer('PRINCIPAL_DOMAIN', 'principalDomain'),
  enforcePrincipalDomain: authorizer('ENFORCE_PRINCIPAL_DOMAIN', 'enforcePrincipalDomain'),
  oidcType: oidc('TYPE', 'type', 'oidcType'),
  oidcTenant: oidc('TENANT', 'tenant'),
  oidcScope: oidc('SCOPE', 'scope'),
  oidcDiscoveryUri: oidc('DISCOVERY_URI', 'discoveryUri'),
  oidcCallbackUrl: oidc('CALLBACK', 'callbackUrl'),
  oidcServerUrl: oidc('SERVER_URL', 'serverUrl'),
  publicKeyFile: {
    env: 'RSA_PUBLIC_KEY_FILE_PATH',
    helm: 'jwtTokenConfiguration.rsapublicKeyFilePath',
    yaml: 'jwtTokenConfiguration.rsapublicKeyFilePath',
  },
  privateKeyFile: {
    env: 'RSA_PRIVATE_KEY_FILE_PATH',
    helm: 'jwtTokenConfiguration.rsaprivateKeyFilePath',
    yaml: 'jwtTokenConfiguration.rsaprivateKeyFilePath',
  },
  jwtKeyId: {
    env: 'JWT_KEY_ID',
    helm: 'jwtTokenConfiguration.keyId',
    yaml: 'jwtTokenConfiguration.keyId',
  },
  contentTypeOptions: {
    env: 'WEB_CONF_CONTENT_TYPE_OPTIONS_ENABLED',
    helm: 'web.contentTypeOptions.enabled',
    yaml: 'web.content-type-options.enabled',
  },
  contentPolicyEnabled: {
    env: 'WEB_CONF_XSS_CSP_ENABLED',
    helm: 'web.csp.enabled',
    yaml: 'web.csp.enabled',
  },
  contentPolicy: {
    env: 'WEB_CONF_XSS_CSP_POLICY',
    helm: 'web.csp.policy',
    yaml: 'web.csp.policy',
  },
  cacheControl: {
    env: 'WEB_CONF_CACHE_CONTROL',
    helm: 'web.cacheControl',
    yaml: 'web.cache-control',
  },
} satisfies Record<string, Places>;

type OpenMetadataSetting = keyof typeof places;

type SettingValue = string | boolean | readonly string[];

/** Settings to be made, in the order in which they are written. */
export type SettingValues = ReadonlyArray<readonly [OpenMetadataSetting, SettingValue]>;

/** More that belongs into one of the forms only, such as where Kubernetes keeps a secret. */
export type Extra = ReadonlyArray<readonly [path: string, value: YamlValue]>;

/** Lines for the env file of Docker Compose. OpenMetadata reads lists as YAML: `[a,b]`. */
export function asEnv(values: SettingValues): string {
  return envFile(
    values.map(([name, value]) => [
      places[name].env,
      Array.isArray(value) ? `[${value.map(flowItem).join(',')}]` : String(value),
    ]),
  );
}

/** Values for OpenMetadata's Helm chart. */
export function asHelm(values: SettingValues, extra: Extra = []): string {
  const entries = [...values.map(([name, value]) => [places[name].helm, value] as const), ...extra];
  return toYaml({ openmetadata: { config: nested(entries) } });
}

/** The same in `conf/openmetadata.yaml`, for an installation without containers. */
export function asServerYaml(values: SettingValues, extra: Extra = []): string {
  return toYaml(
    nested([...values.map(([name, value]) => [places[name].yaml, value] as const), ...extra]),
  );
}

interface Tree {
  [key: string]: YamlValue | Tree;
}

/** Values by dotted path, as a tree. */
function nested(entries: Extra): Tree {
  const root: Tree = {};
  for (const [path, value] of entries) {
    const keys = path.split('.');
    const last = keys.pop() ?? path;
    branch(root, keys)[last] = value;
  }
  return root;
}

function branch(root: Tree, keys: readonly string[]): Tree {
  let tree = root;
  for (const key of keys) {
    const next: Tree = {};
    const child = tree[key];
    tree[key] = isTree(child) ? child : next;
    tree = isTree(child) ? child : next;
  }
  return tree;
}

function isTree(value: YamlValue | Tree | undefined): value is Tree {
  return typeof value === 'object' && !Array.isArray(value);
}
