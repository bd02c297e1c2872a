import { patternCount, sketchesOf } from '../../catalog/seed/columns.ts';
import { describeTable, descriptionKinds } from '../../catalog/seed/descriptions.ts';
import { forms } from '../../catalog/seed/forms.ts';
import { type GeneratedTables, schemaOf } from '../../catalog/seed/generatedTables.ts';
import { subjects } from '../../catalog/seed/subjects.ts';
import { formOf, subjectOf, tableNames } from '../../catalog/seed/tableNames.ts';
import type { TextTest, TextTests } from './segment.ts';

/**
 * Scores generated tables without making any: names, places, parts of descriptions and column lists
 * are few, so each is tested once, and a table's score is a sum of what was found.
 */
export function createTableScorer(tests: TextTests, generated: GeneratedTables) {
  const { schemas, facts } = generated;
  const byName = tableNames.map((text) => scoreName(text, tests));
  const bySchema = schemas.map((place) => run(tests.place, place.fullyQualifiedName));
  const scoreDescription = describer(tests.description);
  const byPattern = columnScores(tests.columns);
  return (index: number): number => {
    const name = facts.name[index] ?? 0;
    return (
      (byName[name] ?? 0) +
      (bySchema[schemaOf(index, schemas)] ?? 0) +
      scoreDescription(name, facts.descriptionKind[index] ?? 0) +
      (byPattern[facts.pattern[index] ?? 0] ?? 0)
    );
  };
}

function run(test: TextTest | undefined, text: string): number {
  return test === undefined ? 0 : test(text);
}

/** A generated table's name is its display name and the end of its qualified name too. */
function scoreName(text: string, { name, displayName, place }: TextTests): number {
  return run(name, text) + run(displayName, text) + run(place, text);
}

const nothing = { name: '', row: '', domain: '', columns: '' };
const unchanged = { prefix: '', suffix: '', note: '', isView: false };

/** A description is made of what a row is, what was done to the table, and what its kind adds. */
function describer(test: TextTest | undefined): (name: number, kind: number) => number {
  if (test === undefined) return () => 0;
  const bySubject = subjects.map(({ row }) => test(row));
  const byForm = forms.map(({ note }) => test(note));
  const byKind = Array.from({ length: descriptionKinds }, (_, kind) => {
    const text = describeTable(kind, nothing, unchanged);
    return text === null ? null : test(text);
  });
  return (name, kind) => {
    const ofKind = byKind[kind] ?? null;
    if (ofKind === null) return 0;
    return ofKind + (bySubject[subjectOf(name)] ?? 0) + (byForm[formOf(name)] ?? 0);
  };
}

function columnScores(test: TextTest | undefined): readonly number[] {
  if (test === undefined) return [];
  return Array.from({ length: patternCount }, (_, pattern) => test(columnText(pattern)));
}

const texts = new Map<number, string>();

function columnText(pattern: number): string {
  const known = texts.get(pattern);
  if (known !== undefined) return known;
  const text = sketchesOf(pattern)
    .map(({ name }) => name)
    .join(' ');
  texts.set(pattern, text);
  return text;
}
