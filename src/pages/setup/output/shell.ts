/** `text` as one word of a POSIX shell, whatever is in it (POSIX.1-2024, Shell Command Language 2.2.2). */
export function shellWord(text: string): string {
  if (text.includes('\0')) throw new RangeError('A word of a shell holds no NUL.');
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
