import { discard } from './discard.ts';
import { retryAfterMs } from './retryAfter.ts';
import type { Wait } from './wait.ts';

/** Sends what is safe to repeat, and repeats it when the server is busy. */
export type Repeat = (
  send: () => Promise<Response>,
  signal: AbortSignal | null,
) => Promise<Response>;

export interface RepeatWorld {
  readonly wait: Wait;
  /** From 0 to 1, 1 excluded. */
  readonly random: () => number;
}

const repeatsPerCall = 2;
const waitPerCallMs = 20_000;
const fullCredit = 100;
const repeatCosts = 10;
const answerEarns = 1;

/**
 * Repeats a call that was answered with 429 or 503, at most twice and within 20 s of waiting;
 * after that, and when the server asks for more, its answer stands. All calls share a credit: ten
 * repeats, and one more for every ten answers, so that a thousand calls never become three.
 */
export function createRepeat({ wait, random }: RepeatWorld): Repeat {
  let credit = fullCredit;
  return async (send, signal) => {
    let waitedMs = 0;
    for (let repeats = 0; ; repeats++) {
      const response = await send();
      if (!isBusy(response)) {
        credit = Math.min(fullCredit, credit + answerEarns);
        return response;
      }
      const delayMs = delayBefore(repeats, response, random());
      waitedMs += delayMs;
      if (repeats === repeatsPerCall || waitedMs > waitPerCallMs || credit < repeatCosts)
        return response;
      credit -= repeatCosts;
      discard(response);
      await wait(delayMs, signal);
    }
  };
}

function isBusy({ status }: Response): boolean {
  return status === 429 || status === 503;
}

const firstWindowMs = 1000;

/** Never sooner than asked, and spread out, so that those who were refused together don't return so. */
function delayBefore(repeats: number, { headers }: Response, random: number): number {
  const asked = retryAfterMs(headers, Date.now()) ?? 0;
  return asked + random * firstWindowMs * 2 ** repeats;
}
