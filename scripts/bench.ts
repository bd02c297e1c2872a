import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { describeBar, isMet } from './bench/bars.ts';
import { measureBearer } from './bench/bearer/measureBearer.ts';
import { launchBrowser } from './bench/browser.ts';
import { measureGrowth } from './bench/growth/measureGrowth.ts';
import { measureLighthouse } from './bench/lighthouse/measureLighthouse.ts';
import type { Findings } from './bench/part.ts';
import { measurePopulation } from './bench/population/measurePopulation.ts';
import { type BenchArgs, type Part, readArgs } from './bench/readArgs.ts';
import { measureOtherSite, measureSignIn } from './bench/signIn/measureSignIn.ts';

/** `npm run bench`: how fast the app is, beside the floor and its peers. 1 when a bar is missed. */
export async function run(args: readonly string[]): Promise<void> {
  const { rounds, json, hasBars, parts } = readArgs(args);
  const findings: Findings[] = [];
  for (const part of parts) {
    const found = await measure(part, rounds);
    console.log(`\n${found.title}\n\n${found.text}`);
    findings.push(found);
  }
  await mkdir(dirname(json), { recursive: true });
  await writeFile(json, JSON.stringify(findings, null, 2));
  console.log(`\nEvery figure is in ${json}`);
  if (!hasBars) return;
  const bars = findings.flatMap((found) => found.bars);
  console.log(`\n${bars.map(describeBar).join('\n')}`);
  process.exitCode = bars.every(isMet) ? 0 : 1;
}

async function measure(part: Part, rounds: BenchArgs['rounds']): Promise<Findings> {
  if (part === 'population') return measurePopulation();
  if (part === 'lighthouse') return measureLighthouse(console.log);
  const browser = await launchBrowser();
  try {
    if (part === 'sign-in') return await measureSignIn(browser, rounds, console.log);
    if (part === 'other-site') return await measureOtherSite(browser, rounds, console.log);
    if (part === 'bearer') return await measureBearer(browser, rounds);
    return await measureGrowth(browser, rounds);
  } finally {
    await browser.close();
  }
}
