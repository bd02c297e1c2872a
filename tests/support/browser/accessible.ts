import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** The other looks differ from the first in their colours alone. */
const looks = [
  { media: { colorScheme: 'light', forcedColors: 'none' }, rules: 'all' },
  { media: { colorScheme: 'dark', forcedColors: 'none' }, rules: 'colors' },
  { media: { colorScheme: 'dark', forcedColors: 'active' }, rules: 'colors' },
] as const;
const widths = [390, 1280];
/** Rules of WCAG 2.2 that axe leaves off. */
const leftOff = {
  'target-size': { enabled: true },
  'label-content-name-mismatch': { enabled: true },
};

/**
 * One `h1`, at most one sign-in button, nothing that sticks out on a phone or a desk, and nothing
 * that axe finds in light, in dark and in the system's own colours.
 */
export async function expectAccessible(page: Page, heading: string | RegExp = /./): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
  await expect(page.locator('h1')).toHaveCount(1);
  const buttons = page.getByRole('button', { name: 'Sign in with Microsoft', includeHidden: true });
  expect(await buttons.count()).toBeLessThanOrEqual(1);
  await expectNothingSticksOut(page);
  await expectNoViolations(page);
}

/** @param part What axe looks at; default: the whole page. */
export async function expectNoViolations(page: Page, part = 'html'): Promise<void> {
  for (const { media, rules } of looks) {
    await page.emulateMedia(media);
    // The first look has brought it into the page.
    const axe = new AxeBuilder(rules === 'all' ? { page } : { page, axeSource: 'null' });
    // There are no frames: in legacy mode it needs no second page, in which it would be run again.
    axe.include(part).setLegacyMode();
    axe.options({ rules: leftOff, resultTypes: ['violations'] });
    if (rules === 'colors') axe.withRules(['color-contrast', 'link-in-text-block']);
    const { violations } = await axe.analyze();
    const found = violations.map(({ id, nodes }) => ({
      id,
      at: nodes.map(({ target }) => target),
    }));
    expect(found, JSON.stringify(media)).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null, forcedColors: null });
}

async function expectNothingSticksOut(page: Page): Promise<void> {
  const size = page.viewportSize();
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const past = await page.evaluate(
      // A gutter is kept free for the scrollbar: the body ends before it.
      () => document.documentElement.scrollWidth - document.body.offsetWidth,
    );
    expect(past, `pixels past the edge at ${width}`).toBe(0);
  }
  if (size) await page.setViewportSize(size);
}
