/** `text` as a quoted template of HCL in which nothing is a template (HCL native syntax, Template Literals). */
export function hclString(text: string): string {
  return JSON.stringify(text)
    .replace(/([$%])(?=\{)/g, '$1$1')
    .replace(/[\u2028\u2029]/g, escapeChar);
}

function escapeChar(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16)}`;
}
