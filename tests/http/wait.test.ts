import { getEventListeners } from 'node:events';
import { expect, test } from 'vitest';
import { untilAborted, wait } from '../../src/http/wait.ts';

test('waiting ends by itself', async () => {
  await expect(wait(1, null)).resolves.toBeUndefined();
});

test('an abort ends the waiting with its reason', async () => {
  const abort = new AbortController();
  const waiting = wait(60_000, abort.signal);
  abort.abort(new Error('left'));

  await expect(waiting).rejects.toThrow('left');
});

test('a signal that was aborted before rejects at once', async () => {
  const never = new Promise(() => {});

  await expect(untilAborted(never, AbortSignal.abort(new Error('too late')))).rejects.toThrow(
    'too late',
  );
});

test('what the promise settles to passes through', async () => {
  const { signal } = new AbortController();

  await expect(untilAborted(Promise.resolve(1), signal)).resolves.toBe(1);
  await expect(untilAborted(Promise.reject(new Error('no')), signal)).rejects.toThrow('no');
});

test('a wait that is over leaves no listener behind', async () => {
  const { signal } = new AbortController();

  await wait(1, signal);

  expect(getEventListeners(signal, 'abort')).toEqual([]);
});
