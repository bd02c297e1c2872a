import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { allFaults } from '../../tests/faults/allFaults.ts';
import { isBad, rowsOf } from '../../tests/faults/fault.ts';
import { ensureChromium } from '../browser/ensureChromium.ts';
import { runFaults } from '../faults/runFaults.ts';
import { ensureNginx } from '../nginx/ensureNginx.ts';
import { countPlaywright, countVitest } from './countTests.ts';
import { runTool } from './runTool.ts';
import type { Outcome, Step } from './step.ts';

/** Unit and component tests. @param args For Vitest, such as a file's name. */
export function unitStep(args: readonly string[] = []): Step {
  return {
    name: 'unit and component tests',
    run: async () => {
      const report = await freshReport('vitest');
      const { exitCode, output } = await runTool('vitest', [
        'run',
        '--reporter=dot',
        '--reporter=json',
        `--outputFile.json=${report}`,
        ...args,
      ]);
      return { ...countVitest(await readJson(report), exitCode), output };
    },
  };
}

/** Tests in a real Chromium, shown as they end: they take minutes. */
export const browserStep: Step = {
  name: 'browser tests',
  run: () => runPlaywright('browser'),
};

/** The app driven through every fault; each counts as a test. */
export const faultsStep: Step = {
  name: 'faults',
  run: async () => {
    const outcomes = await runFaults(rowsOf(allFaults));
    const failed = outcomes.filter(isBad).length;
    return { passed: outcomes.length - failed, failed, output: '' };
  },
};

/** The build behind nginx. */
export const deployStep: Step = {
  name: 'the build behind nginx',
  run: async () => runPlaywright('deploy', { NGINX_PATH: await ensureNginx() }),
};

/** @param project Of `playwright.config.ts`. */
async function runPlaywright(
  project: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const report = await freshReport('playwright');
  const env = {
    ...variables,
    CHROMIUM_PATH: await ensureChromium(),
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  };
  const args = ['test', `--project=${project}`, '--reporter=list,json'];
  const { exitCode, output } = await runTool('playwright', args, { env, isLive: true });
  return { ...countPlaywright(await readJson(report), exitCode), output };
}

/** Where a tool writes its report; that of an earlier run is gone, so it can't be taken for this one's. */
async function freshReport(tool: string): Promise<string> {
  const path = `.cache/reports/${tool}.json`;
  await mkdir(dirname(path), { recursive: true });
  await rm(path, { force: true });
  return path;
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return undefined;
  }
}
