/** What HTML and Markdown are both read into, in the order in which it stands in the text. */
export type Token =
  | { readonly kind: 'text'; readonly text: string }
  | OpenTag
  | { readonly kind: 'close'; readonly tag: string };

export interface OpenTag {
  readonly kind: 'open';
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const none: ReadonlyMap<string, string> = new Map();

export function text(value: string): Token {
  return { kind: 'text', text: value };
}

export function open(tag: string, attributes: ReadonlyMap<string, string> = none): OpenTag {
  return { kind: 'open', tag, attributes };
}

export function close(tag: string): Token {
  return { kind: 'close', tag };
}

/** An element around its content. */
export function wrap(tag: string, content: readonly Token[]): Token[] {
  return [open(tag), ...content, close(tag)];
}
