import type { AuthorityMetadata } from './settings.ts';
import { readEndpoint, readUrl } from './urls.ts';

/** The part of a discovery document that a sign-in needs, or undefined when a part is wrong. */
export function readAuthorityMetadata(value: unknown): AuthorityMetadata | undefined {
  const fields = new Map(Object.entries(Object(value)));
  const endpoint = (name: string) => text(fields.get(name), readEndpoint);
  const issuer = text(fields.get('issuer'), readUrl);
  const authorization = endpoint('authorization_endpoint');
  const token = endpoint('token_endpoint');
  const keys = endpoint('jwks_uri');
  const endSession = fields.has('end_session_endpoint') ? endpoint('end_session_endpoint') : null;
  if (!issuer || !authorization || !token || !keys || endSession === undefined) return undefined;
  return {
    issuer,
    authorization_endpoint: authorization,
    token_endpoint: token,
    jwks_uri: keys,
    ...(endSession ? { end_session_endpoint: endSession } : {}),
    ...list('scopes_supported', fields),
    ...list('prompt_values_supported', fields),
  };
}

/** Advice, not a need: what is no list counts as not told. */
function list(name: string, fields: ReadonlyMap<string, unknown>) {
  const value = fields.get(name);
  return Array.isArray(value) ? { [name]: value.map(String) } : {};
}

/** As it is written: an issuer is compared letter by letter. */
function text(value: unknown, read: typeof readUrl): string | undefined {
  return read(value) && String(value);
}
