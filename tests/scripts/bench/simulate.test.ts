import { expect, test } from 'vitest';
import { computeRenewals } from '../../../scripts/bench/population/measurePopulation.ts';
import {
  type Population,
  seededRandom,
  simulate,
  slotSeconds,
} from '../../../scripts/bench/population/simulate.ts';

const population: Population = {
  people: 500,
  arriveWithin: 60,
  pause: 30,
  hours: 8,
  callsPerPage: 4,
  tokenLifetime: 3_600,
  renewBefore: 60,
  renewSpread: 60,
};

const total = (series: readonly number[]) => series.reduce((sum, value) => sum + value, 0);

test('everyone signs in once, within the time of arrival', () => {
  const { signIns } = simulate(population, seededRandom(1));

  expect(total(signIns.slice(0, 60 / slotSeconds))).toBe(population.people);
  expect(total(signIns)).toBe(population.people);
});

test('a person renews about as often as computed', () => {
  const { renewals } = simulate({ ...population, hours: 24 }, seededRandom(2));

  const perPersonHour = total(renewals) / population.people / 24;

  // The day ends between two renewals: half an hour's worth is not there yet.
  expect(perPersonHour / computeRenewals(population)).toBeCloseTo(1 - 0.5 / 24, 1);
});

test('a page asks as often as it is said to', () => {
  const { calls } = simulate(population, seededRandom(3));

  const pagesPerPersonHour = total(calls) / population.callsPerPage / population.people / 8;

  expect(pagesPerPersonHour).toBeGreaterThan(118);
  expect(pagesPerPersonHour).toBeLessThan(122);
});

test('who does nothing renews nothing', () => {
  const { renewals } = simulate({ ...population, pause: 1e9 }, seededRandom(4));

  expect(total(renewals)).toBe(0);
});

test('the spread takes people out of step who signed in together', () => {
  const busy = { ...population, arriveWithin: 10, pause: 5 };
  const spread = simulate(busy, seededRandom(5)).renewals;
  const together = simulate({ ...busy, renewSpread: 0 }, seededRandom(5)).renewals;

  expect(Math.max(...spread)).toBeLessThan(0.4 * Math.max(...together));
});

test('the same seed gives the same day', () => {
  expect(simulate(population, seededRandom(6))).toEqual(simulate(population, seededRandom(6)));
});
