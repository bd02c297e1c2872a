import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { Api } from '../api/api.ts';

/** What a loader needs to fetch and to remember. */
export interface PageData {
  readonly api: Api;
  readonly queries: QueryClient;
}

/** How long an answer is shown again without asking, ms. */
export const freshForMs = 30_000;

/** A question, by the name under which its answer is remembered. */
export interface Question<T> {
  readonly queryKey: QueryKey;
  readonly queryFn: (context: { readonly signal: AbortSignal }) => Promise<T>;
}

/** A question that was asked before there was anything to remember its answer. */
export interface Asked<T = unknown> {
  readonly question: Question<T>;
  readonly answer: Promise<T>;
  readonly hasFailed: () => boolean;
}

/** Asks at once, for whoever will show it. */
export function ask<T>(question: Question<T>): Asked<T> {
  const answer = question.queryFn(new AbortController());
  let hasFailed = false;
  answer.catch(() => {
    hasFailed = true; // told to whoever shows it
  });
  return { question, answer, hasFailed: () => hasFailed };
}

/** From here on a loader that asks the same gets this answer; what has failed by now is asked anew. */
export function remember(queries: QueryClient, { question, answer, hasFailed }: Asked): void {
  if (hasFailed()) return;
  const { queryKey } = question;
  void queries.prefetchQuery({ queryKey, queryFn: () => answer, staleTime: freshForMs });
}

/** An answer, and where later ones to the same question will be found. */
export interface Loaded<T> {
  readonly queryKey: QueryKey;
  readonly answer: T;
}

/**
 * What is remembered, at once; an answer that is no longer fresh is asked for again behind it, and
 * `useNewest` shows it when it is there. Nothing remembered: what the server says.
 */
export async function load<T>(queries: QueryClient, question: Question<T>): Promise<Loaded<T>> {
  const answer = await queries.ensureQueryData({
    ...question,
    staleTime: freshForMs,
    revalidateIfStale: true,
  });
  return { queryKey: question.queryKey, answer };
}
