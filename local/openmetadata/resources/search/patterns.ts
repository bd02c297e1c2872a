/**
 * The expression for text with wildcards. Each piece between them is taken where it first fits and
 * not looked for again behind that: else a text that does not fit would be tried in every way that
 * the wildcards can share it.
 * @param anything What stands for any text.
 * @param anyLetter What stands for one letter, whichever.
 */
export function wildcardPattern(text: string, anything: string, anyLetter: string): RegExp {
  const literal = (part: string) => part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const sources = text
    .split(anything)
    .map((piece) => piece.split(anyLetter).map(literal).join('.'));
  const [first = '', ...rest] = sources;
  const last = rest.pop();
  const between = rest
    .filter((source) => source !== '')
    .map((source, index) => `(?=(.*?${source}))\\${index + 1}`);
  return new RegExp(`^${first}${between.join('')}${last === undefined ? '' : `.*${last}`}$`, 's');
}

/** Something repeated within what is repeated: JavaScript might not come back from it. */
const nested = /\([^()]*[*+}][^()]*\)[*+{]/;

/** @throws {SyntaxError} for what is no expression, or one that the engine finds too much. */
export function wholePattern(source: string, flags: string): RegExp {
  if (nested.test(source)) throw new SyntaxError('Too complex.');
  return new RegExp(`^(?:${source})$`, flags);
}
