import { readKey, writeKey } from '../tabStorage.ts';

/** Which outing this tab waits for: its `state`, since the answer won't tell. It goes with the outing. */
const key = 'session.return.awaited';

export function keepAwaited(state: string): void {
  writeKey(key, state);
}

/** Empty when this tab waits for none. */
export function readAwaited(): string {
  return readKey(key) ?? '';
}
