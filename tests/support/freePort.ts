import { listen } from '../../local/listen.ts';
import { PortTaken } from '../../local/PortTaken.ts';

/**
 * Below all that systems hand out by themselves (from 32768 on Linux, 49152 elsewhere): between the
 * look and the use no server on "any port" and no connection takes one of these.
 */
const first = 20_000;
const perWorker = 200;

/** Of tests that run at the same time no two have the same. */
const worker = Number(process.env['VITEST_POOL_ID'] ?? process.env['TEST_PARALLEL_INDEX'] ?? 0);
let used = 0;

/** One that is free, for what can't be told to choose: nginx, or a command that is told its ports. */
export async function freePort(): Promise<{ readonly origin: string; readonly port: number }> {
  const port = first + (worker % 60) * perWorker + (used++ % perWorker);
  try {
    const { origin, close } = await listen(async () => new Response(), { port });
    await close();
    return { origin, port };
  } catch (error) {
    if (error instanceof PortTaken) return freePort(); // by a stranger
    throw error;
  }
}

/** Free ones for all that a command listens at. */
export async function freePorts(): Promise<Readonly<Record<string, string>>> {
  const [app, identity, api] = [await freePort(), await freePort(), await freePort()];
  return {
    APP_PORT: String(app.port),
    IDENTITY_PORT: String(identity.port),
    API_PORT: String(api.port),
  };
}
