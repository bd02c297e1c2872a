import { createHash } from 'node:crypto';

/** A UUID that is the same at every start, so that links and ids in a browser survive a restart. */
export function stableId(type: string, fullyQualifiedName: string): string {
  const hash = createHash('sha256').update(`${type}:${fullyQualifiedName}`).digest('hex');
  const variant = ((Number.parseInt(hash.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `4${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}
