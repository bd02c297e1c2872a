import type { Severity } from '../../src/checks/check.ts';

/** Colours for a terminal; elsewhere the words alone. */
export interface Paint {
  readonly severity: (severity: Severity) => string;
  readonly good: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly strong: (text: string) => string;
}

const codes: Readonly<Record<Severity, string>> = {
  critical: '1;41;97',
  high: '1;31',
  medium: '1;33',
  low: '1;36',
  info: '2',
};

export function createPaint(isColored: boolean): Paint {
  const paint = (code: string) => (text: string) =>
    isColored ? `\u001b[${code}m${text}\u001b[0m` : text;
  return {
    severity: (severity) => paint(codes[severity])(severity.toUpperCase()),
    good: paint('32'),
    quiet: paint('2'),
    strong: paint('1'),
  };
}
