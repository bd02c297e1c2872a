/** The elements that a description may hold; nothing else gets into its tree. */
export const elementNames = [
  ...(['p', 'br', 'hr', 'strong', 'em', 's', 'u', 'sub', 'sup', 'mark', 'code', 'pre'] as const),
  ...(['blockquote', 'ul', 'ol', 'li', 'h3', 'h4', 'h5', 'h6'] as const),
  ...(['table', 'thead', 'tbody', 'tr', 'th', 'td', 'a'] as const),
] as const;

export type ElementName = (typeof elementNames)[number];

/** A piece of a description: words, or an element of one of the names above. */
export type DescriptionNode = string | DescriptionElement;

export interface DescriptionElement {
  readonly name: ElementName;
  readonly children: DescriptionNode[];
  /** Of `ol` only: the number of its first item, where that is not 1. */
  readonly start?: number;
  /** Of `a` only. As it was typed: whether it leads anywhere is decided where it is shown. */
  readonly link?: DescriptionLink;
}

export interface DescriptionLink {
  readonly href: string;
  /** An image becomes a link to it: showing it would ask a third party for it. */
  readonly isImage: boolean;
  /** A person, team or asset that is mentioned. */
  readonly mention: { readonly type: string; readonly fqn: string } | null;
}

/** A description's words; blocks are parted by a blank. */
export function textOf(nodes: readonly DescriptionNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : elementText(node))).join('');
}

const inline: ReadonlySet<ElementName> = new Set([
  'strong',
  'em',
  's',
  'u',
  'sub',
  'sup',
  'mark',
  'code',
  'a',
]);

function elementText({ name, children }: DescriptionElement): string {
  const words = textOf(children);
  return inline.has(name) ? words : ` ${words} `;
}
