import type { Page } from '@playwright/test';
import { holdBack } from '../support/browser/holdBack.ts';
import { expect, test } from '../support/browser/test.ts';

/** What of the page moves now, by name. The bar's fade-in of one millisecond does not. */
async function moving(page: Page): Promise<string[]> {
  const names = await page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ effect }) => Number(effect?.getComputedTiming().endTime) > 200)
      .map((animation) =>
        animation instanceof CSSAnimation ? animation.animationName : 'another',
      ),
  );
  return [...new Set(names.map(shortName))];
}

for (const [reducedMotion, atStart, underWay] of [
  ['no-preference', ['breathe'], ['grow']],
  ['reduce', [], []],
] as const) {
  test.describe(`with ${reducedMotion} for motion`, () => {
    test.use({ contextOptions: { reducedMotion } });

    test(`what waits ${atStart.length > 0 ? 'moves' : 'stands still'}`, async ({
      page,
      signIn,
    }) => {
      const answerHome = await holdBack(page, /\/search\/query/);
      await page.goto('/');
      await signIn('Ada Lovelace');
      await expect(page.locator('main div[aria-hidden=true]').first()).toBeVisible();
      expect(await moving(page)).toEqual(atStart);
      answerHome();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Ada');

      const answerTable = await holdBack(page, /\/tables\/name\//);
      await page.getByRole('link', { name: 'Orders', exact: true }).first().click();
      await expect(page.getByRole('progressbar')).toBeVisible();
      expect(await moving(page)).toEqual(underWay);
      answerTable();
      await expect(page.getByRole('progressbar')).toHaveCount(0);
      expect(await moving(page)).toEqual([]);
    });
  });
}

/** Without what the build adds to keep names apart. */
function shortName(name: string): string {
  return name.split('_')[1] ?? name;
}
