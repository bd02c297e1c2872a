import { words } from './words.ts';

/** A type in the reader's language; OpenMetadata's own name for one that has no page here. */
export function typeName(type: string): string {
  const names: Readonly<Record<string, string>> = words.types;
  return (Object.hasOwn(names, type) ? names[type] : undefined) ?? type;
}
