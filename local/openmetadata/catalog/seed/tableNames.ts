import { forms } from './forms.ts';
import { at, below } from './random.ts';
import { subjects } from './subjects.ts';

/** Every subject in every form: `orders`, `orders_daily`, `raw_orders`, … */
export const tableNames: readonly string[] = forms.flatMap(({ prefix, suffix }) =>
  subjects.map(({ name }) => `${prefix}${name}${suffix}`),
);

const indexByName = new Map(tableNames.map((name, index) => [name, index]));
/** Shares no factor with the number of names, so that a walk of this stride meets each once. */
const stride = strideFor(tableNames.length);

/** The name of the table at `position` of a schema: a walk through all names, from its own start. */
export function nameAt(schema: number, position: number): number {
  return (startOf(schema) + position * stride) % tableNames.length;
}

/** Where in the schema a table of this name is, or null when there is no such name at all. */
export function positionOf(schema: number, tableName: string): number | null {
  const index = indexByName.get(tableName);
  if (index === undefined) return null;
  const steps = (index - startOf(schema) + tableNames.length) % tableNames.length;
  return (steps * strideInverse) % tableNames.length;
}

export function subjectOf(name: number): number {
  return name % subjects.length;
}

export function formOf(name: number): number {
  return Math.floor(name / subjects.length);
}

export function textOf(name: number): string {
  return at(tableNames, name);
}

function startOf(schema: number): number {
  return below(tableNames.length, 1, schema);
}

function strideFor(length: number): number {
  let candidate = 613;
  while (greatestCommonDivisor(candidate, length) !== 1) candidate += 2;
  return candidate;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

const strideInverse = inverseOf(stride, tableNames.length);

/** By trial: there are a few thousand names, and it is done once. */
function inverseOf(value: number, modulus: number): number {
  let candidate = 1;
  while ((candidate * value) % modulus !== 1) candidate += 1;
  return candidate;
}
