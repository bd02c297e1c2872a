import { decodeEntities } from './decodeEntities.ts';
import { readMarkup } from './readMarkup.ts';
import { type Token, text } from './token.ts';

/** HTML as it is typed: nothing of it is refused, what is not markup is text. */
export function htmlTokens(source: string): Token[] {
  const tokens: Token[] = [];
  let shown = 0;
  let at = source.indexOf('<');
  while (at >= 0) {
    const markup = readMarkup(source, at);
    if (markup) {
      if (at > shown) tokens.push(text(decodeEntities(source.slice(shown, at))));
      if (markup.token) tokens.push(markup.token);
      shown = markup.end;
    }
    at = source.indexOf('<', markup ? markup.end : at + 1);
  }
  if (shown < source.length) tokens.push(text(decodeEntities(source.slice(shown))));
  return tokens;
}
