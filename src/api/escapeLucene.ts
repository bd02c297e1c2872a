/**
 * What people type, as plain words: Lucene's operators are escaped, so that `/ ( " :` find things
 * and never fail. `<` and `>` can't be escaped and become blanks.
 */
export function escapeLucene(text: string): string {
  const words = text.replace(/[<>]/g, ' ').trim().split(/\s+/).filter(Boolean);
  return words.map((word) => escapeWord(word)).join(' ');
}

function escapeWord(word: string): string {
  const escaped = word.replace(/[+\-=&|!(){}[\]^"~*?:\\/]/g, '\\$&');
  return /^(AND|OR|NOT)$/.test(word) ? escaped.toLowerCase() : escaped;
}
