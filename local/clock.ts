/** A stand-in's idea of the time, which `POST /_local/clock` moves. */
export interface Clock {
  /** Milliseconds since the epoch, offset included. */
  readonly now: () => number;
  offsetSeconds: number;
}

export function createClock(): Clock {
  const clock = {
    offsetSeconds: 0,
    now: () => Date.now() + clock.offsetSeconds * 1000,
  };
  return clock;
}
