import { listen } from '../../../local/listen.ts';

/** One that was free a moment ago: nginx can't be told to choose. */
export async function freePort() {
  const { origin, port, close } = await listen(async () => new Response(), { port: 0 });
  await close();
  return { origin, port };
}
