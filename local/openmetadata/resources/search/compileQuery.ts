import { hasValue } from './facet.ts';
import { type Query, splitWords } from './parseQuery.ts';
import type { Segment, TextTests } from './segment.ts';
import { only, testsForPattern, testsForPhrase, testsForWord, textFieldOf } from './textTests.ts';

/** Score of the document at an index; 0 when it does not match. */
export type Scorer = (index: number) => number;

export function compileQuery(query: Query, segment: Segment): Scorer {
  switch (query.kind) {
    case 'all':
      return () => 1;
    case 'not': {
      const score = compileQuery(query.part, segment);
      return (index) => (score(index) > 0 ? 0 : 1);
    }
    case 'and':
      return all(query.parts.map((part) => compileQuery(part, segment)));
    case 'or':
      return any(query.parts.map((part) => compileQuery(part, segment)));
    case 'phrase':
      return score(segment, query.field, testsForPhrase(query.text), query.text);
    case 'pattern':
      return score(segment, query.field, testsForPattern(query.pattern), query.pattern);
    case 'words':
      return compileWords(query.field, query.text, segment);
  }
}

/** Each word must be somewhere; the text as a whole counts besides. */
function compileWords(field: string | null, text: string, segment: Segment): Scorer {
  const words = splitWords(text);
  if (words.length === 0) return () => 0;
  const each = all(words.map((word) => score(segment, field, testsForWord(word), word)));
  if (words.length === 1) return each;
  const whole = score(segment, field, testsForWord(text.toLowerCase()), text);
  return (index) => {
    const points = each(index);
    return points === 0 ? 0 : points + whole(index);
  };
}

function score(
  segment: Segment,
  field: string | null,
  tests: TextTests,
  wanted: string | RegExp,
): Scorer {
  if (field === null) return segment.scorer(tests);
  const textField = textFieldOf(field);
  if (textField !== null) return segment.scorer(only(textField, tests));
  const has = hasValue(segment.facet(field), (value) => fitsValue(value.toLowerCase(), wanted));
  return (index) => (has(index) ? 1 : 0);
}

function fitsValue(value: string, wanted: string | RegExp): boolean {
  if (wanted instanceof RegExp) return wanted.test(value);
  const lower = wanted.toLowerCase();
  return value === lower || splitWords(value).includes(lower);
}

function all(scorers: readonly Scorer[]): Scorer {
  return (index) => {
    let sum = 0;
    for (const each of scorers) {
      const points = each(index);
      if (points === 0) return 0;
      sum += points;
    }
    return sum;
  };
}

function any(scorers: readonly Scorer[]): Scorer {
  return (index) => scorers.reduce((sum, each) => sum + each(index), 0);
}
