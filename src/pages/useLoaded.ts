import { skipToken, useQuery } from '@tanstack/react-query';
import { useLoaderData } from 'react-router-dom';
import type { Loaded } from './pageData.ts';

/** The newest answer to a question that a loader asked. */
export function useNewest<T>({ queryKey, answer }: Loaded<T>): T {
  const { data } = useQuery<T>({ queryKey, queryFn: skipToken });
  return data ?? answer;
}

/** The newest answer to the one question of the page's loader. */
export function useLoaded<T>(): T {
  return useNewest(useLoaderData<Loaded<T>>());
}
