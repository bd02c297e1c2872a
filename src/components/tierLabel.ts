/** How a tier reads: `Tier 1` of `Tier.Tier1`, which the index spells `tier.tier1`. */
export function tierLabel(tag: string): string {
  const name = tag.replace(/^tier\./i, '');
  const title = name.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  return title.replace(/(?<=\p{L})(?=\d)/u, ' ');
}
