import { type Fact, type Facts, factRules, isFact, safeFact } from './facts.ts';

/** A stretch of an explanation, as a page shows it. */
export interface Piece {
  readonly text: string;
  /** `code`: a name or a value, to be set in another type. */
  readonly kind: 'text' | 'code';
  /** The fact whose value this is, worth a copy button. Absent while the value is not known. */
  readonly fact?: Fact;
}

/** `text` with its `{placeholders}` filled. What is not known stays visible: `<tenant ID>`. */
export function fill(text: string, facts: Facts): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => factPiece(name, facts)?.text ?? whole);
}

/** `text` cut at its placeholders and at what stands between backticks. */
export function pieces(text: string, facts: Facts): readonly Piece[] {
  return text
    .split(/(\{\w+\}|`[^`]+`)/)
    .filter((part) => part !== '')
    .map((part) => pieceOf(part, facts));
}

function pieceOf(part: string, facts: Facts): Piece {
  const inner = part.slice(1, -1);
  if (/^`.+`$/.test(part)) return { text: inner, kind: 'code' };
  const fact = /^\{\w+\}$/.test(part) ? factPiece(inner, facts) : null;
  return fact ?? { text: part, kind: 'text' };
}

function factPiece(name: string, facts: Facts): Piece | null {
  if (!isFact(name)) return null;
  const value = safeFact(name, facts);
  if (value === null) return { text: factRules[name].unknown, kind: 'code' };
  return { text: value, kind: 'code', fact: name };
}
