import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { CommandError } from '../site/CommandError.ts';
import { installDebianPackages } from '../steps/installDebianPackages.ts';
import { runProcess, runTool } from '../steps/runTool.ts';

/**
 * A Chromium that runs: `CHROMIUM_PATH`, one of this machine, Playwright's own, in that order; one is
 * installed when there is none.
 * @returns The path of its executable.
 * @throws {CommandError} saying what was tried and the way out.
 */
export async function ensureChromium(): Promise<string> {
  const there = await findChromium();
  if (there !== null) return there;
  const tried: string[] = [];
  for (const [name, install] of Object.entries(installers)) {
    console.log(`There is no Chromium that runs; trying ${name}.`);
    tried.push(`${name}:\n${(await install()).trim()}`);
    const installed = await findChromium();
    if (installed !== null) return installed;
  }
  throw new CommandError(
    `No Chromium could be had. Install one, or set CHROMIUM_PATH to its executable. Tried ${tried.join('\n')}`,
  );
}

/** @throws {CommandError} when `CHROMIUM_PATH` is set to what does not run. */
async function findChromium(): Promise<string | null> {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen) {
    if (await runs(chosen)) return chosen;
    throw new CommandError(
      `CHROMIUM_PATH is "${chosen}", which does not run. Correct it or unset it.`,
    );
  }
  for (const candidate of candidates()) {
    if (existsSync(candidate) && (await runs(candidate))) return candidate;
  }
  return null;
}

function candidates(): readonly string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const names = [
    'chromium',
    'google-chrome',
    'google-chrome-stable',
    'chromium-browser',
    'chromium-headless-shell',
  ];
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return ['/usr/bin/chromium', ...onPath, chromium.executablePath()];
}

/** Downloaded ones lack libraries on a bare machine: only running it tells. */
async function runs(path: string): Promise<boolean> {
  const run = await runProcess(path, ['--version']).catch(() => null);
  return run?.exitCode === 0;
}

/** Each gives its output: what went wrong is told only when all have failed. */
const installers: Readonly<Record<string, () => Promise<string>>> = {
  "Playwright's download": async () =>
    (await runTool('playwright', ['install', 'chromium'])).output,
  // The same engine without the browser around it: a third less work (docs/decisions/0013).
  "Debian's headless shell": () => installDebianPackages(['chromium-headless-shell']),
  "Debian's package": () => installDebianPackages(['chromium']),
};
