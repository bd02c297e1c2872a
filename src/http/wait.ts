/** Waits, or rejects with the signal's reason as soon as that is aborted. */
export type Wait = (ms: number, signal: AbortSignal | null) => Promise<void>;

export const wait: Wait = (ms, signal) =>
  untilAborted(new Promise((resolve) => setTimeout(resolve, ms)), signal);

/** What `promise` settles to, unless the signal is aborted first. The work behind it goes on. */
export function untilAborted<T>(promise: Promise<T>, signal: AbortSignal | null): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.finally(() => signal.removeEventListener('abort', abort)).then(resolve, reject);
  });
}
