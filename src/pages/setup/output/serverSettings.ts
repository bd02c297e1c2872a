import {
  asEnv,
  asHelm,
  asServerYaml,
  type SettingValues,
} from '../../../checks/openMetadataSettings.ts';
import { clouds } from '../deployment/clouds.ts';
import { authorityOf, callbackUrlOf, type Deployment } from '../deployment/deployment.ts';

/** OpenMetadata's settings, of which its three kinds of deployment are three spellings. */
function settingsOf(deployment: Deployment): SettingValues {
  const { clientId, flow, selfSignup } = deployment;
  const authority = authorityOf(deployment);
  return [
    ['authorizerClass', 'org.openmetadata.service.security.DefaultAuthorizer'],
    ['requestFilter', 'org.openmetadata.service.security.JwtFilter'],
    ...administratorOf(deployment),
    ['provider', 'azure'],
    ['clientType', flow],
    ['authority', authority],
    ['clientId', clientId],
    ['callbackUrl', callbackUrlOf(deployment)],
    ['publicKeyUrls', [`${authority}/discovery/v2.0/keys`, ownKeys]],
    ['jwtPrincipalClaims', ['preferred_username', 'email', 'sub']],
    ['enableSelfSignup', selfSignup],
    ...(flow === 'confidential' ? confidential(deployment) : []),
  ];
}

/** OpenMetadata reads its own keys too, and has to reach itself: by its own port, not by the proxy. */
const ownKeys = 'http://localhost:8585/api/v1/system/config/jwks';

function administratorOf({ administrator }: Deployment): SettingValues {
  if (!administrator) return [];
  return [
    ['adminPrincipals', [administrator.name]],
    ['principalDomain', administrator.domain],
    ['enforcePrincipalDomain', true],
  ];
}

/** `offline_access` is what lets OpenMetadata renew a session; the discovery document is the tenant's. */
function confidential(deployment: Deployment): SettingValues {
  return [
    ['oidcType', oidcTypeOf(deployment)],
    ['oidcTenant', deployment.tenantId],
    ['oidcScope', 'openid email profile offline_access'],
    ['oidcDiscoveryUri', `${authorityOf(deployment)}/v2.0/.well-known/openid-configuration`],
    ['oidcCallbackUrl', callbackUrlOf(deployment)],
    ['oidcServerUrl', deployment.appUrl],
  ];
}

/** With `azure` OpenMetadata goes to the public cloud, whatever the discovery document is. */
function oidcTypeOf({ cloud }: Deployment): string {
  return cloud === clouds.public ? 'azure' : 'custom';
}

/** For `docker compose --env-file`. */
export function dockerEnv(deployment: Deployment): string {
  const isPublic = deployment.flow === 'public';
  const secret = `OIDC_CLIENT_ID=${deployment.clientId}\n# OIDC_CLIENT_SECRET comes from your secret store: set it where OpenMetadata runs, not in this file.\n`;
  return note('#', deployment) + asEnv(settingsOf(deployment)) + (isPublic ? '' : secret);
}

/** For `helm upgrade --values`. */
export function helmValues(deployment: Deployment): string {
  if (deployment.flow === 'public') return note('#', deployment) + asHelm(settingsOf(deployment));
  return (
    note('#', deployment) +
    helmSecret +
    asHelm(settingsOf(deployment), [
      ['authentication.oidcConfiguration.enabled', true],
      ['authentication.oidcConfiguration.clientId', secretKey('openmetadata-oidc-client-id')],
      [
        'authentication.oidcConfiguration.clientSecret',
        secretKey('openmetadata-oidc-client-secret'),
      ],
    ])
  );
}

const secretKey = (key: string) => ({ secretRef: 'oidc-secrets', secretKey: key });

const helmSecret = `# The Secret "oidc-secrets" holds openmetadata-oidc-client-id, the client ID, and
# openmetadata-oidc-client-secret, the value of OIDC_CLIENT_SECRET. Make it before the upgrade.
`;

/** For `conf/openmetadata.yaml`. */
export function serverYaml(deployment: Deployment): string {
  const head = `${note('#', deployment)}# Merge this into conf/openmetadata.yaml: the other keys of these blocks stay as they are.\n`;
  if (deployment.flow === 'public') return head + asServerYaml(settingsOf(deployment));
  return (
    head +
    asServerYaml(settingsOf(deployment), [
      ['authenticationConfiguration.oidcConfiguration.id', deployment.clientId],
      ['authenticationConfiguration.oidcConfiguration.secret', '${' + 'OIDC_CLIENT_SECRET}'],
    ])
  );
}

function note(mark: string, { administrator, selfSignup }: Deployment): string {
  if (administrator) return '';
  const admin = `${mark} No administrator was named: OpenMetadata goes on making "admin" one at each start, and takes people of every domain.\n`;
  return selfSignup
    ? admin
    : `${admin}${mark} Nobody can sign themselves up either: on a new OpenMetadata only "admin" gets in.\n`;
}
