import { type ReactNode, Suspense, use } from 'react';
import { AssetList } from '../../components/AssetList.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { listLength, type Part } from './loadHome.ts';

export interface PendingProps<T> {
  readonly part: Part<T>;
  /** What stands there when it can't be had. */
  readonly missing: string;
  readonly children: (loaded: T) => ReactNode;
}

/** A part of the page, when it is there. */
export function Pending<T>(props: PendingProps<T>) {
  return (
    <Suspense fallback={<Skeleton lines={2 * listLength} />}>
      <Loaded {...props} />
    </Suspense>
  );
}

function Loaded<T>({ part, missing, children }: PendingProps<T>) {
  const loaded = use(part);
  return loaded === null ? <AssetList assets={[]} empty={missing} /> : children(loaded);
}
