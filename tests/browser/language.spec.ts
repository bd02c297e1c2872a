import { expectAccessible } from '../support/browser/accessible.ts';
import { holdBack } from '../support/browser/holdBack.ts';
import { pickPerson } from '../support/browser/person.ts';
import { expect, test } from '../support/browser/test.ts';

test.use({ locale: 'de-AT' });

test('who reads German is greeted in German before any script, signs in and out in German', async ({
  page,
}) => {
  const release = await holdBack(page, /\/assets\/.*\.js$/);
  await page.goto('/', { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Anmelden und Daten finden');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await page.getByRole('button', { name: 'Mit Microsoft anmelden' }).click();
  release();

  await pickPerson(page, 'Ada Lovelace');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hallo, Ada');

  await page.getByRole('banner').getByRole('button', { name: 'Ada Lovelace' }).click();
  await page.getByRole('menuitem', { name: 'Abmelden' }).click();
  await expectAccessible(page, 'Sie sind abgemeldet');
  await expect(page.getByRole('button', { name: 'Anderes Konto verwenden' })).toBeVisible();
});

test('a failed sign-in is explained in German', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Mit Microsoft anmelden' }).click();
  await pickPerson(page, 'Edsger Dijkstra');

  await expectAccessible(page, 'Ihr Konto ist dieser App nicht zugewiesen');
  await expect(page.getByText('Ihr Administrator von Microsoft Entra').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Anderes Konto verwenden' })).toBeVisible();
});

/** What was chosen, what the browser speaks, and what the page is in. */
const languages = [
  ['en', ['de-AT'], 'en'],
  ['de', ['en-GB'], 'de'],
  ['', ['fr-FR', 'de', 'en'], 'de'],
  ['', ['en-GB', 'de'], 'en'],
  ['xx', ['fr-FR'], 'en'],
  ['constructor', ['de'], 'de'],
] as const;

test('a choice comes before what the browser speaks, and English is the rest', async ({ page }) => {
  await page.addInitScript(() => {
    const { chosen = '', spoken = '' } = JSON.parse(window.name || '{}');
    if (chosen) localStorage.setItem('language', chosen);
    else localStorage.removeItem('language');
    Reflect.defineProperty(navigator, 'languages', { get: () => spoken.split(' ') });
  });
  const headings = { en: 'Sign in to find your data', de: 'Anmelden und Daten finden' };
  for (const [chosen, spoken, language] of languages) {
    await page.evaluate(
      (name) => Reflect.set(window, 'name', name),
      JSON.stringify({ chosen, spoken: spoken.join(' ') }),
    );

    await page.goto('/');

    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.getByText(/^OpenMetadata (at|auf) /)).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(headings[language]);
  }
});

test.describe('when the scripts do not arrive', () => {
  test.use({ expectedErrors: /ERR_FAILED/ });

  test('C50: that is said in German too', async ({ page }) => {
    await page.route(/\/assets\/.*\.js$/, (route) => route.abort());

    await page.goto('/');

    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Diese App ließ sich nicht laden',
    );
    await expect(page.getByRole('button', { name: 'Neu laden' })).toBeVisible();
  });
});
