import { splitWords } from './parseQuery.ts';
import type { TextTest, TextTests } from './segment.ts';

/** Names count most, then what they are in, then what is said about them. */
const weights = { name: 10, displayName: 8, place: 2, description: 1, columns: 0.7 };

export type TextField = keyof typeof weights;

/** A name fits by any part of it, as the index holds its n-grams; prose only by whole words. */
export function testsForWord(word: string): TextTests {
  const inName: TextTest = (text) => {
    const lower = text.toLowerCase();
    if (lower === word) return 10;
    if (!lower.includes(word)) return 0;
    const words = splitWords(text);
    if (words.includes(word)) return 4;
    return words.some((each) => each.startsWith(word)) ? 2 : 1;
  };
  const inProse: TextTest = (text) => {
    if (!text.toLowerCase().includes(word)) return 0;
    return splitWords(text).some((each) => each === word || each === `${word}s`) ? 1 : 0;
  };
  return named(inName, inProse);
}

export function testsForPhrase(phrase: string): TextTests {
  const wanted = ` ${splitWords(phrase).join(' ')} `;
  const inProse: TextTest = (text) => (` ${splitWords(text).join(' ')} `.includes(wanted) ? 4 : 0);
  const inName: TextTest = (text) => {
    return ` ${splitWords(text).join(' ')} ` === wanted ? 10 : inProse(text);
  };
  return named(inName, inProse);
}

/** A pattern fits a word of a text or the whole text. */
export function testsForPattern(pattern: RegExp): TextTests {
  const inProse: TextTest = (text) => (splitWords(text).some((word) => pattern.test(word)) ? 2 : 0);
  const inName: TextTest = (text) => (pattern.test(text.toLowerCase()) ? 4 : inProse(text));
  return named(inName, inProse);
}

function named(inName: TextTest, inProse: TextTest): TextTests {
  const prose = { place: inProse, description: inProse, columns: inProse };
  return weigh({ name: inName, displayName: inName, ...prose });
}

function weigh(tests: Required<TextTests>): TextTests {
  const weighed = (field: TextField): TextTest => {
    const { [field]: test } = tests;
    return (text) => test(text) * weights[field];
  };
  return {
    name: weighed('name'),
    displayName: weighed('displayName'),
    place: weighed('place'),
    description: weighed('description'),
    columns: weighed('columns'),
  };
}

const textFields: Readonly<Record<string, TextField>> = {
  name: 'name',
  displayName: 'displayName',
  fullyQualifiedName: 'place',
  description: 'description',
  'columns.name': 'columns',
  columnNames: 'columns',
};

/** The kind of text that a field is searched as; null for one that holds values. */
export function textFieldOf(field: string): TextField | null {
  const plain = field.replace(/\.(keyword|ngram)$/, '');
  return Object.hasOwn(textFields, plain) ? (textFields[plain] ?? null) : null;
}

/** Only the test of one field. */
export function only(field: TextField, tests: TextTests): TextTests {
  const { [field]: test } = tests;
  return test === undefined ? {} : { [field]: test };
}
