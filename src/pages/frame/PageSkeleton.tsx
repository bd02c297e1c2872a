import { Skeleton } from '../../components/Skeleton.tsx';
import { words } from './words.ts';

/** Inside the frame, before the first data. */
export function PageSkeleton() {
  return (
    <>
      <h1 className="visually-hidden">{words.loading}</h1>
      <Skeleton />
    </>
  );
}
