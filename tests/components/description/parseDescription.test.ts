import { expect, test } from 'vitest';
import {
  formatOf,
  isSameDescription,
  parseDescription,
} from '../../../src/components/description/parseDescription.ts';
import type { DescriptionNode } from '../../../src/components/description/tree.ts';
import { plainText } from '../../../src/components/plainText.ts';

/** A tree as a line to read: `p(one strong(two))`. */
function show(nodes: readonly DescriptionNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      const to = node.link ? `→${node.link.mention?.fqn ?? node.link.href} ` : '';
      const from = node.start === undefined ? '' : `${node.start}: `;
      return `${node.name}(${from}${to}${show(node.children)})`;
    })
    .join('');
}

const parsed = (text: string) => show(parseDescription(text));

test.each([
  ['<p>one <strong>two</strong></p>', 'p(one strong(two))'],
  ['<p>one<p>two', 'p(one)p(two)'],
  ['<p>a &lt; b &amp;&nbsp;c &#8364; &#x20AC; &unknown;</p>', 'p(a < b &\u00a0c € € &unknown;)'],
  ['<ul><li><p>one</p></li><li>two</ul>', 'ul(li(p(one))li(two))'],
  ['<table><tr><th>a<td>b</table>', 'table(tbody(tr(th(a)td(b))))'],
  ['<p>a<custom-tag onclick="x()">b</custom-tag></p>', 'p(ab)'],
  ['<p>a<script>alert("</p>")</script>b</p>', 'p(ab)'],
  ['<p>a<SCRIPT src=x>b</p>', 'p(a)'],
  ['<p>a<style>p{}</style><iframe src="//x">i</iframe><svg><p>s</svg>b</p>', 'p(ab)'],
  ['<p>a<!-- <b>no</b> -->b</p>', 'p(ab)'],
  ['<p>1 < 2 and 3 > 2</p>', 'p(1 < 2 and 3 > 2)'],
  ['<p><a href="/x" onclick="y" title=">">z</a></p>', 'p(a(→/x z))'],
  [
    '<p><img src="https://x.example/a.png" alt="a picture"></p>',
    'p(a(→https://x.example/a.png a picture))',
  ],
  [
    '<ol start="3"><li>c</ol><ol start="x"><li>a</ol><ul start="3"><li>b</ul>',
    'ol(3: li(c))ol(li(a))ul(li(b))',
  ],
  ['<td>no table</td><li>no list</li>', 'p(no tableno list)'],
])('reads the HTML %s', (html, tree) => {
  expect(parsed(html)).toBe(tree);
});

test.each([
  ['one\ntwo\n\nthree', 'p(one\ntwo)p(three)'],
  ['**bold** and *em* and ~~gone~~', 'p(strong(bold) and em(em) and s(gone))'],
  [
    '*all of **it** here* and **all *of* it**',
    'p(em(all of strong(it) here) and strong(all em(of) it))',
  ],
  ['***both*** and ___both___', 'p(em(strong(both)) and em(strong(both)))'],
  ['a_b_c and 2***3***4 and ***', 'p(a_b_c and 2em(strong(3))4 and ***)'],
  ['order_item_id and my__init__py', 'p(order_item_id and my__init__py)'],
  ['`a < b` and ``a ` b``', 'p(code(a < b) and code(a ` b))'],
  ['2 * 3 * 4', 'p(2 * 3 * 4)'],
  ['\\*plain\\*', 'p(*plain*)'],
  ['# one\n### two\n#### three', 'h3(one)h3(two)h4(three)'],
  [
    'One\n===\ntext\n\nTwo, *and\nthree*\n---\ntext',
    'h3(One)p(text)h3(Two, em(and\nthree))p(text)',
  ],
  ['text\n***\nmore', 'p(text)hr()p(more)'],
  ['#### begins deep', 'h3(begins deep)'],
  ['- one\n\n- two\n  - inner\n- three', 'ul(li(one)li(twoul(li(inner)))li(three))'],
  ['1. one\n2. two', 'ol(li(one)li(two))'],
  ['1. one\n\ntext\n\n2. two\n3. three', 'ol(li(one))p(text)ol(2: li(two)li(three))'],
  ['0. none\n1. one', 'ol(0: li(none)li(one))'],
  ['It began in\n1984. Then:\n1. one', 'p(It began in\n1984. Then:)ol(li(one))'],
  ['- [ ] open\n- [x] done', 'ul(li(☐ open)li(☑ done))'],
  ['> quoted\n> **text**', 'blockquote(p(quoted\nstrong(text)))'],
  ['```sql\nselect 1\n\nfrom <t>\n```\nend', 'pre(code(select 1\n\nfrom <t>))p(end)'],
  [
    '| a | b |\n|--|:-:|\n| 1 | `x` |\n| 2',
    'table(thead(tr(th(a)th(b)))tbody(tr(td(1)td(code(x)))tr(td(2))))',
  ],
  [
    'as follows:\n| a | b |\n|--|--|\n| 1 | 2 |',
    'p(as follows:)table(thead(tr(th(a)th(b)))tbody(tr(td(1)td(2))))',
  ],
  ['a\n\n---\n\nb', 'p(a)hr()p(b)'],
  ['one  \ntwo', 'p(one  br()two)'],
  [
    '[the **book**](https://x.example/a_(b) "t")',
    'p(a(→https://x.example/a_(b) the strong(book)))',
  ],
  ['![alt](https://x.example/i.png)', 'p(a(→https://x.example/i.png alt))'],
  ['see https://x.example/a?b=1.', 'p(see a(→https://x.example/a?b=1 https://x.example/a?b=1).)'],
  ['<https://x.example>', 'p(a(→https://x.example https://x.example))'],
  ['text <!-- none --> more<br>line', 'p(text  morebr()line)'],
  ['one\n\n<table><tr><td>x</td></tr></table>\n\ntwo', 'p(one)table(tbody(tr(td(x))))p(two)'],
  ['**bold** <img src=x onerror=alert(1)> orders', 'p(strong(bold) a(→x ) orders)'],
])('reads the Markdown %j', (markdown, tree) => {
  expect(parsed(markdown)).toBe(tree);
});

