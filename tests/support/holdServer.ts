import type { Handler } from '../../local/handler.ts';

/** A server that can be told to wait with its answers. */
export function holdServer(server: Handler): {
  readonly server: Handler;
  /** From now on. @returns what lets it answer. */
  readonly hold: () => () => void;
} {
  let held = Promise.resolve();
  return {
    server: async (request) => {
      await held;
      return server(request);
    },
    hold: () => {
      let release = () => {};
      held = new Promise((resolve) => {
        release = resolve;
      });
      return () => release();
    },
  };
}
