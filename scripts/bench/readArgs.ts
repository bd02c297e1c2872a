import { parseArgs } from 'node:util';
import { CommandError } from '../site/CommandError.ts';

const partsByDefault = ['sign-in', 'bearer', 'growth', 'population'] as const;
const allParts = [...partsByDefault, 'other-site', 'lighthouse'] as const;
export type Part = (typeof allParts)[number];

export interface BenchArgs {
  readonly rounds: number;
  /** Where every figure is written. */
  readonly json: string;
  /** Whether a figure that falls short makes the run fail. */
  readonly hasBars: boolean;
  readonly parts: readonly Part[];
}

/**
 * @param args `--rounds <n>` (default 15), `--json <file>`, `--no-bars`, `--only <part>` as often as
 *   wanted (default: all that have bars but Lighthouse), `--lighthouse` for that alone.
 * @throws {CommandError} saying what is wrong.
 */
export function readArgs(args: readonly string[]): BenchArgs {
  const { values } = parse(args);
  const named = values.lighthouse ? ['lighthouse'] : (values.only ?? partsByDefault);
  return {
    rounds: readRounds(values.rounds),
    json: values.json,
    hasBars: !values['no-bars'],
    parts: named.map(readPart),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        rounds: { type: 'string', default: '15' },
        json: { type: 'string', default: '.cache/reports/bench.json' },
        'no-bars': { type: 'boolean', default: false },
        only: { type: 'string', multiple: true },
        lighthouse: { type: 'boolean', default: false },
      },
    });
  } catch (cause) {
    throw new CommandError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function readRounds(text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new CommandError(`--rounds must be a number from 1 on, not "${text}".`);
}

function readPart(name: string): Part {
  const part = allParts.find((each) => each === name);
  if (part !== undefined) return part;
  throw new CommandError(`--only must be one of ${allParts.join(', ')}, not "${name}".`);
}
