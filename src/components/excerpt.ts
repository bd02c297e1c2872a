const length = 280;
const before = 60;
/** Of a character that was cut: an emoji is two. */
const halves = /^\p{Surrogate}|\p{Surrogate}$/gu;

/** As much of a text as a list shows; begins near the first of the words when that is far in. */
export function excerpt(text: string, words: readonly string[]): string {
  const lower = text.toLowerCase();
  const places = words.map((word) => lower.indexOf(word)).filter((place) => place >= 0);
  const first = places.length > 0 ? Math.min(...places) : 0;
  const start = first < length - before ? 0 : startOfWord(text, first - before);
  const end = start + length;
  const shown = text.slice(start, end).replace(halves, '').trim();
  return (start > 0 ? '… ' : '') + shown + (end < text.length ? ' …' : '');
}

function startOfWord(text: string, from: number): number {
  return text.indexOf(' ', from) + 1 || from;
}
