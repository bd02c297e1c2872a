import type { CurrentSession } from './currentSession.ts';
import { drawCurtain, openCurtain } from './curtain.ts';
import { endedElsewhere } from './endedElsewhere.ts';
import type { Limits } from './limits.ts';
import { readRecord } from './sessionRecord.ts';
import { isSignedOut, signedOutKey } from './signedOutAt.ts';
import type { Tokens } from './tokens.ts';

export interface WakingParts {
  readonly current: CurrentSession;
  readonly issuedFor: string;
  readonly limits: Limits;
  readonly tokens: Pick<Tokens, 'refresh'>;
  /** Looks at the limits. */
  readonly look: () => void;
  readonly reload?: () => void;
}

/** How long a message about what storage tells may take, ms: often it comes second, and says why. */
const messageMs = 100;

/**
 * A tab that was frozen, restored or hidden may have slept through a sign-out, a limit or the end
 * of its token: it looks before it shows anything again.
 */
export function watchWaking({
  current,
  issuedFor,
  limits,
  tokens,
  look,
  reload = () => location.reload(),
}: WakingParts): void {
  const check = () => {
    const record = current.record();
    if (record && isSignedOut(record)) current.end(endedElsewhere(record, limits));
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
    if (key === signedOutKey || key === null) setTimeout(check, messageMs);
  });
}

/** A page from the back/forward cache may belong to a session that this tab has no more. */
function isForeign(current: CurrentSession, issuedFor: string): boolean {
  const stored = readRecord(issuedFor);
  const shown = current.record();
  return stored?.account.key !== shown?.account.key || stored?.startedAt !== shown?.startedAt;
}