const picture = `data:image/png;base64,${'iVBORw0KGgo'.repeat(10_000)}`;

test.each([
  [
    `<p>See</p><img src="${picture}" alt="the plan"><p>and on.</p>`,
    'p(See)a(→ the plan)p(and on.)',
  ],
  [`<p>See <img src='${picture}'></p>`, 'p(See a(→ ))'],
  [`**See** ![the plan](${picture}) and on.`, 'p(strong(See) a(→ the plan) and on.)'],
])('a picture in the text itself is its name, however large: case %#', (text, tree) => {
  expect(parsed(text)).toBe(tree);
});

test('of a very long text the words are shown, and no tags', () => {
  const words = 'A long history. '.repeat(3500).trim();

  expect(parsed(`<p class="x">${words}</p><p><strong>bold</strong> &amp; 1 < 2</p>`)).toBe(
    `p(${words})p(bold & 1 < 2)`,
  );
});

test('two very long texts, or two pictures, are not the same for their likeness', () => {
  const words = 'A long history. '.repeat(3500);

  expect(isSameDescription(`<p>${words}</p>`, `<h2>${words}</h2>`)).toBe(false);
  expect(isSameDescription(`![x](${picture})`, `![x](${picture}A)`)).toBe(false);
});

test('a mention knows what it mentions', () => {
  const html =
    '<p><a data-type="mention" data-entitytype="user" data-fqn="grace" href="/users/grace">@grace</a></p>';

  expect(parsed(html)).toBe('p(a(→grace @grace))');
});

test('a description that begins with a tag and ends with one is HTML', () => {
  expect(formatOf('<p>one</p>\n')).toBe('html');
  expect(formatOf('**one** <br>')).toBe('markdown');
  expect(formatOf('<b')).toBe('markdown');
});

test('a text and what a sanitiser makes of it are the same description', () => {
  expect(isSameDescription('<p>a@b &amp; "c"</p>', '<p>a&#64;b &amp; &#34;c&#34;</p>\n')).toBe(
    true,
  );
  expect(isSameDescription('<p>one</p>', '<p>two</p>')).toBe(false);
});

test.each([
  ['open brackets', '['.repeat(90_000)],
  ['open tags', '<a "'.repeat(20_000)],
  ['stars', '*a '.repeat(30_000)],
  ['double stars', '**a'.repeat(30_000)],
  ['emphasis in emphasis', '*a **b** '.repeat(6_000)],
  ['underlines', 'a\n=\n'.repeat(15_000)],
  ['quotes', '>'.repeat(90_000)],
  ['blank lines', 'a\n\n'.repeat(30_000)],
  ['list items', '- '.repeat(40_000)],
  ['items', '- a\n'.repeat(25_000)],
  ['blanks', `# ${' '.repeat(90_000)}x`],
  ['pipes', '|'.repeat(90_000)],
  ['backticks', '`'.repeat(90_000)],
  ['unclosed scripts', '<script>'.repeat(10_000)],
  ['comments', '<!--'.repeat(20_000)],
  ['nested elements', '<ul><li>'.repeat(10_000)],
  ['embedded files', '="data:'.repeat(10_000)],
  ['embedded pictures', '](data:'.repeat(10_000)],
])('a text full of %s is read in reasonable time', (_, hostile) => {
  const started = performance.now();

  parseDescription(hostile.slice(0, 50_000));

  expect(performance.now() - started).toBeLessThan(4000);
});

test.each([
  ['double underscores', '__a'],
  ['double stars that nothing closes', '**> '],
  ['open tags', "<a '"],
  ['quoted signs', '<a ">"'],
  ['lines', '--\n'],
  ['backticks', '``\\'],
  ['code', `\` ${'a'.repeat(1990)}\` `],
  ['addresses', `http://${'.'.repeat(1990)}a `],
])('a page of texts full of %s is read in reasonable time', (_, sign) => {
  const hostile = sign.repeat(50_000 / sign.length);
  const started = performance.now();

  for (let text = 0; text < 12; text += 1) parseDescription(hostile);

  expect(performance.now() - started).toBeLessThan(4000);
});

test('a wide table of many short rows holds no more cells than were written', () => {
  const wide = `${'a|'.repeat(2000)}\n${'-|'.repeat(2000)}\n${'|\n'.repeat(498)}`;

  expect(plainText(wide)).toBe('a '.repeat(2000).trim());
});

test.each([
  ['open tags', '<a '.repeat(700_000)],
  ['signs', '<'.repeat(2_000_000)],
  ['lines', '\n'.repeat(2_000_000)],
  ['embedded files', '="data:'.repeat(300_000)],
  ['embedded pictures', '](data:'.repeat(300_000)],
  ['equals', '= '.repeat(1_000_000)],
  ['blanks', `=${' '.repeat(1_000_000)}"data:`],
])('a very long text full of %s is read in reasonable time', (_, hostile) => {
  const started = performance.now();

  parseDescription(hostile);

  expect(performance.now() - started).toBeLessThan(4000);
});

test('plain text holds the words alone', () => {
  expect(plainText('Each **row** is [one](https://x.example).\n\n- a\n- b')).toBe(
    'Each row is one. a b',
  );
  expect(plainText('<p>one</p><p>two<script>x</script></p>')).toBe('one two');
});
