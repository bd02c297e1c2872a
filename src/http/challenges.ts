/** One way to authenticate that a server offers. */
export interface Challenge {
  /** In lower case: `bearer`. */
  readonly scheme: string;
  readonly token68: string | null;
  /** Names in lower case, quotes and escapes taken off the values. */
  readonly parameters: ReadonlyMap<string, string>;
}

const token = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const quoted = '"([^"\\\\]*(?:\\\\[\\s\\S][^"\\\\]*)*)"';
const parameter = `(${token})[ \\t]*=[ \\t]*(?:(${token})|${quoted})`;

const scheme = new RegExp(token, 'y');
const blob = / +([0-9A-Za-z._~+/-]+=*)(?=[ \t]*(?:,|$))/y;
const firstParameter = new RegExp(` +${parameter}`, 'y');
const nextParameter = new RegExp(`[ \\t]*,[ \\t,]*${parameter}`, 'y');
const gap = /[ \t,]*/y; // elements of a list may be empty
const end = /[ \t]*(?:,|$)/y;

/**
 * Reads a WWW-Authenticate header, several in one included.
 * @returns an empty list when the header breaks the grammar or names a parameter twice: nothing is
 * done on the word of a header that could be read in two ways.
 * @see RFC 9110 section 11
 */
export function readChallenges(header: string): readonly Challenge[] {
  const cursor = createCursor(header);
  const challenges: Challenge[] = [];
  for (cursor.take(gap); !cursor.isAtEnd(); cursor.take(gap)) {
    const challenge = readChallenge(cursor);
    if (!challenge) return [];
    challenges.push(challenge);
  }
  return challenges;
}

function readChallenge(cursor: Cursor): Challenge | null {
  const name = cursor.take(scheme)?.[0];
  const token68 = cursor.take(blob)?.[1] ?? null;
  const parameters = token68 === null ? readParameters(cursor) : new Map<string, string>();
  if (name === undefined || !parameters || !cursor.take(end)) return null;
  return { scheme: name.toLowerCase(), token68, parameters };
}

function readParameters(cursor: Cursor): Map<string, string> | null {
  const parameters = new Map<string, string>();
  let found = cursor.take(firstParameter);
  for (; found; found = cursor.take(nextParameter)) {
    const [, name = '', plain, escaped = ''] = found;
    if (parameters.has(name.toLowerCase())) return null;
    parameters.set(name.toLowerCase(), plain ?? escaped.replace(/\\(.)/gs, '$1'));
  }
  return parameters;
}

interface Cursor {
  /** What the pattern, a sticky one, finds at this very place; then stands behind it. */
  readonly take: (pattern: RegExp) => RegExpExecArray | null;
  readonly isAtEnd: () => boolean;
}

function createCursor(text: string): Cursor {
  let at = 0;
  return {
    take: (pattern) => {
      pattern.lastIndex = at;
      const found = pattern.exec(text);
      if (found) at = pattern.lastIndex;
      return found;
    },
    isAtEnd: () => at === text.length,
  };
}
