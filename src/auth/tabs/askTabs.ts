import type { TabChannel } from './channel.ts';

const patienceMs = 100;

/** What the other tabs answered. */
export interface TabsAnswer {
  /** Of the first tab that is signed in; null when none is. */
  readonly loginHint: string | null;
  /** The last input in any of them, ms since the epoch; 0 when unknown. */
  readonly activeAt: number;
}

/** Asks whether another tab is signed in. The first that is answers for all; silence takes 100 ms. */
export function askTabs(channel: TabChannel, issuedFor: string): Promise<TabsAnswer> {
  return new Promise((resolve) => {
    let activeAt = 0;
    const settle = (loginHint: string | null) => {
      stop();
      clearTimeout(timer);
      resolve({ loginHint, activeAt });
    };
    const stop = channel.listen((message) => {
      if (message.kind === 'activity') activeAt = Math.max(activeAt, message.at);
      if (message.kind === 'here-is') settle(message.loginHint);
    });
    const timer = setTimeout(() => settle(null), patienceMs);
    channel.post({ kind: 'who-is-there', issuedFor });
  });
}
