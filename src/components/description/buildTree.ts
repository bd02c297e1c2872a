import type { Token } from './token.ts';
import type { DescriptionElement, DescriptionLink, DescriptionNode, ElementName } from './tree.ts';

/** HTML's names and ours. What is not here vanishes; its content stays. */
const names: ReadonlyMap<string, ElementName> = new Map(
  Object.entries({
    p: 'p',
    br: 'br',
    hr: 'hr',
    strong: 'strong',
    b: 'strong',
    em: 'em',
    i: 'em',
    s: 's',
    del: 's',
    strike: 's',
    u: 'u',
    sub: 'sub',
    sup: 'sup',
    mark: 'mark',
    code: 'code',
    pre: 'pre',
    blockquote: 'blockquote',
    ul: 'ul',
    ol: 'ol',
    li: 'li',
    h1: 'h3',
    h2: 'h3',
    h3: 'h3',
    h4: 'h4',
    h5: 'h5',
    h6: 'h6',
    table: 'table',
    thead: 'thead',
    tbody: 'tbody',
    tr: 'tr',
    th: 'th',
    td: 'td',
    a: 'a',
    img: 'a',
  } satisfies Record<string, ElementName>),
);

/** Where an element may stand, and what of its like is closed before it opens. */
const places: Partial<Record<ElementName, { in: readonly string[]; closes: readonly string[] }>> = {
  li: { in: ['ul', 'ol'], closes: ['li', 'p'] },
  thead: { in: ['table'], closes: ['thead', 'tbody', 'tr', 'th', 'td', 'p'] },
  tbody: { in: ['table'], closes: ['thead', 'tbody', 'tr', 'th', 'td', 'p'] },
  tr: { in: ['thead', 'tbody'], closes: ['tr', 'th', 'td', 'p'] },
  th: { in: ['tr'], closes: ['th', 'td', 'p'] },
  td: { in: ['tr'], closes: ['th', 'td', 'p'] },
};

const headings = ['h3', 'h4', 'h5', 'h6'] as const;

type Heading = (typeof headings)[number];

function isHeading(name: ElementName): name is Heading {
  return headings.some((each) => each === name);
}

const phrases = new Set('br strong em s u sub sup mark code a'.split(' '));
const onlyElements = new Set('table thead tbody tr ul ol'.split(' '));

/** A tree any deeper is nobody's description. */
const deepest = 40;

/**
 * The tree of a token stream. Whatever the tokens say, it holds only the elements of `tree.ts`, in
 * places where HTML allows them, and of attributes only where a link leads and a list begins.
 */
export function buildTree(tokens: readonly Token[]): DescriptionNode[] {
  const root: DescriptionNode[] = [];
  const stack: DescriptionElement[] = [];
  let lastHeading = 2; // of the page, above the description
  const inner = () => stack.at(-1)?.children ?? root;
  const top = () => stack.at(-1)?.name;

  function popWhile(test: (name: ElementName) => boolean): void {
    for (let name = top(); name !== undefined && test(name); name = top()) stack.pop();
  }

  function addText(value: string): void {
    const holder = top();
    if (holder && onlyElements.has(holder) && value.trim() === '') return;
    inner().push(value);
  }

  function push(element: DescriptionElement): void {
    inner().push(element);
    stack.push(element);
  }

  /** Makes room for `name`; false when it may not stand here. */
  function makeRoom(name: ElementName): boolean {
    const place = places[name];
    if (!place) {
      if (!phrases.has(name)) popWhile((open) => open === 'p' || phrases.has(open));
      return true;
    }
    const holders = name === 'tr' ? ['table'] : place.in;
    if (!stack.some((element) => holders.includes(element.name))) return false;
    popWhile((open) => place.closes.includes(open) || phrases.has(open));
    if (name === 'tr' && top() === 'table') push({ name: 'tbody', children: [] });
    const holder = top();
    return holder !== undefined && place.in.includes(holder);
  }

  function addElement(tag: string, attributes: ReadonlyMap<string, string>): void {
    const name = names.get(tag);
    if (!name || stack.length >= deepest || !makeRoom(name)) return;
    if (tag === 'img') {
      const link = { href: attributes.get('src') ?? '', isImage: true, mention: null };
      inner().push({ name, link, children: [attributes.get('alt') ?? ''] });
    } else if (name === 'br' || name === 'hr') {
      inner().push({ name, children: [] });
    } else if (name === 'a') {
      popWhile((open) => open === 'a');
      push({ name, link: linkOf(attributes), children: [] });
    } else if (name === 'ol') {
      push({ name, ...startOf(attributes), children: [] });
    } else {
      push({ name: isHeading(name) ? nextHeading(name) : name, children: [] });
    }
  }

  /** No level is left out, whatever the description begins with. */
  function nextHeading(name: Heading): Heading {
    lastHeading = Math.min(headings.indexOf(name) + 3, lastHeading + 1);
    return headings[lastHeading - 3] ?? name;
  }

  function closeElement(tag: string): void {
    const name = names.get(tag);
    if (!name) return;
    const depth = stack.findLastIndex((element) =>
      isHeading(name) ? isHeading(element.name) : element.name === name,
    );
    if (depth >= 0) stack.length = depth;
  }

  for (const token of tokens) {
    if (token.kind === 'text') addText(token.text);
    else if (token.kind === 'open') addElement(token.tag, token.attributes);
    else closeElement(token.tag);
  }
  return root;
}

/** Where counting begins. */
function startOf(attributes: ReadonlyMap<string, string>): Pick<DescriptionElement, 'start'> {
  const start = attributes.get('start') ?? '';
  return /^\d{1,9}$/.test(start) && Number(start) !== 1 ? { start: Number(start) } : {};
}

function linkOf(attributes: ReadonlyMap<string, string>): DescriptionLink {
  const type = attributes.get('data-entitytype');
  const fqn = attributes.get('data-fqn');
  const mention = type && fqn ? { type, fqn } : null;
  return { href: attributes.get('href') ?? '', isImage: false, mention };
}
