import { expect, test } from '../support/browser/test.ts';

test('C35: the app comes with the production headers', async ({ page }) => {
  const answer = await page.goto('/explore?q=orders');

  expect(answer?.headers()).toMatchObject({
    'content-security-policy': expect.stringContaining("trusted-types 'none'"),
    'cross-origin-opener-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
  });
});

test.describe('what the policy refuses', () => {
  test.use({ expectedErrors: /Trusted|require-trusted-types-for/ });

  for (const sink of ['innerHTML', 'textContent'] as const) {
    test(`C37: a string that becomes a script by ${sink} is refused`, async ({ page }) => {
      await page.goto('/');

      const assign = page.evaluate((name) => {
        document.createElement('script')[name] = 'document.title = "ran"';
      }, sink);

      await expect(assign).rejects.toThrow("requires 'Trusted");
    });
  }
});
