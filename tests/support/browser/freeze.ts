import type { BrowserContext, Page } from '@playwright/test';

/**
 * Pages as a browser freezes them. Chromium does it to hidden pages alone, and under Playwright
 * none is hidden: `Page.setWebLifecycleState` is accepted and does nothing (timers run, channels
 * are heard), without focus emulation and in a minimized window too, in the headless shell and in
 * Chromium itself. So the page is told, and hears nothing of what other tabs say until it thaws.
 */

/** Before the context's pages are opened. */
export function allowFreezing(context: BrowserContext): Promise<unknown> {
  return context.addInitScript(hearNothingWhileFrozen);
}

export function freeze(page: Page): Promise<void> {
  return page.evaluate(() => {
    Reflect.set(window, 'isFrozen', true);
    document.dispatchEvent(new Event('freeze'));
  });
}

/** @returns whether the first frame after it shows the text. */
export function thaw(page: Page, text: string): Promise<boolean> {
  return page.evaluate(async (wanted) => {
    Reflect.set(window, 'isFrozen', false);
    document.dispatchEvent(new Event('resume'));
    await new Promise(requestAnimationFrame);
    const isHidden = document.documentElement.style.visibility === 'hidden';
    return !isHidden && document.body.textContent.includes(wanted);
  }, text);
}

/** Runs in every page before its own scripts. */
function hearNothingWhileFrozen(): void {
  const isFrozen = () => Reflect.get(window, 'isFrozen') === true;
  const listen = BroadcastChannel.prototype.addEventListener;
  BroadcastChannel.prototype.addEventListener = function (
    this: BroadcastChannel,
    type: string,
    listener: EventListenerOrEventListenerObject,
  ) {
    const hear = (event: Event) =>
      typeof listener === 'function' ? listener(event) : listener.handleEvent(event);
    listen.call(this, type, (event) => isFrozen() || hear(event));
  };
  addEventListener('storage', (event) => isFrozen() && event.stopImmediatePropagation());
}
