import { formatOf } from '../../components/description/parseDescription.ts';

/** An edit keeps the format that it found: words typed into an HTML description become paragraphs. */
export function inFormatOf(before: string, text: string): string {
  if (formatOf(before) !== 'html' || formatOf(text) === 'html') return text;
  const paragraphs = text.split(/\n\s*\n/).map((words) => words.trim());
  return paragraphs
    .filter((words) => words !== '')
    .map((words) => (formatOf(words) === 'html' ? words : `<p>${escapeHtml(words)}</p>`))
    .join('');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
}
