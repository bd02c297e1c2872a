import type { Findings } from '../part.ts';
import { table } from '../table.ts';
import { type Load, type Population, seededRandom, simulate, slotSeconds } from './simulate.ts';

/** So many are simulated, and stand for so many more. */
const simulated = 20_000;
const million = 1_000_000;

const day: Population = {
  people: simulated,
  arriveWithin: 3_600,
  pause: 60,
  hours: 8,
  callsPerPage: 4,
  tokenLifetime: 3_600,
  renewBefore: 60,
  renewSpread: 60,
};

const restless: Population = { ...day, arriveWithin: 10, pause: 5, callsPerPage: 1 };

const scenarios: readonly (readonly [name: string, population: Population])[] = [
  ['a page a minute, arrivals over an hour', day],
  ['a page in five minutes, arrivals over an hour', { ...day, pause: 300 }],
  ['a page a minute, all within a minute', { ...day, arriveWithin: 60 }],
  ['a call every five seconds, all within ten seconds', restless],
  ['the same without the spread of renewals', { ...restless, renewSpread: 0 }],
];

/** What a million people are to the authority and to OpenMetadata. */
export async function measurePopulation(): Promise<Findings> {
  const rows = scenarios.map(([name, population]) => ({
    name,
    population,
    ...summarize(population, simulate(population, seededRandom(1))),
  }));
  return {
    title: `A million people: ${simulated.toLocaleString('en')} simulated, 8 hours`,
    text: table([
      [
        '',
        'renewals per person and hour',
        'computed',
        'API calls per person and hour',
        'peak sign-ins/s',
        'peak renewals/s',
        'peak API calls/s',
      ],
      ...rows.map((row) => [
        row.name,
        row.renewals.toFixed(2),
        row.computedRenewals.toFixed(2),
        row.calls.toFixed(0),
        ...[row.peaks.signIns, row.peaks.renewals, row.peaks.calls].map((perSecond) =>
          Math.round(perSecond).toLocaleString('en'),
        ),
      ]),
    ]),
    data: rows,
    bars: [],
  };
}

function summarize(population: Population, { signIns, renewals, calls }: Load) {
  const hours = population.hours - population.arriveWithin / 2 / 3_600;
  const perPersonHour = (series: readonly number[]) => sum(series) / population.people / hours;
  const peak = (series: readonly number[]) =>
    ((Math.max(...series) / slotSeconds) * million) / population.people;
  return {
    renewals: perPersonHour(renewals),
    computedRenewals: computeRenewals(population),
    calls: perPersonHour(calls),
    peaks: { signIns: peak(signIns), renewals: peak(renewals), calls: peak(calls) },
  };
}

/** From one token to the next: its lifetime, less the earliness, and the wait for the next call. */
export function computeRenewals(population: Population): number {
  const { tokenLifetime, renewBefore, renewSpread, pause } = population;
  return 3_600 / (tokenLifetime - renewBefore - renewSpread / 2 + pause);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
