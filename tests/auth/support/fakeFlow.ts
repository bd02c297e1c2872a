import type { AuthorizeRequest, Flow, Received } from '../../../src/auth/flow.ts';
import { received } from './records.ts';

/** A flow that answers as it is told, and notes what it was asked. */
export function fakeFlow(answers: Partial<Flow> = {}) {
  const asked = {
    finish: [] as string[],
    renew: [] as (string | undefined)[],
    authorize: [] as AuthorizeRequest[],
    endSession: [] as string[],
    loaded: 0,
  };
  const flow: Flow = {
    finish: (answer) => {
      asked.finish.push(answer);
      return answers.finish?.(answer) ?? Promise.resolve(received());
    },
    renew: (handle, claims) => {
      asked.renew.push(claims);
      return answers.renew?.(handle, claims) ?? Promise.resolve(received());
    },
    authorize: (request) => {
      asked.authorize.push(request);
      return answers.authorize?.(request) ?? new Promise<void>(() => {});
    },
    endSession: (handle) => {
      asked.endSession.push(handle);
      return answers.endSession?.(handle) ?? (() => new Promise<void>(() => {}));
    },
  };
  const load = async () => {
    asked.loaded += 1;
    return flow;
  };
  const finish: Flow['finish'] = async (answer) => (await load()).finish(answer);
  return { load, finish, asked };
}

/** A renewal that ends when the test says so. */
export function heldRenewal() {
  let release = (_: Received): void => {};
  const promise = new Promise<Received>((resolve) => {
    release = resolve;
  });
  return { renew: () => promise, release };
}
