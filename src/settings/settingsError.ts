import type { FaultKind, LocalSource } from './settingFault.ts';

/** One thing that is wrong with the settings, told to the person who can mend it. */
export interface SettingsProblem {
  /** The name as it stands in its source: `clientId`, `VITE_CLIENT_ID`. */
  readonly name: string;
  readonly source: LocalSource;
  readonly kind: FaultKind;
  /** What is wrong and what the value should be. */
  readonly problem: string;
  /** Where the right value is shown, or what else to do. */
  readonly cure: string;
}

/** The settings can't be used. Lists every fault at once; holds no secret value. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly problems: readonly SettingsProblem[];

  constructor(problems: readonly SettingsProblem[]) {
    super(
      `The app is not configured:\n${problems.map(({ name, source, problem, cure }) => `- ${name} (${source}) ${problem} ${cure}`).join('\n')}`,
    );
    this.problems = problems;
  }
}
