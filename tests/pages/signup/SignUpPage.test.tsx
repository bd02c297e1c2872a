import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Handler } from '../../../local/handler.ts';
import { type LocalCatalog, localCatalog } from '../../support/localCatalog.ts';
import { renderAt } from '../../support/renderAt.tsx';
import { sessionWith } from '../../support/sessionWith.ts';

const claims = { email: 'Katherine@Example.com', name: 'Katherine Johnson' };
const asked = '/table/snowflake_prod.sales.shop.orders?a=1';
const create = () => screen.findByRole('button', { name: 'Create my account' });

function arrive(catalog: LocalCatalog, path = asked, server: Handler = catalog.as(claims)) {
  return renderAt(path, server, { session: sessionWith(claims) });
}

function sent({ asked }: LocalCatalog): unknown[] {
  return asked.filter(({ method }) => method === 'POST').map(({ body }) => JSON.parse(body));
}

/** The local server, but for what it says to a sign-up. */
function refusing(catalog: LocalCatalog, status: number, message: string): Handler {
  const server = catalog.as(claims);
  return async (request) =>
    request.method === 'POST'
      ? Response.json({ code: status, message }, { status })
      : server(request);
}

test('an unknown person signs up with what the token says, and the asked-for page opens', async () => {
  const catalog = await localCatalog();
  const router = arrive(catalog);

  expect(await create()).toBeVisible();
  expect(router.state.location.pathname).toBe('/signup');
  expect(screen.getByText('katherine@example.com')).toBeVisible();
  await userEvent.click(await create());

  expect(await screen.findByRole('heading', { level: 1, name: 'Orders' })).toBeVisible();
  expect(router.state.location).toMatchObject({
    pathname: '/table/snowflake_prod.sales.shop.orders',
    search: '?a=1',
  });
  expect(sent(catalog)).toEqual([
    { name: 'katherine', email: 'katherine@example.com', displayName: 'Ada Lovelace' },
  ]);
});

test('a picture goes along only when the token has one', async () => {
  const catalog = await localCatalog();
  const withPicture = { ...claims, picture: 'https://pictures.example.com/k.png' };
  renderAt('/', catalog.as(claims), { session: sessionWith(withPicture) });

  await userEvent.click(await create());
  await screen.findByRole('heading', { level: 1, name: /Hello/ });

  expect(sent(catalog)[0]).toHaveProperty(
    'profile.images.image',
    'https://pictures.example.com/k.png',
  );
});

test('with self sign-up off there is a page of its own and nothing to press', async () => {
  const catalog = await localCatalog();
  renderAt('/', catalog.as(claims), {
    session: sessionWith(claims),
    facts: { enableSelfSignup: false },
  });

  expect(
    await screen.findByRole('heading', { level: 1, name: 'You need an account in OpenMetadata' }),
  ).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Create my account' })).toBeNull();
});

test.each([
  [403, 'Self Signup is not enabled. Please contact your Administrator.', 'You need an account'],
  [403, 'Self Signup can only create user for self.', 'OpenMetadata expects another user name'],
  [409, 'Entity already exists', 'This user name or e-mail address is taken'],
  [400, '[email must match]', 'OpenMetadata could not create your account'],
])('a refusal with %d %s is explained', async (status, message, title) => {
  const catalog = await localCatalog();
  arrive(catalog, asked, refusing(catalog, status, message));

  await userEvent.click(await create());

  expect(await screen.findByRole('heading', { level: 1, name: new RegExp(title) })).toBeVisible();
  expect(screen.queryByText(new RegExp(message.slice(0, 12).replace('[', '\\[')))).toBeNull();
});

test('whoever has an account is not asked to make one', async () => {
  const catalog = await localCatalog();
  const router = renderAt('/signup?to=%2Fprofile', catalog.as('alan'));

  expect(await screen.findByText('This session')).toBeVisible();
  expect(router.state.location.pathname).toBe('/profile');
});

test.each(['//evil.example/', 'https://evil.example/', '/\\evil.example', 'javascript:alert(1)'])(
  'a sign-up leads nowhere else: %s',
  async (to) => {
    const catalog = await localCatalog();
    const router = renderAt(`/signup?${new URLSearchParams({ to })}`, catalog.as('alan'));

    await screen.findByRole('heading', { level: 1, name: /Hello/ });
    expect(router.state.location.pathname).toBe('/');
  },
);

test.each([
  ['POST', '/users', 'name'],
  ['GET', '/system/config/authorizer', 'principalDomain'],
])('another shape of %s %s is an error that names %s', async (method, path, field) => {
  const catalog = await localCatalog();
  const server = catalog.as(claims);
  arrive(catalog, asked, async (request) =>
    request.method === method && request.url.endsWith(path)
      ? Response.json({ id: 'x', [field]: 7 })
      : server(request),
  );

  if (method === 'POST') await userEvent.click(await create());

  expect(
    await screen.findByText(new RegExp(`${method} /api/v1${path}: ${field}: expected string`)),
  ).toBeVisible();
});
