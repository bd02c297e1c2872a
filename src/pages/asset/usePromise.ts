import { useEffect, useState } from 'react';

/** What a promise came to: its value, its error, or neither yet. The last one stays meanwhile. */
export function usePromise<T>(promise: Promise<T>): readonly [T | null, unknown] {
  const [settled, setSettled] = useState<readonly [T | null, unknown]>([null, null]);
  useEffect(() => {
    let wanted = true;
    promise.then(
      (value) => wanted && setSettled([value, null]),
      (error: unknown) => wanted && setSettled([null, error]),
    );
    return () => {
      wanted = false;
    };
  }, [promise]);
  return settled;
}
