import * as v from 'valibot';
import { assertPortsFree } from './assertPortsFree.ts';
import { composeConfig } from './composeConfig.ts';
import type { Env } from './env.ts';
import { identityGroup } from './identityGroup.ts';
import { parseJson } from './parseJson.ts';
import { type Plan, portsOf, readPlan } from './readPlan.ts';
import { readRegistration } from './readRegistration.ts';
import { type LocalServers, startLocalServers } from './startLocalServers.ts';

/** Everything that the app needs but does not hold itself. */
export interface Backend extends LocalServers {
  readonly plan: Plan;
  /** The text of `/config.json`. */
  readonly config: () => Promise<string>;
}

/**
 * Starts the local servers and composes the app's settings with them.
 * @param readFile Reads `config.json` anew each time.
 * @throws {CommandError} when a variable is wrong or a port is taken; nothing runs then.
 */
export async function startBackend(env: Env, readFile: () => Promise<string>): Promise<Backend> {
  const plan = readPlan(env);
  await assertPortsFree(portsOf(plan));
  const registration = readRegistration(env, plan, redirectPath(await readFile(), env));
  const servers = await startLocalServers(env, plan, registration);
  const local = plan.hasLocalIdentity ? identityGroup(registration) : null;
  return { ...servers, plan, config: async () => composeConfig(await readFile(), env, local) };
}

/** The local identity provider registers the address that the app will ask to come back to. */
function redirectPath(config: string, env: Env): string {
  const parsed = v.safeParse(v.object({ redirectPath: v.string() }), parseJson(config));
  return parsed.success ? parsed.output.redirectPath : env['VITE_REDIRECT_PATH'] || '/callback';
}
