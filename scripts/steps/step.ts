/** What came of a step: each test counts one, a step without tests counts one itself. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** What a person needs to mend a failure; shown only then, unless it was shown as it came. */
  readonly output: string;
}

export interface Step {
  readonly name: string;
  /** Rejecting counts as one failure. */
  readonly run: () => Promise<Outcome>;
}

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** The last line of every run, which `.ci/run` adds up. */
export function summaryLine({ passed, failed }: Counts): string {
  return `${passed} passed, ${failed} failed`;
}
