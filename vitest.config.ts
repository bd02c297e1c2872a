import { defineConfig } from 'vitest/config';

// Node has a localStorage of its own since 25, which would stand in the way of the tests' browser.
const hasWebStorage = process.allowedNodeEnvironmentFlags.has('--experimental-webstorage');

// The server's flow is tested over cookies, which a request made in a window may not name.
const needWindow = ['tests/*.test.ts', 'tests/auth/**/!(createServerFlow).test.ts'];

export default defineConfig({
  test: {
    execArgv: hasWebStorage ? ['--no-experimental-webstorage'] : [],
    pool: 'threads',
    // Vitest leaves a core free; on two cores that is half of them.
    maxWorkers: '100%',
    restoreMocks: true,
    // A machine that builds beside the tests is slow, not wrong.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: needWindow,
          environment: 'node',
          // What they import is loaded once for all; they pass in any order of the files.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'window',
          include: needWindow,
          environment: './tests/support/sharedJsdom.ts',
          setupFiles: './tests/support/setUpWindow.ts',
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'components',
          include: ['tests/**/*.test.tsx'],
          environment: './tests/support/sharedJsdom.ts',
          setupFiles: ['./tests/support/setUpWindow.ts', './tests/support/setUpComponents.ts'],
          isolate: false,
        },
      },
    ],
  },
});
