import type { Handler } from '../../local/handler.ts';

const limitMs = 3_000;

/** What OpenMetadata says of its sign-in; undefined when it does not answer in time, or not in JSON. */
export async function askServer(api: Handler): Promise<unknown> {
  const url = 'http://localhost/api/v1/system/config/auth';
  try {
    const response = await api(new Request(url, { signal: AbortSignal.timeout(limitMs) }));
    return await response.json();
  } catch {
    return undefined;
  }
}
