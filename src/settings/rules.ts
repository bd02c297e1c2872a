import { readAuthorityMetadata } from './authorityMetadata.ts';
import type { ProtocolMode, SettingName } from './settings.ts';
import { readUrl, withoutSlash } from './urls.ts';

type Read<T> = (value: unknown) => T | undefined;

/**
 * Every setting's rule: the value as it is used, or undefined when it breaks the rule. In words the
 * rules stand in `settingTexts.ts`. What an authority may be depends on its mode: `readIdentity.ts`.
 */
export const rules = {
  apiBaseUrl: (value) => readPath(value) ?? readAddress(value),
  clientId: matching(/^\S+$/),
  authority: (value) => (isHttps(value) ? readAddress(value) : undefined),
  authorityMetadata: readAuthorityMetadata,
  protocolMode: (value): ProtocolMode | undefined =>
    value === 'AAD' || value === 'OIDC' ? value : undefined,
  scopes: readScopes,
  redirectPath: matching(/^(\/[0-9a-z_~-][0-9a-z._~-]*)+$/i),
  autoSignIn: (value) => (typeof value === 'boolean' ? value : undefined),
  idleMinutes: upTo(1440),
  sessionHours: upTo(720),
  openMetadataUrl: readAddress,
  appName: matching(/^\S(.{0,58}\S)?$/u),
} satisfies { [name in SettingName]: Read<unknown> };

/** Settings that are JSON in `.env`; the others are text there. */
export const jsonSettings: readonly SettingName[] = [
  'authorityMetadata',
  'scopes',
  'autoSignIn',
  'idleMinutes',
  'sessionHours',
];

/** What one source may name, already of the right type. */
export type SettingValues = {
  [name in SettingName]?: NonNullable<ReturnType<(typeof rules)[name]>>;
};

function matching(pattern: RegExp): Read<string> {
  return (value) => (typeof value === 'string' && pattern.test(value) ? value : undefined);
}

function upTo(most: number): Read<number> {
  return (value) => (typeof value === 'number' && value >= 0 && value <= most ? value : undefined);
}

function readScopes(value: unknown): string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const scopes = value.filter((item) => typeof item === 'string' && /^\S+$/.test(item));
  return scopes.length === value.length ? scopes : undefined;
}

function readPath(value: unknown): string | undefined {
  const isPath = typeof value === 'string' && /^\/(?!\/)[^\s?#\\]*$/.test(value);
  return isPath ? withoutSlash(value) || '/' : undefined;
}

function readAddress(value: unknown): string | undefined {
  const url = readUrl(value);
  return url && withoutSlash(url.href);
}

function isHttps(value: unknown): boolean {
  return readUrl(value)?.protocol === 'https:';
}
