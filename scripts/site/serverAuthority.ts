import * as v from 'valibot';
import type { Handler } from '../../local/handler.ts';
import { askServer } from './askServer.ts';

const answer = v.object({ authority: v.string() });

/** How long a server that did not answer is left alone: pages must not wait for it again and again. */
const pauseMs = 10_000;

/**
 * Asks OpenMetadata which authority it is configured with, when first needed, and remembers it. The
 * result resolves to undefined when the server names none, in time or at all; it is asked later again.
 */
export function createServerAuthority(api: Handler): () => Promise<string | undefined> {
  let asked: Promise<string | undefined> | undefined;
  let askedAt = 0;
  return async () => {
    const known = await asked;
    if (known !== undefined || Date.now() - askedAt < pauseMs) return known;
    askedAt = Date.now();
    asked = ask(api);
    return asked;
  };
}

async function ask(api: Handler): Promise<string | undefined> {
  const parsed = v.safeParse(answer, await askServer(api));
  return parsed.success ? parsed.output.authority : undefined;
}
