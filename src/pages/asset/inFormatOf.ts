import { editorTags, formatOf } from '../../components/description/parseDescription.ts';

const tags = new RegExp(`</?(?:${editorTags})(?=[\\s/>])[^<>]*>`, 'gi');
const closes = new RegExp(`</(?:${editorTags})>`, 'i');
const block = /^<(?:p|div|ul|ol|h[1-6]|table|blockquote|pre)\b/i;

/**
 * An edit keeps the format that it found: words typed into an HTML description become paragraphs,
 * and what was markup stays it when they are typed before or behind it.
 */
export function inFormatOf(before: string, text: string): string {
  if (formatOf(before) !== 'html' || formatOf(text) === 'html') return text;
  const found = closes.test(text) ? [...text.matchAll(tags)] : [];
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last) return paragraphs(text);
  const end = last.index + last[0].length;
  const [lead, markup, tail] = [
    text.slice(0, first.index),
    text.slice(first.index, end),
    text.slice(end),
  ];
  if (block.test(markup)) return paragraphs(lead) + markup + paragraphs(tail);
  return `<p>${escapeHtml(lead)}${markup}${escapeHtml(tail)}</p>`;
}

function paragraphs(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((words) => words.trim())
    .filter((words) => words !== '')
    .map((words) => `<p>${escapeHtml(words)}</p>`)
    .join('');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
}
