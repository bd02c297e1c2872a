/**
 * State for a navigation that changes the page one is on, a filter for example: focus and scroll
 * stay where they are.
 */
export const stayInPlace = { staysInPlace: true } as const;

export function staysInPlace(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'staysInPlace' in state;
}
