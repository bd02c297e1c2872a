import { isMicrosoftAuthority } from './microsoftHosts.ts';
import type { NamedSettings } from './readSource.ts';
import type { ServerFacts } from './serverFacts.ts';
import { type IdentityFault, ServerUnusable } from './serverUnusable.ts';
import type { FaultKind, SettingFault } from './settingFault.ts';
import type { AuthorityMetadata, Identity, SettingName } from './settings.ts';
import { spell } from './spelling.ts';
import { isGuid, tenantRootFault } from './tenantRoot.ts';
import { readUrl, withoutSlash } from './urls.ts';

/** The identity provider that a source names: all four parts of the group, or null. */
export function namedIdentity({ values }: NamedSettings): Identity | null {
  const { authority, clientId, authorityMetadata = null, protocolMode = 'AAD' } = values;
  return authority && clientId ? { clientId, authority, authorityMetadata, protocolMode } : null;
}

/**
 * What is wrong with a source's `clientId`, `authority`, `authorityMetadata` and `protocolMode`
 * together. They are one group: a part of it alone would mix two identity providers.
 */
export function groupFaults(named: NamedSettings): SettingFault[] {
  const { source, values } = named;
  const fault = (kind: FaultKind, setting: SettingName) => ({
    name: spell(setting, source),
    source,
    kind,
  });
  if (!isNamed(named, 'authority')) {
    const parts = (['clientId', 'authorityMetadata', 'protocolMode'] as const).filter((part) =>
      isNamed(named, part),
    );
    return parts.map((part) => fault('authority-missing', part));
  }
  const faults: SettingFault[] = [];
  if (!isNamed(named, 'clientId')) faults.push(fault('client-id-missing', 'clientId'));
  const { authority, clientId, protocolMode = 'AAD' } = values;
  if (protocolMode === 'OIDC') return faults;
  const notRoot = authority && tenantRootFault(authority);
  if (notRoot) faults.push(fault(notRoot, 'authority'));
  if (clientId && !isGuid(clientId)) faults.push(fault('client-id-not-guid', 'clientId'));
  const isBuiltIn = !authority || isMicrosoftAuthority(authority);
  if (isBuiltIn) return faults;
  const { authorityMetadata } = values;
  if (!isNamed(named, 'authorityMetadata'))
    faults.push(fault('metadata-missing', 'authorityMetadata'));
  else if (authorityMetadata && !notRoot && liesElsewhere(authority, authorityMetadata))
    faults.push(fault('metadata-elsewhere', 'authorityMetadata'));
  return faults;
}

/** In `AAD` mode MSAL writes the tenant over the first segment of each endpoint's path. */
function liesElsewhere(
  authority: string,
  { authorization_endpoint, token_endpoint, end_session_endpoint }: AuthorityMetadata,
): boolean {
  const { pathname } = new URL(authority);
  const endpoints = [
    authorization_endpoint,
    token_endpoint,
    end_session_endpoint ?? token_endpoint,
  ];
  return endpoints
    .map((endpoint) => new URL(endpoint).pathname)
    .some((path) => !path.startsWith(`${pathname}/`) && !entraPath.test(path));
}

const entraPath = /^\/[^/]+\/oauth2\/v2\.0\//;

/** Rightly or wrongly: a part that breaks its own rule is not missing as well. */
function isNamed({ source, values, faults }: NamedSettings, setting: SettingName): boolean {
  const name = spell(setting, source);
  return Object.hasOwn(values, setting) || faults.some((fault) => fault.name === name);
}

/**
 * The server's own.
 * @throws {ServerUnusable} unless it is an application and a tenant's root at Microsoft.
 */
export function serverIdentity({ authority, clientId }: ServerFacts): Identity {
  const url = readUrl(authority);
  const root = url ? withoutSlash(url.href) : '';
  const fault = authority && clientId ? identityFault(root, clientId) : 'client-id-missing';
  // The client ID is not told: it may be a secret, put into the wrong field.
  if (fault) throw new ServerUnusable(fault, authority);
  return { clientId, authority: root, authorityMetadata: null, protocolMode: 'AAD' };
}

function identityFault(root: string, clientId: string): IdentityFault | null {
  if (!isMicrosoftAuthority(root)) return 'authority';
  return tenantRootFault(root) ?? (isGuid(clientId) ? null : 'client-id-not-guid');
}
