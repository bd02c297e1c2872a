import type { Page } from '@playwright/test';
import { accountMenu } from '../support/browser/person.ts';
import { expect, test } from '../support/browser/test.ts';

/** The pages, each by its address and its heading. */
const pages: Readonly<Record<string, string>> = {
  '/': 'Hello, Ada',
  '/explore?q=orders': 'Explore',
  '/table/snowflake_prod.sales.shop.orders': 'Orders',
  '/table/postgres_core.shop.edge_cases.hostile_html': 'hostile_html',
  '/profile': 'Ada Lovelace',
};

/** Widths in CSS pixels, and how large the text is. */
const looks = [
  { what: '1280 pixels at a zoom of 200 %', width: 640, height: 400, text: '100%' },
  { what: '1280 pixels at a zoom of 400 %', width: 320, height: 256, text: '100%' },
  { what: '1280 pixels with text of twice the size', width: 1280, height: 800, text: '200%' },
] as const;

test('enlarged, and 320 pixels wide, no page is cut off or sticks out', async ({
  page,
  signIn,
}) => {
  test.slow(); // five pages, in three looks
  await page.goto('/');
  await signIn('Ada Lovelace');
  await expect(accountMenu(page)).toBeVisible();
  for (const [address, heading] of Object.entries(pages)) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'false');
    for (const { what, width, height, text } of looks) {
      await page.setViewportSize({ width, height });
      await page.evaluate((size) => {
        document.documentElement.style.fontSize = size;
      }, text);
      expect.soft(await cutOff(page), `${address} at ${what}`).toEqual([]);
    }
  }
});

/** What is past the edges of the page, or of an element that hides what does not fit. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const edge = document.body.getBoundingClientRect().right;
    // The head of a table on a phone, too, is for those who listen.
    const isForEyes = (element: Element) =>
      element.checkVisibility() && !element.closest('.visually-hidden, thead, svg *');
    const sticksOut = (element: Element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (left < -1 || right > edge + 1);
    };
    const hides = (element: Element) => {
      const { overflowX, clipPath } = getComputedStyle(element);
      const isHidden = overflowX === 'hidden' || overflowX === 'clip';
      return isHidden && clipPath === 'none' && element.scrollWidth > element.clientWidth + 1;
    };
    return [...document.body.querySelectorAll('*')]
      .filter(isForEyes)
      .filter((element) => sticksOut(element) || hides(element))
      .map(
        ({ tagName, className, textContent }) =>
          `${tagName} ${className} ${textContent.slice(0, 60)}`,
      );
  });
}
