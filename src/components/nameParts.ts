/** After a dot or an underscore, and before the capital in the middle of a word. */
const betweenWords = /(?<=[._])(?=[^._])|(?<=\p{Ll})(?=\p{Lu})/u;

/** No name has as many words; each part is an element, and a display name can be of any length. */
const mostParts = 100;

/** A name in the parts between which a line may be broken; the last holds all that is left. */
export function nameParts(name: string): string[] {
  const parts = name.split(betweenWords);
  const rest = parts.splice(mostParts).join('');
  return rest ? [...parts, rest] : parts;
}
