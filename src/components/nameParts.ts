/** After a dot or an underscore, and before the capital in the middle of a word. */
const betweenWords = /(?<=[._])(?=[^._])|(?<=\p{Ll})(?=\p{Lu})/u;

/** A name in the parts between which a line may be broken. */
export function nameParts(name: string): string[] {
  return name.split(betweenWords);
}
