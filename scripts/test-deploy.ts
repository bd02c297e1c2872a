import { freshBuild } from './build/freshBuild.ts';
import { runSteps } from './steps/runSteps.ts';
import { summaryLine } from './steps/step.ts';
import { deployStep, unitStep } from './steps/testSteps.ts';

/** `npm run test:deploy`: what serves the app in production, nginx with the real build above all. */
export async function run(): Promise<void> {
  const counts = await runSteps(
    [[buildStep], [unitStep(['tests/deploy'])], [deployStep]],
    1,
    console.log,
  );
  console.log(summaryLine(counts));
  process.exitCode = counts.failed === 0 ? 0 : 1;
}

const buildStep = {
  name: 'production builds for / and /catalog/',
  run: async () => {
    await freshBuild('/');
    await freshBuild('/catalog/');
    return { passed: 1, failed: 0, output: '' };
  },
};
