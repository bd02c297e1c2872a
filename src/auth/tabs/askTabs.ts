import type { TabChannel } from './channel.ts';

const patienceMs = 100;
/** Waited step by step: a tab that is busy itself comes late to its timers, and to the answers too. */
const stepMs = 20;

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
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = (leftMs: number) => {
      if (leftMs <= 0) settle(null);
      else timer = setTimeout(wait, stepMs, leftMs - stepMs);
    };
    wait(patienceMs);
    channel.post({ kind: 'who-is-there', issuedFor });
  });
}
