/** As much of YAML as settings need. */
export type YamlValue =
  | string
  | boolean
  | readonly YamlValue[]
  | { readonly [key: string]: YamlValue };

/**
 * A YAML 1.2 document. Every text is in double quotes with JSON's escapes, which YAML shares, so
 * that none is taken for a number, a flag or a comment.
 */
export function toYaml(value: YamlValue): string {
  return `${block(value, '').trimStart()}\n`;
}

function block(value: YamlValue, indent: string): string {
  if (typeof value === 'boolean') return ` ${value}`;
  if (typeof value === 'string') return ` ${quoted(value)}`;
  if (isList(value)) return value.length === 0 ? ' []' : list(value, indent);
  const entries = Object.entries(value);
  if (entries.length === 0) return ' {}';
  return entries
    .map(([key, child]) => `\n${indent}${keyOf(key)}:${block(child, `${indent}  `)}`)
    .join('');
}

function list(items: readonly YamlValue[], indent: string): string {
  return items.map((item) => `\n${indent}- ${block(item, `${indent}  `).trimStart()}`).join('');
}

function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}

function keyOf(key: string): string {
  return /^[A-Za-z][\w-]*$/.test(key) ? key : quoted(key);
}

/** JSON leaves U+2028, U+2029 and U+0085 as they are; to YAML 1.1 readers they are line breaks. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u0085\u2028\u2029\u007f-\u009f\ufeff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const typed = /^(?:[-+.\d][\w.+-]*|~|y|n|yes|no|true|false|on|off|null)$/i;

/** A name or an address as an item of `[a,b]`: in quotes where YAML would take it for something else. */
export function flowItem(text: string): string {
  return typed.test(text) ? quoted(text) : text;
}
