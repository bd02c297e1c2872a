import type { Settings } from '../settings/settings.ts';
import type { Flow } from './flow.ts';
import type { SignedOutReason } from './session.ts';
import type { SessionRecord } from './sessionRecord.ts';

/** Everything that a session needs of its surroundings. */
export interface SessionWorld {
  readonly settings: Settings;
  /** The app's base path, with a slash at both ends. */
  readonly base: string;
  /** Client and authority: a session of another deployment is none. */
  readonly issuedFor: string;
  /** Path of the address that the authority sends people back to. */
  readonly callbackPath: string;
  /** Loaded when it is first needed. */
  readonly flow: () => Promise<Flow>;
  /** As the flow's own, which may come later. */
  readonly finish: Flow['finish'];
}

/** What a page load found: a session or the reason why there is none, and the address to show. */
export interface Settled {
  readonly record: SessionRecord | null;
  readonly reason: SignedOutReason;
  readonly opens: string | null;
}
