import type { Browser } from '@playwright/test';
import { type AppName, appNames, type BenchedApp } from './apps.ts';
import { type Measure, measures, type Times, visit } from './visits.ts';

/** Every time that was taken, ms: one per round. */
export type Rounds = Readonly<Record<AppName, Readonly<Record<Measure, readonly number[]>>>>;

/**
 * Visits all apps once in each round, every time in another order; the first round, in which
 * servers and browser get warm, does not count.
 */
export async function runRounds(
  browser: Browser,
  apps: readonly BenchedApp[],
  count: number,
  print: (line: string) => void,
): Promise<Rounds> {
  const rounds: Map<AppName, Times>[] = [];
  for (let round = 0; round <= count; round++) {
    const times = new Map<AppName, Times>();
    for (const app of order(apps, round)) times.set(app.name, await visit(browser, app));
    if (round > 0) rounds.push(times);
    if (round > 0) print(`round ${round} of ${count}: ${describe(times)}`);
  }
  return byApp(rounds);
}

/** Another app comes first in each round, and every other round goes backwards. */
function order(apps: readonly BenchedApp[], round: number): readonly BenchedApp[] {
  const first = round % apps.length;
  const turned = [...apps.slice(first), ...apps.slice(0, first)];
  return round % 2 === 0 ? turned : turned.reverse();
}

function describe(times: ReadonlyMap<AppName, Times>): string {
  return [...times]
    .map(
      ([name, time]) => `${name} ${measures.map((measure) => Math.round(time[measure])).join('/')}`,
    )
    .join(', ');
}

function byApp(rounds: readonly ReadonlyMap<AppName, Times>[]): Rounds {
  const collect = (name: AppName) => {
    const timesOf = (measure: Measure) =>
      rounds.map((round) => round.get(name)?.[measure] ?? Number.NaN);
    return record(measures, timesOf);
  };
  return record(appNames, collect);
}

function record<K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;
}
