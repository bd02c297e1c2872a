import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CommandError } from '../../site/CommandError.ts';
import { runProcess } from '../../steps/runTool.ts';

/** Lighthouse and a Node that it takes: installed when first asked for, for no other command. */
export interface LighthouseInstallation {
  readonly folder: string;
  /** Path of the executable. */
  readonly node: string;
}

const packages = ['lighthouse@13', 'node@22'];

/** @throws {CommandError} when they can't be had. */
export async function installLighthouse(
  print: (line: string) => void,
): Promise<LighthouseInstallation> {
  const folder = resolve('.cache/lighthouse');
  const node = `${folder}/node_modules/node/bin/node`;
  if (existsSync(node) && existsSync(`${folder}/node_modules/lighthouse`)) return { folder, node };
  print(`Installing ${packages.join(' and ')} into ${folder}.`);
  await mkdir(folder, { recursive: true });
  const options = [
    '--no-audit',
    '--no-fund',
    '--no-package-lock',
    '--engine-strict=false',
    '--prefix',
    folder,
  ];
  const { exitCode, output } = await runProcess('npm', ['install', ...options, ...packages]);
  if (exitCode === 0 && existsSync(node)) return { folder, node };
  throw new CommandError(`Lighthouse could not be installed.\n${output}`);
}
