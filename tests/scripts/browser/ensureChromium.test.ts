import { afterEach, expect, test, vi } from 'vitest';
import { ensureChromium } from '../../../scripts/browser/ensureChromium.ts';

afterEach(() => void vi.unstubAllEnvs());

test('the executable that is asked for is taken when it runs', async () => {
  vi.stubEnv('CHROMIUM_PATH', process.execPath);

  expect(await ensureChromium()).toBe(process.execPath);
});

test.each(['/nowhere/chromium', '/etc/hostname'])(
  'nothing else is tried, nor installed, when CHROMIUM_PATH=%s does not run',
  async (path) => {
    vi.stubEnv('CHROMIUM_PATH', path);

    await expect(ensureChromium()).rejects.toThrow(
      `CHROMIUM_PATH is "${path}", which does not run. Correct it or unset it.`,
    );
  },
);
