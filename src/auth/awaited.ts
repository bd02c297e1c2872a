import { readKey } from './tabStorage.ts';

/**
 * Under this the server's own sign-in keeps which outing this tab waits for: its `state`, since the
 * answer won't tell. It goes with the outing.
 */
export const awaitedKey = 'session.return.awaited';

/** Empty when this tab waits for none. */
export function readAwaited(): string {
  return readKey(awaitedKey) ?? '';
}
