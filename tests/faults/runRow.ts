import type { Browser } from '@playwright/test';
import { findLeaks } from '../support/browser/leakOracle.ts';
import { observeContext } from '../support/browser/observeContext.ts';
import { placesOf, startTestSite, type TestSite } from '../support/browser/startTestSite.ts';
import type { Outcome, Row, World } from './fault.ts';
import { firstSight, followWaysOn, Stranded } from './followWaysOn.ts';
import { mendAll } from './mendAll.ts';
import { actIn, reachState, startOf } from './reachState.ts';
import { readScene } from './scene.ts';

/** More visits than this in one row are a loop. */
const mostVisits = 8;
const actionLimitMs = 15_000;

/** Tries a fault in one state, in a browser of its own. */
export async function runRow(row: Row, browser: Browser, shared: TestSite): Promise<Outcome> {
  const { fault } = row;
  if (!fault.site) return runAt(shared, row, browser);
  const own = await startTestSite(fault.site);
  try {
    return await runAt(own, row, browser);
  } finally {
    await own.close();
  }
}

async function runAt(site: TestSite, row: Row, browser: Browser): Promise<Outcome> {
  await site.reset();
  const context = await browser.newContext();
  context.setDefaultTimeout(actionLimitMs);
  try {
    // tsx wraps functions in a helper that the browser does not have.
    await context.addInitScript('globalThis.__name = (named) => named;');
    const seen = await observeContext(context, placesOf(site));
    const wanted = startOf(row.state);
    const page = await context.newPage();
    const world: World = { site, context, page, wanted, stands: wanted, typed: '' };
    const course = await runCourse(row, world);
    await seen.look();
    const violations = seen.problems.filter((problem) => problem.startsWith('policy violation'));
    const visits = await site.identity.requests(/\/authorize$/);
    const loop = visits.length > mostVisits ? `${visits.length} visits to the authority` : null;
    return {
      ...row,
      ...course,
      requests: await countRequests(site),
      stranded: course.stranded ?? loop ?? violations[0] ?? null,
      leaks: findLeaks(seen.sightings, site.issued.all),
    };
  } finally {
    await context.close();
  }
}

async function runCourse({ fault, state }: Row, world: World) {
  let saw = '';
  const recovery: string[] = [];
  try {
    await fault.prepare?.(world);
    await reachState(state, world);
    await fault.strike?.(world);
    const before = await readScene(world);
    await (fault.act ?? ((acting: World) => actIn(state, acting)))(world);
    const scene = await firstSight(world, before);
    saw = scene.where === 'browser' ? "the browser's own page" : scene.heading;
    await (fault.mend ?? mendAll)(world);
    await followWaysOn(world, fault.endsAnywhere === true, recovery);
    const had = state === 'signed in' || state === 'while typing';
    const asked = recovery.some((step) => /Sign in|another account|Lovelace/.test(step));
    const lost = fault.keepsSession === true && had && asked ? 'the session was lost' : null;
    return { saw, recovery, stranded: lost };
  } catch (error) {
    const reason = error instanceof Stranded ? error.message : String(error).split('\n')[0];
    return { saw, recovery, stranded: reason ?? 'unknown' };
  }
}

async function countRequests({ identity, api }: TestSite): Promise<Outcome['requests']> {
  const [ofIdentity, ofApi] = await Promise.all([identity.requests(), api.requests()]);
  return { identity: ofIdentity.length, api: ofApi.length };
}
