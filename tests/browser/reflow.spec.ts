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
  { what: 'a phone with text of twice the size', width: 390, height: 800, text: '200%' },
] as const;

const phoneOnItsSide = { what: 'a phone on its side', width: 720, height: 300, text: '100%' };

test('enlarged, and 320 pixels wide, no page is cut off or sticks out', async ({
  page,
  signIn,
}) => {
  test.slow(); // five pages, in four looks
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

test.describe('on a phone with text of twice the size, with all that opens open', () => {
  test.use({ expectedErrors: /status of (404|500)/ }); // the checks ask for what is not there

  test('nothing of the setup or of the checks sticks out', async ({ page, signIn }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto('/setup');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect.soft(await cutOffWhenOpen(page), 'the setup').toEqual([]);
    await page.goto('/security');
    await signIn('Ada Lovelace');
    await expect(page.getByText('Last run')).toBeVisible();
    expect.soft(await cutOffWhenOpen(page), 'the checks').toEqual([]);
  });
});

async function cutOffWhenOpen(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  return cutOff(page);
}

test('a word of any length breaks: in a question, and in the name of the app', async ({
  page,
  signIn,
}) => {
  await page.route('**/config.json', async (route) => {
    const response = await route.fetch();
    const appName = 'Unternehmensdatenkatalogsverwaltungsportal';
    await route.fulfill({ response, json: { ...(await response.json()), appName } });
  });
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`/explore?q=${'x'.repeat(300)}`);
  await expect(page).toHaveTitle(/portal$/);
  expect.soft(await cutOff(page), 'the sign-in page').toEqual([]);
  await signIn('Ada Lovelace');
  await expect(page.getByText('Nothing was found.')).toBeVisible();

  for (const width of [320, 390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect.soft(await cutOff(page), `at ${width}`).toEqual([]);
  }
});

test('suggestions are whole where the search box is narrow', async ({ page, signIn }) => {
  await page.goto('/');
  await signIn('Ada Lovelace');
  await page.getByRole('combobox', { name: 'Search the catalog' }).fill('purchase_orders');
  const list = page.getByRole('listbox', { name: 'Suggestions' });
  await expect(list).toBeVisible();

  for (const { what, width, height, text } of [...looks, phoneOnItsSide]) {
    await page.setViewportSize({ width, height });
    await page.evaluate((size) => {
      document.documentElement.style.fontSize = size;
    }, text);
    expect.soft(await list.evaluate(cutOffInside), what).toEqual([]);
    expect.soft(await cutOff(page), what).toEqual([]);
  }
});

/** Runs in a page: the lines of a list that are not seen in full from its one side to the other. */
function cutOffInside(list: Element): string[] {
  const right = list.getBoundingClientRect().left + list.clientWidth;
  const ends = (line: Element) => {
    const text = document.createRange();
    text.selectNodeContents(line);
    return text.getBoundingClientRect().right > right || line.scrollWidth > line.clientWidth;
  };
  const lines = [...list.querySelectorAll('bdi, small')];
  return lines.filter(ends).map(({ textContent }) => textContent);
}

test('what has the focus is not behind what is said at the foot', async ({ page, signIn }) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await page.goto('/table/snowflake_prod.sales.shop.orders');
  await signIn('Alan Turing');
  const follow = page.getByRole('button', { name: /^(?:Unf|F)ollow$/ });
  await follow.press('Enter');
  await page.getByRole('button', { name: 'Undo' }).hover(); // it stays
  await follow.focus();

  const covered: string[] = [];
  for (let stop = 0; stop < 24; stop += 1) {
    await page.keyboard.press('Tab');
    covered.push(...(await page.evaluate(whatCoversTheFocus)));
  }

  expect(covered).toEqual([]);
});

/** Runs in a page. */
function whatCoversTheFocus(): string[] {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return [];
  const { left, top, width, height } = focused.getBoundingClientRect();
  const above = document.elementFromPoint(left + width / 2, top + height / 2);
  const isCovered =
    above?.closest('[role=status]') && !above.closest('[role=status]')?.contains(focused);
  return isCovered ? [`${focused.tagName} ${focused.textContent}`] : [];
}

test.describe('in German, on the narrowest screen', () => {
  test.use({ locale: 'de-DE' });

  test('the menu of a person opens where it can be read', async ({ page, pickPerson }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('/');
    await page.getByRole('button', { name: 'Mit Microsoft anmelden' }).click();
    await pickPerson('Ada Lovelace');
    await accountMenu(page).click();

    const { x, width } = (await page.getByRole('menu').boundingBox()) ?? { x: -1, width: 0 };

    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(320);
    await page.keyboard.press('Escape');
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await cutOff(page), 'with text of twice the size').toEqual([]);
  });
});

test.describe('what is said at the foot of a phone', () => {
  test.use({ locale: 'de-DE' });

  test('is readable in German, and nothing covers it or the end of the page', async ({
    page,
    context,
    pickPerson,
  }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto('/table/snowflake_prod.sales.shop.shipments');
    await page.getByRole('button', { name: 'Mit Microsoft anmelden' }).click();
    await pickPerson('Ada Lovelace');
    await page.getByRole('button', { name: /verfolgen/i }).click();
    const undo = page.getByRole('button', { name: 'Rückgängig' });
    await undo.hover(); // it stays

    const text = page.getByRole('status').getByText(/Shipments/);
    for (const width of [320, 390]) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft((await text.boundingBox())?.width, `at ${width}`).toBeGreaterThan(190);
    }
    await undo.focus();
    await context.setOffline(true);
    await expect(page.getByText('Sie sind offline.')).toBeVisible();
    await undo.click({ trial: true });
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    expect(await coveredAtTheEnd(page)).toEqual([]);
    await context.setOffline(false);
  });
});

/** What of the page's text stands where something else is drawn, once the page is at its end. */
function coveredAtTheEnd(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const main = document.querySelector('main');
    const last = main && [...main.querySelectorAll('*')].filter((e) => e.checkVisibility()).at(-1);
    if (!main || !last) return ['no page'];
    const { bottom } = last.getBoundingClientRect();
    const notice = [...document.querySelectorAll('[role=status]')].at(-1);
    const top = notice?.getBoundingClientRect().top ?? 0;
    return bottom > top ? [`${last.tagName} ends at ${bottom}, the notice begins at ${top}`] : [];
  });
}

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
      // What was typed is scrolled inside its box.
      return (
        isHidden &&
        element.tagName !== 'INPUT' &&
        clipPath === 'none' &&
        element.scrollWidth > element.clientWidth + 1
      );
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
