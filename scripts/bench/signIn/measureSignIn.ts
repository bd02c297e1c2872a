import type { Browser } from '@playwright/test';
import { conditions } from '../browser.ts';
import type { Findings } from '../part.ts';
import type { Estimate } from '../statistics.ts';
import { table } from '../table.ts';
import { appNames, type BenchedApp, type Host, startApps } from './apps.ts';
import { figureOf, signInBars } from './compareApps.ts';
import { measureNavigation } from './navigation.ts';
import { type Rounds, runRounds } from './runRounds.ts';
import { measures } from './visits.ts';

/** Signs in to every app, beside each other, and walks through ours. */
export async function measureSignIn(
  browser: Browser,
  rounds: number,
  print: (line: string) => void,
): Promise<Findings> {
  return withApps(browser, 'localhost', async (apps) => {
    const times = await runRounds(browser, apps, rounds, print);
    const ours = apps.find(({ name }) => name === 'ours');
    const navigation = ours ? await measureNavigation(browser, ours, rounds) : null;
    return {
      title: titleOf('Sign-in', rounds),
      text: `${render(times)}\n\n${navigation?.text}`,
      data: { conditions, times, figures: figures(times), navigation: navigation?.times },
      bars: signInBars(times),
    };
  });
}

/**
 * The same with the authority on another site, as in life: the browser then opens the page that a
 * person comes back to in a new process, which has nothing compiled. No bars: they are of one site.
 */
export async function measureOtherSite(
  browser: Browser,
  rounds: number,
  print: (line: string) => void,
): Promise<Findings> {
  return withApps(browser, '127.0.0.1', async (apps) => {
    const times = await runRounds(browser, apps, rounds, print);
    return {
      title: titleOf('Sign-in, the authority on another site', rounds),
      text: render(times),
      data: { conditions, times, figures: figures(times) },
      bars: [],
    };
  });
}

async function withApps(
  browser: Browser,
  host: Host,
  measure: (apps: readonly BenchedApp[]) => Promise<Findings>,
): Promise<Findings> {
  const { apps, close } = await startApps(browser, host);
  try {
    return await measure(apps);
  } finally {
    await close();
  }
}

function titleOf(what: string, rounds: number): string {
  return `${what}: ms [of the same round's floor, its 95 % interval], ${rounds} rounds`;
}

function render(times: Rounds): string {
  const rows = appNames.map((name) => [
    name,
    ...measures.map((measure) => {
      const { ms, ratio } = figureOf(times, name, measure);
      return name === 'floor'
        ? `${Math.round(ms.median)}`
        : `${Math.round(ms.median)} ${ratioText(ratio)}`;
    }),
  ]);
  return table([['', ...measures], ...rows]);
}

function ratioText({ median, low, high }: Estimate): string {
  return `(${median.toFixed(2)} [${low.toFixed(2)}, ${high.toFixed(2)}])`;
}

function figures(times: Rounds): unknown {
  return appNames.flatMap((app) =>
    measures.map((measure) => ({ app, measure, ...figureOf(times, app, measure) })),
  );
}
