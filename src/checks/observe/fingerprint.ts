/**
 * SHA-256, in hex, of an RSA modulus without leading zero bytes. OpenMetadata serves it as Java's
 * two's complement: a zero byte in front, base64url with padding, which RFC 7518 section 6.3.1.1
 * forbids; other servers serve it as the RFC has it.
 * @returns null when `modulus` is no base64 or empty.
 */
export async function fingerprint(modulus: string): Promise<string | null> {
  const bytes = decode(modulus);
  if (bytes === null) return null;
  const start = bytes.findIndex((byte) => byte !== 0);
  if (start === -1) return null;
  const digest = await crypto.subtle.digest('SHA-256', bytes.slice(start));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function decode(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (char) => char.charCodeAt(0));
  } catch {
    return null;
  }
}
