import * as v from 'valibot';
import { ensureChromium } from '../../browser/ensureChromium.ts';
import { freshBuild } from '../../build/freshBuild.ts';
import { CommandError } from '../../site/CommandError.ts';
import { runProcess } from '../../steps/runTool.ts';
import type { Bar } from '../bars.ts';
import type { Findings } from '../part.ts';
import { createCatalogApi } from '../servers/createCatalogApi.ts';
import { startAuthority } from '../servers/startAuthority.ts';
import { startSite } from '../servers/startSite.ts';
import { median } from '../statistics.ts';
import { table } from '../table.ts';
import { installLighthouse } from './installLighthouse.ts';

const runs = 5;
const tables = 5_000;
const categories = ['performance', 'accessibility', 'best-practices'] as const;
const pages = [
  { name: 'landing', path: '', isSignedIn: false },
  { name: 'explore', path: 'explore?q=orders', isSignedIn: true },
  { name: 'table', path: 'table/snowflake_prod.sales.shop.orders', isSignedIn: true },
];

const auditSchema = v.object({
  name: v.string(),
  finalUrl: v.string(),
  scores: v.record(v.picklist(categories), v.number()),
  failed: v.array(v.string()),
});
type Audit = v.InferOutput<typeof auditSchema>;

/** Lighthouse's scores of three pages, two of them signed in, in its mobile profile. */
export async function measureLighthouse(print: (line: string) => void): Promise<Findings> {
  const installation = await installLighthouse(print);
  const authority = await startAuthority();
  const api = createCatalogApi(authority, tables);
  const site = await startSite(await freshBuild('/'), authority, api);
  authority.register([`${site.url}callback`]);
  try {
    const options = {
      ...installation,
      chromium: await ensureChromium(),
      url: site.url,
      pages,
      runs,
    };
    const args = ['scripts/bench/lighthouse/audit.js', JSON.stringify(options)];
    const { exitCode, output } = await runProcess(installation.node, args);
    if (exitCode !== 0) throw new CommandError(`Lighthouse failed.\n${output}`);
    return summarize(readAudits(output));
  } finally {
    await Promise.all([site.close(), authority.close()]);
  }
}

function readAudits(output: string): readonly Audit[] {
  const lines = output.split('\n').filter((line) => line.startsWith('{"name"'));
  return lines.map((line) => v.parse(auditSchema, JSON.parse(line)));
}

function summarize(audits: readonly Audit[]): Findings {
  const score = (page: string, category: (typeof categories)[number]) =>
    median(audits.filter(({ name }) => name === page).map(({ scores }) => scores[category] ?? 0));
  const rows = pages.map(({ name }) => [
    name,
    ...categories.map((category) => String(score(name, category))),
  ]);
  const failed = pages.map(({ name }) => {
    const ids = audits.filter((audit) => audit.name === name).flatMap((audit) => audit.failed);
    return `${name}: ${[...new Set(ids)].join(', ') || 'every audit at 90 or more'}`;
  });
  const bars = pages.flatMap(({ name }) =>
    categories.map(
      (category): Bar => ({
        name: `${name}, ${category}, points short of 100`,
        value: 100 - score(name, category),
        most: 2,
      }),
    ),
  );
  return {
    title: `Lighthouse, its mobile profile, median of ${runs}`,
    text: `${table([['', ...categories], ...rows])}\n\n${failed.join('\n')}`,
    data: audits,
    bars,
  };
}
