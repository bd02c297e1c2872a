/** Pictures are pasted as `data:` addresses of any length; short ones are read like any address. */
const embeddedFile =
  /(?<==\s*")data:[^"]{500,}|(?<==\s*')data:[^']{500,}|(?<=\]\(<?)data:[^\s()>]{500,}/gi;

/** A description without the files in its addresses, and those. They would fill the page with signs. */
export function setEmbeddedApart(description: string): {
  readonly text: string;
  readonly embedded: readonly string[];
} {
  if (!description.includes('data:')) return { text: description, embedded: [] };
  const embedded: string[] = [];
  const text = description.replace(embeddedFile, (file) => {
    embedded.push(file);
    return '';
  });
  return { text, embedded };
}
