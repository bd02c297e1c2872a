import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { ask, load, type Question, remember } from '../../src/pages/pageData.ts';

/** A question, and each of its answers in turn. */
function asking(...answers: readonly (() => Promise<string>)[]) {
  let count = 0;
  const question: Question<string> = {
    queryKey: ['what'],
    queryFn: () => answers[count++]?.() ?? Promise.reject(new Error('Asked too often.')),
  };
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return { question, queries, asked: () => count };
}

const lost = () => Promise.reject(new TypeError('Failed to fetch'));

test('what was asked before is not asked again by a loader', async () => {
  const { question, queries, asked } = asking(async () => 'this');

  remember(queries, ask(question));

  expect((await load(queries, question)).answer).toBe('this');
  expect(asked()).toBe(1);
});

test('a loader that waits for what was asked is told that it failed', async () => {
  const { question, queries } = asking(lost, async () => 'this');

  remember(queries, ask(question));

  await expect(load(queries, question)).rejects.toThrow('Failed to fetch');
});

test('what failed before the pages came is asked again', async () => {
  const { question, queries } = asking(lost, async () => 'this');
  const early = ask(question);
  await expect(early.answer).rejects.toThrow();

  remember(queries, early);

  expect((await load(queries, question)).answer).toBe('this');
});
