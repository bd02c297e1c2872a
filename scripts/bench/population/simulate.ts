/** Many people at work, and what the app does for them. Times in seconds. */
export interface Population {
  readonly people: number;
  /** Their sign-ins are spread evenly over this long. */
  readonly arriveWithin: number;
  /** Mean time from one page to the next; the pauses are exponentially distributed. */
  readonly pause: number;
  readonly hours: number;
  /** What one page asks of the API. */
  readonly callsPerPage: number;
  readonly tokenLifetime: number;
  /** A token is renewed at the first call in its last seconds: so many, and evenly up to so many more. */
  readonly renewBefore: number;
  readonly renewSpread: number;
}

/** Length of the slots in which requests are counted, s. */
export const slotSeconds = 10;

/** Requests in each slot. A sign-in is one authorize and one token request, a renewal one token request. */
export interface Load {
  readonly signIns: readonly number[];
  readonly renewals: readonly number[];
  readonly calls: readonly number[];
}

/**
 * What the authority and OpenMetadata see of a population, person by person.
 * @param random Evenly from 0 to 1, 1 excluded.
 */
export function simulate(population: Population, random: () => number): Load {
  const { people, arriveWithin, hours } = population;
  const slots = (hours * 3_600) / slotSeconds;
  const series = () => new Array<number>(slots).fill(0);
  const load = { signIns: series(), renewals: series(), calls: series() };
  for (let person = 0; person < people; person++) {
    work(population, arriveWithin * random(), load, random);
  }
  return load;
}

type Counts = Record<keyof Load, number[]>;

/** One person's day: pages with pauses between them, the token renewed at its use. */
function work(population: Population, start: number, load: Counts, random: () => number): void {
  const { pause, hours, callsPerPage, tokenLifetime, renewBefore, renewSpread } = population;
  const end = hours * 3_600;
  const earliness = renewBefore + renewSpread * random();
  let expiresAt = start + tokenLifetime;
  count(load.signIns, start, 1);
  for (let now = start; now < end; now += exponential(pause, random)) {
    if (now >= expiresAt - earliness) {
      count(load.renewals, now, 1);
      expiresAt = now + tokenLifetime;
    }
    count(load.calls, now, callsPerPage);
  }
}

function exponential(mean: number, random: () => number): number {
  return -mean * Math.log(1 - random());
}

function count(series: number[], at: number, requests: number): void {
  const slot = Math.floor(at / slotSeconds);
  series[slot] = (series[slot] ?? 0) + requests;
}

/** The same numbers at every run (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
