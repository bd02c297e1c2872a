import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Handler } from '../../../local/handler.ts';
import { createServerAuthority } from '../../../scripts/site/serverAuthority.ts';

/** A server whose answers are taken from the list, one by one. */
function server(...answers: Response[]): Handler & { asked: string[] } {
  const asked: string[] = [];
  const handler: Handler = async (request) => {
    asked.push(new URL(request.url).pathname);
    const answer = answers.shift();
    if (answer === undefined) throw new TypeError('fetch failed');
    return answer;
  };
  return Object.assign(handler, { asked });
}

function says(authority: string): Response {
  return Response.json({ provider: 'azure', authority });
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('the server is asked once', async () => {
  const api = server(says('https://login.microsoftonline.com/t'));
  const authority = createServerAuthority(api);

  expect(await authority()).toBe('https://login.microsoftonline.com/t');
  expect(await authority()).toBe('https://login.microsoftonline.com/t');
  expect(api.asked).toEqual(['/api/v1/system/config/auth']);
});

test('a server that is down is left alone for a while, then asked again', async () => {
  const api = server(new Response('<h1>502</h1>', { status: 502 }), says('https://a.example/t'));
  const authority = createServerAuthority(api);

  expect(await authority()).toBeUndefined();
  expect(await authority()).toBeUndefined();
  expect(api.asked).toHaveLength(1);

  vi.advanceTimersByTime(10_000);
  expect(await authority()).toBe('https://a.example/t');
});

test('a server that names no authority is no fault', async () => {
  const authority = createServerAuthority(server(Response.json({ provider: 'basic' })));

  expect(await authority()).toBeUndefined();
});
