import { readMessage, type TabMessage } from './messages.ts';

/** The line between the tabs of this app. Works without a browser's support, alone. */
export interface TabChannel {
  readonly post: (message: TabMessage) => void;
  /** @returns how to stop listening. */
  readonly listen: (listener: (message: TabMessage) => void) => () => void;
}

/** @param base Tells apps on one origin apart. */
export function openTabChannel(base: string): TabChannel {
  if (!('BroadcastChannel' in globalThis)) return { post: () => {}, listen: () => () => {} };
  const channel = new BroadcastChannel(`openmetadata session ${base}`);
  return {
    post: (message) => channel.postMessage(message),
    listen: (listener) => {
      const receive = ({ origin, data }: MessageEvent<unknown>) => {
        const message = origin === location.origin ? readMessage(data) : null;
        if (message) listener(message);
      };
      channel.addEventListener('message', receive);
      return () => channel.removeEventListener('message', receive);
    },
  };
}
