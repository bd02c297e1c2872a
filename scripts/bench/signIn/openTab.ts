import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { slowDown } from '../browser.ts';
import { bindingName, type Mark, probe } from './probe.ts';

/** A tab that is slowed down, with the probe in every page. */
export interface BenchTab {
  readonly page: Page;
  readonly session: CDPSession;
  /** The next time that the page tells under this name, ms from the start of its navigation. */
  readonly next: (mark: Mark) => Promise<number>;
}

export interface TabOptions {
  /** Where the app is, with a slash at its end. */
  readonly url: string;
  /** Matches the first value of the catalogue on its page. */
  readonly data: string;
  /** Click the sign-in button the moment that it can be. Default false. */
  readonly clicksAtOnce?: boolean;
}

const patienceMs = 60_000;

export async function openTab(context: BrowserContext, options: TabOptions): Promise<BenchTab> {
  const { url, data, clicksAtOnce = false } = options;
  const page = await context.newPage();
  const session = await slowDown(page);
  const waiting = new Map<string, (at: number) => void>();
  session.on('Runtime.bindingCalled', ({ name, payload }) => {
    if (name !== bindingName) return;
    const { mark, at }: { mark: string; at: number } = JSON.parse(payload);
    waiting.get(mark)?.(at);
    waiting.delete(mark);
  });
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: bindingName });
  await page.addInitScript('globalThis.__name = (value) => value;'); // tsx wraps named functions in it
  await page.addInitScript(probe, { origin: new URL(url).origin, data, clicksAtOnce });
  const next = (mark: Mark) => {
    const told = new Promise<number>((resolve, reject) => {
      const giveUp = () => reject(new Error(`No "${mark}" came from ${page.url()}.`));
      const limit = setTimeout(giveUp, patienceMs);
      waiting.set(mark, (at) => {
        clearTimeout(limit);
        resolve(at);
      });
    });
    told.catch(() => {}); // whoever awaits it is told; it may fail before anybody does
    return told;
  };
  return { page, session, next };
}
