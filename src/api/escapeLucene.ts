const operatorsAlone = /^[+\-=&|!(){}[\]^"~*?:\\/]+$/;

/**
 * What people type, as plain words: Lucene's operators are escaped, so that `/ ( " :` find things
 * and never fail. `<` and `>` can't be escaped and become blanks; operators that stand alone, as in
 * `orders - items`, are no words that a text could hold.
 */
export function escapeLucene(text: string): string {
  const words = text.replace(/[<>]/g, ' ').trim().split(/\s+/).filter(Boolean);
  const telling = words.filter((word) => !operatorsAlone.test(word));
  return (telling.length > 0 ? telling : words).map((word) => escapeWord(word)).join(' ');
}

function escapeWord(word: string): string {
  const escaped = word.replace(/[+\-=&|!(){}[\]^"~*?:\\/]/g, '\\$&');
  return /^(AND|OR|NOT)$/.test(word) ? escaped.toLowerCase() : escaped;
}
