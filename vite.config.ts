import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { aheadPlugin } from './scripts/build/aheadPlugin.ts';
import { earlyChunk } from './scripts/build/earlyChunks.ts';
import { landingPlugin } from './scripts/build/landingPlugin.ts';
import { licensesPlugin } from './scripts/build/licensesPlugin.ts';
import { preloadPlugin } from './scripts/build/preloadPlugin.ts';
import { settingsPlugin } from './scripts/build/settingsPlugin.ts';

// BASE_PATH and the ports are the commands' matter: see scripts/.
export default defineConfig({
  plugins: [
    settingsPlugin(),
    react(),
    aheadPlugin(),
    landingPlugin(),
    preloadPlugin(),
    licensesPlugin(),
  ],
  build: {
    target: 'es2023',
    modulePreload: {
      polyfill: false,
      // The first script asks for its imports itself, side by side: naming them twice would be dear.
      resolveDependencies: (_, files, { hostId }) =>
        /\/index-/.test(hostId) ? files.filter((file) => !file.endsWith('.js')) : files,
    },
    // The first script names the chunks that it loads: short hashes, where each byte counts.
    rolldownOptions: {
      output: {
        chunkFileNames: 'assets/[name]-[hash:6].js',
        // Chromium compiles it while it arrives, beside the page, and not piece by piece at the click.
        postBanner: ({ name }) =>
          ['createEntraClient', 'data', 'index', 'shared'].includes(name)
            ? '//# allFunctionsCalledOnLoad'
            : '',
        // What is shared by MSAL's part, the first data and what may come without one of them.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: earlyChunk, debugName: 'early', priority: 1 },
            {
              name: 'shared',
              test: /\/src\/(?:auth|words)\/.*\.ts$|\/@azure\/msal-(?:browser|common)\//,
              minShareCount: 2,
            },
          ],
        },
      },
    },
  },
});
