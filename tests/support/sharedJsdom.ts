import { builtinEnvironments, type Environment } from 'vitest/runtime';

let started: Promise<unknown> | null = null;

/** One jsdom for all test files of a worker: making it takes longer than most of the files. */
const sharedJsdom: Environment = {
  name: 'shared-jsdom',
  viteEnvironment: 'client',
  setup: async (global, options) => {
    started ??= Promise.resolve(builtinEnvironments.jsdom.setup(global, options));
    await started;
    return { teardown: () => {} };
  },
};

// biome-ignore lint/style/noDefaultExport: it is the default export that Vitest takes.
export default sharedJsdom;
