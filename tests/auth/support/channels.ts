import type { TabChannel } from '../../../src/auth/tabs/channel.ts';
import type { TabMessage } from '../../../src/auth/tabs/messages.ts';

/** Tabs of one browser, without the browser: what one posts, all others hear. */
export function createTabs() {
  const tabs: ((message: TabMessage) => void)[][] = [];
  const posted: TabMessage[] = [];
  const open = (): TabChannel => {
    const listeners: ((message: TabMessage) => void)[] = [];
    tabs.push(listeners);
    return {
      post: (message) => {
        posted.push(message);
        for (const others of tabs)
          if (others !== listeners) for (const listener of [...others]) listener(message);
      },
      listen: (listener) => {
        listeners.push(listener);
        return () => void listeners.splice(listeners.indexOf(listener), 1);
      },
    };
  };
  return { open, posted };
}
