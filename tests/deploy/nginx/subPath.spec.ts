import { testEveryBase } from '../../support/deploy/everyBase.ts';
import { expect, test } from '../../support/deploy/test.ts';

test.use({ deployment: { base: '/catalog/', flow: 'public' } });

testEveryBase('/catalog/');

test('the base without its slash leads to the app', async ({ site }) => {
  const answer = await fetch(`${site.url.slice(0, -1)}?theme=dark`, { redirect: 'manual' });

  expect(answer.status).toBe(302);
  expect(answer.headers.get('location')).toBe('/catalog/?theme=dark');
});

test('at the root there is nothing but the API', async ({ site }) => {
  expect((await fetch(new URL('/', site.url))).status).toBe(404);
  expect((await fetch(new URL('/assets/gone.js', site.url))).status).toBe(404);
  expect((await fetch(new URL('/api/v1/system/version', site.url))).status).toBe(200);
});
