import { expect, test } from 'vitest';
import { type AheadRequest, sendAhead } from '../../src/http/sendAhead.ts';
import { timedFetch } from '../../src/http/timedFetch.ts';
import { fetchFrom } from '../support/fetchFrom.ts';

const url = 'https://catalog.example.com/api/v1/users/loggedInUser';
const question: AheadRequest = {
  url,
  init: { headers: { accept: 'application/json' } },
  isMeant: (asked) => asked === url,
  times: 1,
};

/** A server that numbers its answers. */
function numbered() {
  const asked: string[] = [];
  const fetch = fetchFrom(async (request) => {
    asked.push(`${request.method} ${new URL(request.url).pathname}`);
    return Response.json({ answer: asked.length });
  });
  return { asked, fetch };
}

test('what was sent ahead answers the first call that asks for it, and no other', async () => {
  const { asked, fetch } = numbered();

  const ahead = sendAhead(fetch, [question]);
  expect(asked).toHaveLength(1);

  expect(await (await ahead('https://catalog.example.com/config.json')).json()).toEqual({
    answer: 2,
  });
  expect(await (await ahead(url)).json()).toEqual({ answer: 1 });
  expect(await (await ahead(url)).json()).toEqual({ answer: 3 });
});

test('it answers as often as it says, each time to be read', async () => {
  const { asked, fetch } = numbered();
  const ahead = sendAhead(fetch, [{ ...question, times: 2 }]);

  const [first, second] = [await ahead(url), await ahead(url)];

  expect(await first.json()).toEqual({ answer: 1 });
  expect(await second.json()).toEqual({ answer: 1 });
  expect(asked).toHaveLength(1);
});

const after = `${url}/after`;
const followed: AheadRequest = {
  ...question,
  next: async (answer) => {
    const { answer: number } = await answer.json();
    await new Promise((resolve) => setTimeout(resolve)); // as long as the network takes to give it all
    return [{ ...question, url: `${after}?${number}`, isMeant: (asked) => asked === after }];
  },
};

test('what follows from an answer is sent before that is handed out', async () => {
  const { asked, fetch } = numbered();
  const ahead = sendAhead(fetch, [followed]);

  const first = await ahead(url);

  expect(asked).toHaveLength(2);
  expect(await first.json()).toEqual({ answer: 1 });
  expect(await (await ahead(after)).json()).toEqual({ answer: 2 });
  expect(asked).toHaveLength(2);
});

test('nothing follows a request that failed', async () => {
  const asked: string[] = [];
  const fetch: typeof globalThis.fetch = async (input) => {
    asked.push(String(input));
    throw new TypeError('Failed to fetch');
  };

  await expect(sendAhead(fetch, [followed])(url)).rejects.toThrow('Failed to fetch');

  expect(asked).toEqual([url]);
});

test('a request that failed fails for the call that asks, and for no other', async () => {
  let asked = 0;
  const fetch = fetchFrom(async () => {
    asked += 1;
    if (asked === 1) throw new TypeError('Failed to fetch');
    return new Response('there');
  });
  const ahead = sendAhead(fetch, [question]);

  await expect(ahead(url)).rejects.toThrow('Failed to fetch');
  expect(await (await ahead(url)).text()).toBe('there');
});

/** A server that never answers, and whether it has been left. */
function silent() {
  let signal: AbortSignal | null = null;
  const fetch: typeof globalThis.fetch = (_, init) => {
    signal = init?.signal ?? null;
    return new Promise((_, reject) => {
      signal?.addEventListener('abort', () => reject(signal?.reason));
    });
  };
  return { fetch, isLeft: () => signal?.aborted };
}

test('a call that is called off calls off what was sent for it', async () => {
  const { fetch, isLeft } = silent();
  const caller = new AbortController();
  const answer = sendAhead(fetch, [question])(url, { signal: caller.signal });

  caller.abort();

  await expect(answer).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  expect(isLeft()).toBe(true);
});

test('a call that has been called off before it asks gets nothing', async () => {
  const { fetch, isLeft } = silent();
  const ahead = sendAhead(fetch, [question]);

  await expect(ahead(url, { signal: AbortSignal.abort() })).rejects.toThrow();

  expect(isLeft()).toBe(true);
});

test("the caller's time limit holds for what was sent ahead", async () => {
  const { fetch, isLeft } = silent();
  const ahead = timedFetch(sendAhead(fetch, [question]), 20);

  await expect(ahead(url)).rejects.toMatchObject({ failure: 'timeout' });

  expect(isLeft()).toBe(true);
});
