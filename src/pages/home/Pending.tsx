import { type ReactNode, useSyncExternalStore } from 'react';
import { AssetList } from '../../components/AssetList.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import type { Part } from './part.ts';

export interface PendingProps<T> {
  readonly part: Part<T>;
  /** What stands there when it can't be had. */
  readonly missing: string;
  readonly children: (loaded: T) => ReactNode;
}

/**
 * A part of the page, when it is there. Not by `Suspense`: React holds back what comes less than
 * 300 ms after a fallback, and the first data of a sign-in does.
 */
export function Pending<T>({ part, missing, children }: PendingProps<T>) {
  const state = useSyncExternalStore(part.subscribe, part.getState);
  switch (state.status) {
    case 'pending':
      return <Skeleton />;
    case 'failed':
      throw state.error;
    case 'there':
      if (state.loaded === null) return <AssetList assets={[]} empty={missing} />;
      return children(state.loaded);
  }
}
