import { freshBuild } from './build/freshBuild.ts';
import { runSteps } from './steps/runSteps.ts';
import { type Step, summaryLine } from './steps/step.ts';
import { browserStep, faultsStep, unitStep } from './steps/testSteps.ts';
import { toolStep } from './steps/toolStep.ts';

/** `npm test`: everything that must hold before a change is taken. */
export async function run(): Promise<void> {
  const counts = await runSteps(groups, 2, console.log);
  console.log(summaryLine(counts));
  process.exitCode = counts.failed === 0 ? 0 : 1;
}

const cheapSteps: readonly Step[] = [
  toolStep('formatting', ['biome', 'format', '.']),
  toolStep('lint', ['biome', 'check', '--formatter-enabled=false', '--error-on-warnings', '.']),
  toolStep('types', ['tsc', '-p', 'tsconfig.json'], ['tsc', '-p', 'tsconfig.node.json']),
  toolStep('dead code', ['knip']),
  {
    name: 'production build',
    run: async () => {
      await freshBuild('/');
      return { passed: 1, failed: 0, output: '' };
    },
  },
];

/** What reads the build comes after it; what fills the machine runs alone. */
const groups: readonly (readonly Step[])[] = [
  [...cheapSteps, unitStep()],
  [toolStep('size', ['size-limit'])],
  [browserStep],
  [faultsStep],
];
