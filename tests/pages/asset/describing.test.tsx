import { act, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { Handler } from '../../../local/handler.ts';
import type { Env } from '../../../local/openmetadata/envReader.ts';
import { type LocalCatalog, localCatalog } from '../../support/localCatalog.ts';
import { type RenderOptions, renderAt } from '../../support/renderAt.tsx';

const fqn = 'snowflake_prod.sales.shop.payments';
const page = `/table/${fqn}`;
const before = 'Money that came in, by order. **Captured** amounts only count as revenue.';

async function open(server: Handler, options: RenderOptions = {}) {
  renderAt(page, server, options);
  await edit();
}

async function edit() {
  await userEvent.click(
    (await screen.findAllByRole('button', { name: 'Edit description' }))[0] ?? document.body,
  );
}

async function write(text: string) {
  const field = await screen.findByRole('textbox', { name: 'Description' });
  await userEvent.clear(field);
  await userEvent.paste(text);
}

const save = async () => userEvent.click(await screen.findByRole('button', { name: 'Save' }));

async function stored(
  server: Handler,
): Promise<{ id: string; description: string; updatedAt: number }> {
  const response = await server(
    new Request(`https://catalog.example.com/api/v1/tables/name/${fqn}`),
  );
  return response.json();
}

/** Somebody else's change, straight to the server. */
async function change(server: Handler, path: string, value: string): Promise<void> {
  const { id } = await stored(server);
  const request = new Request(`https://catalog.example.com/api/v1/tables/${id}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json-patch+json' },
    body: JSON.stringify([{ op: 'add', path, value }]),
  });
  expect((await server(request)).status).toBe(200);
}

/** The server, but for saving, which it is too busy for while `isBusy` says so. */
function busyWhile(isBusy: () => boolean, server: Handler): Handler {
  return async (request) =>
    request.method === 'PATCH' && isBusy()
      ? Response.json({ code: 503, message: 'busy' }, { status: 503 })
      : server(request);
}

/** What is asked for again is no longer fresh. */
function letAMinutePass(): void {
  const later = Date.now() + 60_000;
  vi.spyOn(Date, 'now').mockImplementation(() => later);
}

function patches({ asked }: LocalCatalog) {
  return asked.filter(({ method }) => method === 'PATCH');
}

test('a description is saved under guards, shown at once, and read back', async () => {
  const catalog = await localCatalog();
  const alan = catalog.as('alan');
  const { updatedAt } = await stored(alan);
  await open(alan);

  await write('Money, **captured**.');
  await save();

  expect(await screen.findByText('captured')).toBeVisible();
  expect(await screen.findByText('The description was saved.')).toBeVisible();
  expect((await stored(alan)).description).toBe('Money, **captured**.');
  const [patch] = patches(catalog);
  expect(patch?.headers.get('content-type')).toBe('application/json-patch+json');
  expect(patch?.headers.get('if-match')).toMatch(/^W\/"\d+\.\d"$/);
  expect(JSON.parse(patch?.body ?? '')).toEqual([
    { op: 'copy', from: '/updatedAt', path: '/description' },
    { op: 'test', path: '/description', value: updatedAt },
    { op: 'add', path: '/description', value: 'Money, **captured**.' },
  ]);
});

test('over HTML, the preview shows words as they will be saved', async () => {
  const catalog = await localCatalog();
  const alan = catalog.as('alan');
  await change(alan, '/description', '<p>Old words.</p>');
  await open(alan);

  await write('# Not a heading');

  const preview = within(await screen.findByRole('region', { name: 'Preview' }));
  expect(await preview.findByText('# Not a heading')).toBeVisible();
  await save();
  await screen.findByText('The description was saved.');
  expect((await stored(alan)).description).toBe('<p># Not a heading</p>');
});

test.each([
  ['```sql\nselect 1\n```', '```python\nselect 1\n```'],
  ['See [it](https://x.example "old").', 'See [it](https://x.example "new").'],
  ['<p>a<video src="old.mp4"></video></p>', '<p>a<video src="new.mp4"></video></p>'],
])('a change that does not show here is saved like any: %j to %j', async (old, text) => {
  const catalog = await localCatalog();
  const alan = catalog.as('alan');
  await change(alan, '/description', old);
  await open(alan);

  await write(text);
  await save();

  expect(await screen.findByText('The description was saved.')).toBeVisible();
  expect((await stored(alan)).description).toBe(text);
});

test.each(['**old**', '<p>old</p>', 'a\r\nb', '<p>a<script>x</script></p>\n'])(
  'Save without a change writes nothing: %j',
  async (text) => {
    const catalog = await localCatalog();
    const alan = catalog.as('alan');
    await change(alan, '/description', text);
    const madeBefore = patches(catalog).length;
    await open(alan);

    await save();

    expect((await screen.findAllByRole('button', { name: 'Edit description' }))[0]).toBeVisible();
    expect(patches(catalog)).toHaveLength(madeBefore);
    expect((await stored(alan)).description).toBe(text);
  },
);

test('Save that is pressed twice saves once', async () => {
  const catalog = await localCatalog();
  await open(catalog.as('alan'));
  await write('Mine.');

  const button = screen.getByRole('button', { name: 'Save' });
  act(() => {
    button.click();
    button.click(); // before the page shows that it is being saved
  });

  await screen.findByText('The description was saved.');
  expect(patches(catalog)).toHaveLength(1);
});

test('a nested column is described at its place, and only there', async () => {
  const catalog = await localCatalog();
  const alan = catalog.as('alan');
  renderAt(page, alan);
  await userEvent.click(await screen.findByRole('button', { name: '2 columns in risk' }));
  const row = within(screen.getByText('decision').closest('tr') ?? document.body);

  await userEvent.click(await row.findByRole('button', { name: 'Edit description' }));
  await write('Stopped or not.');
  await save();

  expect(await row.findByText('Stopped or not.')).toBeVisible();
  await screen.findByText('The description was saved.');
  const [patch] = patches(catalog);
  expect(patch?.headers.get('if-match')).toBeNull();
  const operations = JSON.parse(patch?.body ?? '');
  const path = '/columns/10/children/1/description';
  expect(operations.slice(2)).toEqual([
    { op: 'copy', from: '/columns/10/name', path },
    { op: 'test', path, value: 'risk' },
    { op: 'copy', from: '/columns/10/children/1/name', path },
    { op: 'test', path, value: 'decision' },
    { op: 'add', path, value: 'Stopped or not.' },
  ]);
});

test('whoever may edit descriptions and nothing else saves one', async () => {
  const catalog = await localCatalog();
  const grace = catalog.as('grace');
  await open(grace);

  await write('By a steward.');
  await save();

  expect(await screen.findByText('The description was saved.')).toBeVisible();
  expect((await stored(grace)).description).toBe('By a steward.');
});

test('whoever may edit descriptions and nothing else saves one of a column', async () => {
  const catalog = await localCatalog();
  renderAt(page, catalog.as('grace'));
  const columns = within(await screen.findByRole('table'));
  const buttons = await columns.findAllByRole('button', { name: 'Edit description' });

  await userEvent.click(buttons[0] ?? document.body);
  await write('By a steward.');
  await save();

  expect(await screen.findByText('The description was saved.')).toBeVisible();
  expect(columns.getByText('By a steward.')).toBeVisible();
});

const ages: ReadonlyArray<readonly [string, Env, RenderOptions]> = [
  ['2.0, which refuses by the tag', {}, {}],
  [
    '1.6, which refuses by the test',
    { OM_VERSION: '1.6' },
    { version: { text: '1.6.0', major: 1, minor: 6 } },
  ],
];

test.each(ages)(
  "on %s, somebody else's text is kept beside one's own, to merge",
  async (...age) => {
    const [, env, options] = age;
    const catalog = await localCatalog(env);
    const alan = catalog.as('alan');
    await open(alan, options);
    await write('Mine.');
    await change(catalog.as('grace'), '/description', 'Theirs.');

    await save();

    expect(await screen.findByText('Theirs.')).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent('Somebody else changed this description.');
    expect(screen.getByRole('textbox', { name: 'Description' })).toHaveValue('Mine.');
    expect((await stored(alan)).description).toBe('Theirs.');

    await write('Theirs. Mine.');
    await save();
    await screen.findByText('The description was saved.');
    expect((await stored(alan)).description).toBe('Theirs. Mine.');
  },
);

test('of two changes at the same moment, both answered 200, the lost one is noticed', async () => {
  const catalog = await localCatalog();
  const [alan, grace] = [catalog.as('alan'), catalog.as('grace')];
  // Both were answered 200, and theirs was written last: nothing in the answer to mine tells it.
  let theirsCame = false;
  await open(async (request) => {
    const answer = await alan(request);
    if (request.method === 'PATCH' && !theirsCame) {
      theirsCame = true;
      await change(grace, '/description', 'Theirs, at the same moment.');
    }
    return answer;
  });
  await write('Mine.');

  await save();

  expect(await screen.findByText('Theirs, at the same moment.')).toBeVisible();
  expect(patches(catalog).length).toBe(2);
  expect(screen.getByRole('textbox', { name: 'Description' })).toHaveValue('Mine.');
});

test('a change of something else in between is no conflict', async () => {
  const catalog = await localCatalog();
  const alan = catalog.as('alan');
  await open(alan);
  await write('Mine.');
  await change(catalog.as('grace'), '/displayName', 'Payments, all');

  await save();

  await screen.findByText('The description was saved.');
  expect((await stored(alan)).description).toBe('Mine.');
});

test("somebody else's text that comes before the second try is kept, too", async () => {
  const catalog = await localCatalog();
  const [alan, grace] = [catalog.as('alan'), catalog.as('grace')];
  await open(async (request) => {
    if (request.method === 'PATCH') {
      const isFirst = patches(catalog).length === 1; // the change below is the first of all
      if (isFirst) await change(grace, '/displayName', 'Payments, again');
      else await change(grace, '/description', 'Theirs.');
    }
    return alan(request);
  });
  await write('Mine.');
  await change(grace, '/displayName', 'Payments, all');

  await save();

  expect(await screen.findByText('Theirs.')).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'Description' })).toHaveValue('Mine.');
  expect((await stored(alan)).description).toBe('Theirs.');
});

test('a failure after a conflict leaves both texts there, and the next try is no conflict', async () => {
  const catalog = await localCatalog();
  const alan = catalog.as('alan');
  let isBusy = false;
  await open(busyWhile(() => isBusy, alan));
  await write('Mine.');
  await change(catalog.as('grace'), '/description', 'Theirs.');
  await save();
  await screen.findByText('Theirs.');
  await write('Mine and more.');

  isBusy = true;
  await save();

  await screen.findByText(/^Not saved: /);
  expect(screen.getByText('Theirs.')).toBeVisible();
  isBusy = false;
  await save();
  await screen.findByText('The description was saved.');
  expect((await stored(alan)).description).toBe('Mine and more.');
});

test('an emptied description is shown as none beside what was typed', async () => {
  const catalog = await localCatalog();
  await open(catalog.as('alan'));
  await write('Mine.');
  await change(catalog.as('grace'), '/description', '');

  await save();

  const theirs = within(await screen.findByRole('region', { name: 'In the catalog now' }));
  expect(theirs.getByText('No description yet.')).toBeVisible();
});

test('what was saved but can not be read back is saved, and shown', async () => {
  const catalog = await localCatalog();
  const alan = catalog.as('alan');
  await open(async (request) =>
    request.url.includes('/tables/name/') && patches(catalog).length > 0
      ? Response.json({ code: 503, message: 'busy' }, { status: 503 })
      : alan(request),
  );
  await write('Mine.');

  await save();

  expect(await screen.findByText('The description was saved.')).toBeVisible();
  const region = within(screen.getByRole('region', { name: 'Description' }));
  expect(await region.findByRole('button', { name: 'Edit description' })).toBeVisible();
  expect(region.getByText('Mine.')).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('what was saved while the answer was lost is no conflict at the next try', async () => {
  const catalog = await localCatalog();
  const alan = catalog.as('alan');
  await open(async (request) => {
    const answer = await alan(request);
    if (request.method === 'PATCH' && patches(catalog).length === 1) throw new TypeError('lost');
    return answer;
  });
  await write('Mine.');
  await save();
  await screen.findByText(/^Not saved: /);

  await save();

  expect(await screen.findByText('The description was saved.')).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('an answer to what was asked before it does not stand in the way of a change', async () => {
  const catalog = await localCatalog();
  const alan = catalog.as('alan');
  let older: Request | null = null;
  let holdsNext = false;
  const router = renderAt(page, async (request) => {
    if (!holdsNext || !request.url.includes('/tables/name/')) return alan(request);
    older = request;
    holdsNext = false;
    return new Promise(() => {});
  });
  await screen.findByRole('heading', { level: 1, name: 'Payments' });
  await router.navigate('/');
  await screen.findByRole('heading', { level: 1, name: /Hello/ });
  letAMinutePass();
  holdsNext = true;
  await router.navigate(page);
  await edit();
  await write('Mine.');

  await save();

  expect(await screen.findByText('The description was saved.')).toBeVisible();
  expect(older).toHaveProperty('signal.aborted', true); // and can't come after it
});

test.each([
  ['granted', 'The description was saved.'],
  ['refused', /^Not saved: /],
])('that it was %s is told before a slow lineage', async (how, told) => {
  const catalog = await localCatalog();
  const server = busyWhile(() => how === 'refused', catalog.as('alan'));
  let isSlow = false;
  await open((request) =>
    isSlow && request.url.includes('/lineage/') ? new Promise(() => {}) : server(request),
  );
  await write('Mine.');
  await screen.findByRole('img');
  letAMinutePass();
  isSlow = true;

  await save();

  await waitFor(() => expect(screen.queryByText('Saving…')).toBeNull());
  expect(await screen.findByText(told)).toBeVisible();
});

test('what was saved is taken back, on the page at once', async () => {
  const catalog = await localCatalog();
  const alan = catalog.as('alan');
  await open(alan);
  await write('Mine.');
  await save();

  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));

  expect(screen.getByText('Captured')).toBeVisible();
  await screen.findByText('The description was saved.');
  expect((await stored(alan)).description).toBe(before);
});

test("taking back leaves somebody else's text, and says so", async () => {
  const catalog = await localCatalog();
  const alan = catalog.as('alan');
  await open(alan);
  await write('Mine.');
  await save();
  const undo = await screen.findByRole('button', { name: 'Undo' });
  await change(catalog.as('grace'), '/description', 'Theirs.');

  await userEvent.click(undo);

  expect(await screen.findByText(/could not be put back/)).toBeVisible();
  expect(await screen.findByText('Theirs.')).toBeVisible();
  expect((await stored(alan)).description).toBe('Theirs.');
});

test('a refusal undoes the change, keeps what was typed and says why', async () => {
  const catalog = await localCatalog();
  const alan = catalog.as('alan');
  await open(async (request) =>
    request.method === 'PATCH'
      ? Response.json({ code: 403, message: 'not allowed' }, { status: 403 })
      : alan(request),
  );
  await write('Mine.');

  await save();

  expect(await screen.findByRole('alert')).toHaveTextContent('Not saved: You may not do this');
  expect(screen.getByRole('textbox', { name: 'Description' })).toHaveValue('Mine.');
});

test('what was typed is there again when the page is opened anew', async () => {
  const catalog = await localCatalog();
  const router = renderAt(page, catalog.as('alan'));
  await edit();
  await write('Half a thought');

  await router.navigate('/');
  await screen.findByRole('heading', { level: 1, name: /Hello/ });
  await router.navigate(page);

  expect(await screen.findByRole('textbox', { name: 'Description' })).toHaveValue('Half a thought');
  expect(screen.getByRole('alert')).toHaveTextContent('You had begun');
  expect(screen.getByText(before, { selector: 'pre' })).toBeVisible();
});

test('leaving the editor forgets what was typed', async () => {
  const catalog = await localCatalog();
  await open(catalog.as('alan'));
  await write('Half a thought');

  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));

  await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Description' })).toBeNull());
  expect(screen.getByText('Captured')).toBeVisible();
  expect(Object.keys(sessionStorage)).toEqual([]);
});
