import { defineConfig } from '@playwright/test';
import { ensureChromium } from './scripts/browser/ensureChromium.ts';

// Workers read this file too, and inherit what was found here.
process.env['CHROMIUM_PATH'] ||= await ensureChromium();

export default defineConfig({
  projects: [
    { name: 'browser', testDir: 'tests/browser' },
    { name: 'deploy', testDir: 'tests/deploy' },
  ],
  testMatch: '**/*.spec.ts',
  globalSetup: './tests/support/buildForTests.ts',
  outputDir: '.cache/playwright',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // Twice Playwright's own: a machine that builds beside the tests is slow, not wrong.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'],
      args: [
        // Nothing but the app may cause requests or wake up.
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-gpu',
        '--disable-quic',
        '--disable-sync',
        '--no-first-run',
        // Chromium's sandbox refuses to run as root.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    },
  },
});
