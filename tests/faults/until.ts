import { setTimeout as wait } from 'node:timers/promises';

const pauseMs = 50;

/** Asks again and again until there is an answer. @returns null when the time is over. */
export async function until<T>(ask: () => Promise<T | null>, limitMs: number): Promise<T | null> {
  const end = performance.now() + limitMs;
  while (performance.now() < end) {
    const answer = await ask();
    if (answer !== null) return answer;
    await wait(pauseMs);
  }
  return null;
}
