import { quoteName } from '../../reference.ts';
import { type Column, classificationTag, type TagLabel } from '../asset.ts';
import { type ColumnSketch, displayOf, readColumns, typeOf } from './columnNotation.ts';
import { at, below, pick } from './random.ts';
import { type Subject, subjects } from './subjects.ts';

/** How many column lists a subject has; tables of one pattern have the same columns. */
const variants = 6;

export const patternCount = subjects.length * variants;

export function patternOf(subject: number, table: number): number {
  return subject * variants + below(variants, 3, table);
}

/** What pipelines add to almost any table. */
const additions = readColumns(
  [
    'created_at, updated_at, deleted_at, loaded_at, source_system, batch_id, row_hash, is_current,',
    'valid_from_date, valid_to_date, tenant_code, region_code, created_by, updated_by, version_count,',
    'comment_text, external_reference, checksum, is_test, partition_date, market_code, data_quality_rate,',
    'lineage{job_name,run_id,attempt_count}, legacy_id, priority_count, language_code',
  ].join(' '),
);

const sketchesByPattern = new Map<number, readonly ColumnSketch[]>();

/** The columns of a pattern, 8 to 40 of them: the key, the subject's own, and some additions. */
export function sketchesOf(pattern: number): readonly ColumnSketch[] {
  const known = sketchesByPattern.get(pattern);
  if (known !== undefined) return known;
  const subject = at(subjects, Math.floor(pattern / variants));
  const own = [{ name: keyOf(subject), fields: [] }, ...readColumns(subject.columns)];
  const names = new Set(own.map((sketch) => sketch.name));
  const wanted = 2 + below(additions.length - 1, 4, pattern);
  const start = below(additions.length, 5, pattern);
  const added = Array.from({ length: wanted }, (_, step) =>
    at(additions, (start + step * 7) % additions.length),
  ).filter((sketch) => !names.has(sketch.name));
  const sketches = [...own, ...added];
  sketchesByPattern.set(pattern, sketches);
  return sketches;
}

function keyOf(subject: Subject): string {
  return `${subject.name
    .replace(/ies$/, 'y')
    .replace(/(ch|ss)es$/, '$1')
    .replace(/s$/, '')}_id`;
}

/** The first column of a table is its key. */
export function columnsFrom(
  sketches: readonly ColumnSketch[],
  tableFqn: string,
): readonly Column[] {
  return sketches.map((sketch, index) => {
    const column = columnFrom(sketch, tableFqn);
    const constraint = constraintOf(index, sketch.name);
    return {
      ...column,
      ...(constraint === null ? {} : { constraint }),
      ordinalPosition: index + 1,
    };
  });
}

function columnFrom(sketch: ColumnSketch, parentFqn: string): Column {
  const fullyQualifiedName = `${parentFqn}.${quoteName(sketch.name)}`;
  const dataType = typeOf(sketch);
  const description = describeColumn(sketch.name);
  const children = sketch.fields.map((field) => columnFrom(field, fullyQualifiedName));
  return {
    name: sketch.name,
    dataType,
    dataTypeDisplay: displayOf(sketch),
    ...(dataType === 'VARCHAR' ? { dataLength: 255 } : {}),
    ...(dataType === 'DECIMAL' ? { precision: 18, scale: 4 } : {}),
    ...(description === null ? {} : { description }),
    fullyQualifiedName,
    tags: tagsOf(sketch.name),
    ...(children.length > 0 ? { children } : {}),
  };
}

function constraintOf(index: number, name: string): string | null {
  if (index === 0) return 'PRIMARY_KEY';
  return /_id$|^status$|^currency$/.test(name) ? 'NOT_NULL' : null;
}

function tagsOf(name: string): readonly TagLabel[] {
  if (/^(email|phone|card_last_four|salary_amount|birth_date|ip_address)$/.test(name)) {
    return [classificationTag('PII.Sensitive')];
  }
  return /^(first|last)_name$|^street$/.test(name)
    ? [classificationTag('PersonalData.Personal')]
    : [];
}

const endings: readonly (readonly [RegExp, (words: string) => string])[] = [
  [/_id$/, (words) => `Points at the ${words}; never reused.`],
  [/_at$/, (words) => `When it was ${words}, in **UTC**.`],
  [/_date$/, (words) => `Day of “${words}”, without a time.`],
  [
    /_amount$/,
    (words) =>
      `${words} amount in the row's currency, tax included unless the name says otherwise.`,
  ],
  [/_count$/, (words) => `Number of ${words}s.`],
  [/_rate$/, (words) => `${words}, between 0 and 1.`],
  [
    /_code$/,
    (words) => `Short code of the ${words}; see the [code list](https://wiki.example.com/codes).`,
  ],
  [/^is_|^has_/, (words) => `Whether it is ${words}.`],
];

/** A third of the columns have nobody to describe them, as in life. */
function describeColumn(name: string): string | null {
  const seed = [...name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) >>> 0;
  if (below(3, 6, seed) === 0) return null;
  const ending = endings.find(([pattern]) => pattern.test(name));
  const words = (ending === undefined ? name : name.replace(ending[0], '')).replaceAll('_', ' ');
  if (ending !== undefined) return ending[1](words);
  return pick(
    [
      `The ${words}, as the source system spells it.`,
      `The ${words}. Empty when the source did not know.`,
      `<p>The <strong>${words}</strong>, trimmed and in its original case.</p>`,
    ],
    7,
    seed,
  );
}
