import { type QueryClient, type QueryKey, skipToken, useQuery } from '@tanstack/react-query';
import { useLoaderData } from 'react-router-dom';
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

/** The newest answer to a question that a loader asked. */
export function useNewest<T>({ queryKey, answer }: Loaded<T>): T {
  const { data } = useQuery<T>({ queryKey, queryFn: skipToken });
  return data ?? answer;
}

/** The newest answer to the one question of the page's loader. */
export function useLoaded<T>(): T {
  return useNewest(useLoaderData<Loaded<T>>());
}
