/** A start with wrong configuration. The message names every variable, its value and what it must be. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(problems: readonly string[]) {
    super(`The local OpenMetadata is not configured.\n${problems.map((p) => `- ${p}`).join('\n')}`);
  }
}

export type Env = Readonly<Record<string, string | undefined>>;

/**
 * Reads variables as OpenMetadata's YAML does: blanks around a value do not count, an empty one is
 * unset. Problems are collected, so that all are named at once.
 */
export function createEnvReader(env: Env) {
  const problems: string[] = [];
  const text = (name: string, unset: string) => env[name]?.trim() || unset;
  const refuse = (name: string, expected: string) => {
    problems.push(`${name} must be ${expected}, not "${env[name]}".`);
  };
  return {
    problems,
    text,
    refuse,
    choice: <T extends string>(name: string, choices: readonly T[], unset: T): T => {
      const chosen = choices.find((choice) => choice === text(name, unset));
      if (chosen === undefined) refuse(name, `one of ${choices.join(', ')}`);
      return chosen ?? unset;
    },
    flag: (name: string, unset: boolean): boolean => {
      const value = text(name, String(unset)).toLowerCase();
      if (value !== 'true' && value !== 'false') refuse(name, 'true or false');
      return value === 'true';
    },
    integer: (name: string, unset: number): number => {
      const value = text(name, String(unset));
      if (!/^\d+$/.test(value)) refuse(name, 'a whole number');
      return Number(value);
    },
    list: (name: string, unset: readonly string[]): readonly string[] => {
      const value = text(name, '');
      if (value === '') return unset;
      const items = parseList(value);
      if (items === null) refuse(name, 'a list such as [a,b]');
      return items ?? unset;
    },
  };
}

export type EnvReader = ReturnType<typeof createEnvReader>;

/** `[a, "b", 'c']` without nesting, the YAML flow sequence that the guide's examples use. */
function parseList(value: string): readonly string[] | null {
  const inside = /^\[([^[\]]*)\]$/.exec(value)?.[1];
  if (inside === undefined) return null;
  if (inside.trim() === '') return [];
  return inside.split(',').map((item) => item.trim().replace(/^(["'])(.*)\1$/, '$2'));
}
