import { observe } from '../../src/checks/observe/observe.ts';
import { type AppPlace, type Observation, seen, unseen } from '../../src/checks/observed.ts';
import { type Report, summaryOf, toJson } from '../../src/checks/report.ts';
import { runChecks } from '../../src/checks/runChecks.ts';
import { type Fetch, timedFetch } from '../../src/http/timedFetch.ts';
import { findApp } from './findApp.ts';
import { findPageOf } from './findPageOf.ts';
import { createPaint } from './paint.ts';
import { type DoctorArgs, readArgs, usage } from './readArgs.ts';
import { renderFindings } from './renderFindings.ts';

/** What the doctor needs of the machine. */
export interface DoctorWorld {
  readonly fetch: Fetch;
  readonly isColored: boolean;
  /** Findings go here, in whichever form was asked for, and nothing else. */
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
  /** Shows that there is something to wait for. */
  readonly wait: <T>(what: string, work: Promise<T>) => Promise<T>;
}

const limitMs = 10_000;

/** @returns the exit code: 0 nothing failed, 1 a check failed, 2 the arguments are wrong. */
export async function runDoctor(args: readonly string[], world: DoctorWorld): Promise<number> {
  const read = readOrComplain(args, world);
  if (!read) return 2;
  const fetch = timedFetch(world.fetch, limitMs);
  const { appUrl } = read;
  const app = appUrl && (await findPageOf(fetch, appUrl));
  if (app) {
    world.complain(aPage(appUrl, app));
    return 2;
  }
  const report = await world.wait(`Looking at ${read.apiBaseUrl}`, examine(read, fetch));
  const paint = createPaint(world.isColored);
  world.print(read.isJson ? toJson(report) : renderFindings(report, paint));
  return summaryOf(report.findings).failed === 0 ? 0 : 1;
}

function readOrComplain(args: readonly string[], { complain }: DoctorWorld): DoctorArgs | null {
  try {
    return readArgs(args);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    complain(`${error.message}\n\n${usage}`);
    return null;
  }
}

function aPage(url: string, app: string): string {
  return `${url} shows a page of the app that lies at ${app}: name that one.

  --app ${app}

If it was meant to lie at ${url}, build it with BASE_PATH=${new URL(url).pathname}.
`;
}

async function examine({ apiBaseUrl, appUrl }: DoctorArgs, fetch: Fetch): Promise<Report> {
  const app: Observation<AppPlace> =
    appUrl === null
      ? unseen('It takes the address of this app to see this.', 'the app')
      : seen(await findApp(fetch, appUrl));
  const deployment = { apiBaseUrl, app, person: null, fetch, sendsPreflights: true };
  const findings = runChecks(await observe(deployment));
  return { server: apiBaseUrl, app: appUrl, at: Date.now(), findings };
}
