/** Claims of an ID token (OpenID Connect Core 2; Entra's own: facts of Microsoft's v2.0 tokens). */
export type Claims = ReadonlyMap<string, unknown>;

/** The claims of a compact JWT, or null when it is none. The signature is the server's to check. */
export function readClaims(token: string): Claims | null {
  return decodeClaims(token.split('.')[1] ?? '');
}

/** The same of the part of a token that holds them; Entra's `client_info` is such a part alone. */
export function decodeClaims(payload: string): Claims | null {
  try {
    const parsed: unknown = JSON.parse(decodeBase64Url(payload));
    return typeof parsed === 'object' && parsed !== null ? new Map(Object.entries(parsed)) : null;
  } catch {
    return null;
  }
}

function decodeBase64Url(text: string): string {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return new TextDecoder().decode(Uint8Array.from(binary, (char) => char.charCodeAt(0)));
}

export function textClaim(claims: Claims, name: string): string {
  const value = claims.get(name);
  return typeof value === 'string' ? value : '';
}

/** A time claim in milliseconds since the epoch; NaN when absent. */
export function timeClaim(claims: Claims, name: string): number {
  const value = claims.get(name);
  return typeof value === 'number' ? value * 1000 : Number.NaN;
}
