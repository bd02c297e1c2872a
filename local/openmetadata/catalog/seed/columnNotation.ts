/** A column as the notation spells it: a name, and for a struct its fields. */
export interface ColumnSketch {
  readonly name: string;
  readonly fields: readonly ColumnSketch[];
}

/** Reads `status, address{street,geo{latitude,longitude}}`. */
export function readColumns(notation: string): readonly ColumnSketch[] {
  const tokens = notation.match(/[\w.]+|[{},]/g) ?? [];
  const sketches: ColumnSketch[] = [];
  while (tokens.length > 0) {
    const name = tokens.shift() ?? '';
    if (name === '}') break;
    if (name === ',') continue;
    sketches.push({ name, fields: tokens[0] === '{' ? readFields(tokens) : [] });
  }
  return sketches;
}

function readFields(tokens: string[]): readonly ColumnSketch[] {
  tokens.shift();
  const end = closing(tokens);
  const inside = tokens.splice(0, end + 1).slice(0, -1);
  return readColumns(inside.join(' '));
}

/** Where the brace that is already open is closed. */
function closing(tokens: readonly string[]): number {
  let depth = 1;
  return tokens.findIndex((token) => {
    if (token === '{') depth += 1;
    if (token === '}') depth -= 1;
    return depth === 0;
  });
}

/** The type that a column's name lets one expect. */
export function typeOf({ name, fields }: ColumnSketch): string {
  if (fields.length > 0) return 'STRUCT';
  return types.find(([pattern]) => pattern.test(name))?.[1] ?? 'VARCHAR';
}

const types: readonly (readonly [RegExp, string])[] = [
  [/_id$/, 'BIGINT'],
  [/_at$/, 'TIMESTAMP'],
  [/_date$/, 'DATE'],
  [/_(amount|price|rate|value)$|^(latitude|longitude)$/, 'DECIMAL'],
  [/_(count|days|ms|grams|cm|px|bytes|points|year|code_number)$|^(quantity|rating|score)$/, 'INT'],
  [/_(km|litres)$/, 'DOUBLE'],
  [/^(is|has)_/, 'BOOLEAN'],
  [/_text$|^properties$/, 'TEXT'],
];

/** As a database shows the type: `struct<street:string,geo:struct<…>>`, `decimal(18,4)`. */
export function displayOf(sketch: ColumnSketch): string {
  const type = typeOf(sketch);
  if (type === 'DECIMAL') return 'decimal(18,4)';
  if (type === 'VARCHAR') return 'varchar(255)';
  if (type !== 'STRUCT') return type.toLowerCase();
  const fields = sketch.fields.map((field) => `${field.name}:${displayOf(field)}`);
  return `struct<${fields.join(',')}>`;
}
