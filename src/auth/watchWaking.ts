import type { CurrentSession } from './currentSession.ts';
import { drawCurtain, openCurtain } from './curtain.ts';
import { readRecord } from './sessionRecord.ts';
import { isSignedOut, signedOutKey } from './signedOutAt.ts';
import type { Tokens } from './tokens.ts';

export interface WakingParts {
  readonly current: CurrentSession;
  readonly issuedFor: string;
  readonly tokens: Pick<Tokens, 'refresh'>;
  /** Looks at the limits. */
  readonly look: () => void;
  readonly reload?: () => void;
}

/**
 * A tab that was frozen, restored or hidden may have slept through a sign-out, a limit or the end
 * of its token: it looks before it shows anything again.
 */
export function watchWaking({
  current,
  issuedFor,
  tokens,
  look,
  reload = () => location.reload(),
}: WakingParts): void {
  const check = () => {
    const record = current.record();
    if (record && isSignedOut(record)) current.end('signed-out-elsewhere');
    look();
    if (document.visibilityState === 'visible') void tokens.refresh();
  };
  const wake = () => {
    openCurtain();
    check();
  };
  addEventListener('pagehide', ({ persisted }) => persisted && drawCurtain());
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    if (isForeign(current, issuedFor)) reload();
    else wake();
  });
  document.addEventListener('freeze', drawCurtain);
  document.addEventListener('resume', wake);
  document.addEventListener('visibilitychange', check);
  addEventListener('online', () => void tokens.refresh());
  addEventListener('storage', ({ key }) => {
    if (key === signedOutKey || key === null) check(); // where there is no BroadcastChannel
  });
}

/** A page from the back/forward cache may belong to a session that this tab has no more. */
function isForeign(current: CurrentSession, issuedFor: string): boolean {
  const stored = readRecord(issuedFor);
  const shown = current.record();
  return stored?.account.key !== shown?.account.key || stored?.startedAt !== shown?.startedAt;
}
