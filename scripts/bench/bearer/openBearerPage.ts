import type { Browser, Page } from '@playwright/test';
import type { BearerPage } from '../../../tests/bench/bearer/main.ts';
import { buildPage } from '../servers/buildPage.ts';
import { createCatalogApi } from '../servers/createCatalogApi.ts';
import { startAuthority } from '../servers/startAuthority.ts';
import { startSite } from '../servers/startSite.ts';

export interface BearerTab {
  readonly page: Page;
  readonly call: <K extends keyof BearerPage>(
    name: K,
    ...args: Parameters<BearerPage[K]>
  ) => ReturnType<BearerPage[K]>;
  readonly close: () => Promise<void>;
}

/** Builds, serves and opens the page that holds the fetches beside each other, at full speed. */
export async function openBearerPage(browser: Browser): Promise<BearerTab> {
  const authority = await startAuthority();
  const folder = await buildPage('tests/bench/bearer', authority.env);
  const site = await startSite(folder, authority, createCatalogApi(authority, 0));
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(site.url);
  await page.waitForFunction(() => 'bearerPage' in window);
  return {
    page,
    // Both ends have the same type, and JSON keeps what they exchange.
    call: (name, ...args) =>
      page.evaluate(
        ([name, args]) => {
          const there: Record<string, (...args: unknown[]) => Promise<unknown>> = Reflect.get(
            window,
            'bearerPage',
          );
          return there[name]?.(...args);
        },
        [name, args] as const,
      ) as ReturnType<BearerPage[typeof name]>,
    close: async () => {
      await context.close();
      await Promise.all([site.close(), authority.close()]);
    },
  };
}
