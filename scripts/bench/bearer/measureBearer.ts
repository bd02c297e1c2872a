import type { Browser } from '@playwright/test';
import type { Findings } from '../part.ts';
import { type Estimate, paired, quantile } from '../statistics.ts';
import { table } from '../table.ts';
import { openBearerPage } from './openBearerPage.ts';

const callsPerBatch = 1_000;
const kinds = ['fetch', 'authorizedFetch', 'acquireTokenSilent'] as const;

/** What a valid token costs a call: ours, and MSAL's storage each time, beside a bare `fetch`. */
export async function measureBearer(browser: Browser, rounds: number): Promise<Findings> {
  const { call, close } = await openBearerPage(browser);
  const times = { fetch: [0], authorizedFetch: [0], acquireTokenSilent: [0] };
  for (let round = 0; round <= rounds; round++) {
    for (const kind of kinds) times[kind][round] = await call('batch', kind, callsPerBatch);
  }
  const each = await call('each', 'acquireTokenSilent', callsPerBatch);
  await close();
  const added = (kind: (typeof kinds)[number]) =>
    paired(times[kind].slice(1), times.fetch.slice(1), (own, bare) => (own - bare) / callsPerBatch);
  const [ours, msal] = [added('authorizedFetch'), added('acquireTokenSilent')];
  const msalWorst = quantile(each, 0.99);
  return {
    title: `The bearer: ms added to a call, batches of ${callsPerBatch}, ${rounds} rounds, full speed`,
    text: table([
      ['', 'median', 'low', 'high', '99th percentile'],
      row('authorizedFetch', ours, ''),
      row('acquireTokenSilent before each call', msal, msalWorst.toFixed(1)),
    ]),
    data: { callsPerBatch, times, ours, msal, msalWorst },
    bars: [{ name: 'authorizedFetch, ms a call', value: ours.median, most: 0.03 }],
  };
}

function row(name: string, { median, low, high }: Estimate, worst: string): readonly string[] {
  return [name, ...[median, low, high].map((ms) => ms.toFixed(4)), worst];
}
