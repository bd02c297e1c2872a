import { builtFor } from './build/buildSite.ts';
import { runBuild } from './build/runBuild.ts';
import { readBase, readEnv } from './site/env.ts';
import { readConfigFile } from './site/readConfigFile.ts';
import { readyLines } from './site/ready.ts';
import { startLocalSite } from './site/startLocalSite.ts';
import { stopOnSignal } from './site/stopOnSignal.ts';

/** `npm run preview`: the production build behind the production headers, with the local servers. */
export async function run(): Promise<void> {
  const env = readEnv('production');
  await buildUnlessMadeFor(readBase(env));
  const site = await startLocalSite(env, 'dist', () => readConfigFile(['public', 'dist']));
  stopOnSignal(site.close);
  for (const line of readyLines(site.plan)) console.log(line);
}

async function buildUnlessMadeFor(base: string): Promise<void> {
  const built = await builtFor('dist');
  if (built === base) return;
  console.log(built === null ? 'Building the app.' : `Building again: dist/ is made for ${built}.`);
  await runBuild(base);
}
