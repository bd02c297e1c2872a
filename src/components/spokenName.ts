/**
 * A name in the order in which it is spoken: directories hold `Lovelace, Ada (Guest)`. What stands
 * in parentheses is no name.
 */
export function spokenName(name: string): string {
  const [last = '', first = ''] = name.replace(/\([^()]*\)/g, '').split(',');
  return `${first.trim()} ${last.trim()}`.trim() || name;
}
