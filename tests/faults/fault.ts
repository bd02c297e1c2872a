import type { BrowserContext, Page } from '@playwright/test';
import type { SiteOptions, TestSite } from '../support/browser/startTestSite.ts';

/** What a person is doing when the fault strikes. */
export type State = 'signed out' | 'at the callback' | 'signed in' | 'while typing';

/** One person's browser and the site, while a fault is tried. */
export interface World {
  readonly site: TestSite;
  readonly context: BrowserContext;
  /** The tab that is watched; a cure may be to open another. */
  page: Page;
  /** Path, query and fragment that the person wants to be at in the end. */
  wanted: string;
  /** Where they stand: coming back there loses nothing either. */
  stands: string;
  /** What they have typed and not yet saved; empty when nothing. */
  typed: string;
}

export type Act = (world: World) => Promise<void>;

/** Something that goes wrong, and how to make it go wrong. */
export interface Fault {
  readonly id: string;
  /** Completes "what happens if …" in the table. */
  readonly what: string;
  readonly states: readonly State[];
  /** A site of its own; without it the lane's. */
  readonly site?: SiteOptions;
  /** Before the browser opens anything. */
  readonly prepare?: Act;
  /** Once the state is reached. */
  readonly strike?: Act;
  /** What the person does then, in place of what people do in that state. */
  readonly act?: Act;
  /** What ends the fault. Default: servers, network and routes as they were. */
  readonly mend?: Act;
  /** A session that is there must outlive it: nobody may be asked to sign in again. */
  readonly keepsSession?: boolean;
  /** What was asked for can't be known, or is no page: any page of the signed-in app will do. */
  readonly endsAnywhere?: boolean;
}

/** A fault in one of its states: a row of the table. */
export interface Row {
  readonly fault: Fault;
  readonly state: State;
}

/** What came of a row. */
export interface Outcome extends Row {
  /** The first heading that the person saw. */
  readonly saw: string;
  /** Requests that the identity provider and the API were sent. */
  readonly requests: { readonly identity: number; readonly api: number };
  /** What the person had to do afterwards, in order; empty when nothing. */
  readonly recovery: readonly string[];
  /** Why this counts as stranded; null when it does not. */
  readonly stranded: string | null;
  readonly leaks: readonly string[];
}

export function rowsOf(faults: readonly Fault[]): readonly Row[] {
  return faults.flatMap((fault) => fault.states.map((state) => ({ fault, state })));
}

/** Somebody was stranded, or a secret got out. */
export function isBad({ stranded, leaks }: Outcome): boolean {
  return stranded !== null || leaks.length > 0;
}
