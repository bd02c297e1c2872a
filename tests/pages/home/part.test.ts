import { expect, test, vi } from 'vitest';
import { UnexpectedAnswer } from '../../../src/http/unexpectedAnswer.ts';
import { createPart } from '../../../src/pages/home/part.ts';

test('a part is pending until it has come, and tells who listens', async () => {
  let resolve = (_: string) => {};
  const part = createPart(
    new Promise<string>((come) => {
      resolve = come;
    }),
  );
  const listener = vi.fn();
  part.subscribe(listener);
  expect(part.getState()).toEqual({ status: 'pending' });

  resolve('orders');

  await expect.poll(part.getState).toEqual({ status: 'there', loaded: 'orders' });
  expect(listener).toHaveBeenCalledOnce();
});

test('who no longer listens is told nothing', async () => {
  let resolve = (_: string) => {};
  const part = createPart(
    new Promise<string>((come) => {
      resolve = come;
    }),
  );
  const listener = vi.fn();
  part.subscribe(listener)();

  resolve('orders');

  await expect.poll(part.getState).toMatchObject({ status: 'there' });
  expect(listener).not.toHaveBeenCalled();
});

test('a part that can’t be had is there as nothing', async () => {
  const part = createPart(Promise.reject(new Error('down')));

  await expect.poll(part.getState).toEqual({ status: 'there', loaded: null });
});

test('an answer of another shape is an error of the page', async () => {
  const error = new UnexpectedAnswer('GET', '/api/v1/search/query', 'hits', 'missing');

  const part = createPart(Promise.reject(error));

  await expect.poll(part.getState).toEqual({ status: 'failed', error });
});
