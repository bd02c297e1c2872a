import { below } from './random.ts';

/** Most tables are hardly read, a few all day. */
export function weeklyCountOf(index: number): number {
  const rank = below(1000, 41, index);
  return Math.floor(30_000 / (rank + 20)) - 29;
}

/** Counts of queries, and the share of tables that are read less, in per cent. */
export function usageSummary(weekly: number, today: number) {
  const percentileRank = Math.round((1000 * weekly) / (weekly + 150)) / 10;
  const stats = (count: number) => ({ count, percentileRank });
  return {
    dailyStats: stats(Math.floor(weekly / 7)),
    weeklyStats: stats(weekly),
    monthlyStats: stats(weekly * 4),
    date: new Date(today).toISOString().slice(0, 10),
  };
}
