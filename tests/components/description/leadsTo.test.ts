import { expect, test } from 'vitest';
import { leadsTo } from '../../../src/components/description/leadsTo.ts';

const metadata = 'https://metadata.example.com';
const link = (href: string, mention: { type: string; fqn: string } | null = null) => ({
  href,
  mention,
  isImage: false,
});

test.each([
  ['/users/grace', '/user/grace'],
  [`${metadata}/table/a.b.c.d`, '/table/a.b.c.d'],
  ['/settings/members/teams/data-platform', '/team/data-platform'],
  ['/glossary/Business.Order', '/glossary-term/Business.Order'],
  ['/table/a%2Fb', '/table/a%2Fb'],
])('OpenMetadata’s own address %s leads to %s', (href, path) => {
  expect(leadsTo(link(href), metadata)).toEqual({ kind: 'page', path });
});

test('a mention leads to the page of what it mentions', () => {
  expect(leadsTo(link('#', { type: 'user', fqn: 'grace' }), null)).toEqual({
    kind: 'page',
    path: '/user/grace',
  });
});

test.each(['https://wiki.example.com/a?b#c', 'http://wiki.example.com/', 'mailto:a@example.com'])(
  '%s leads elsewhere',
  (url) => {
    expect(leadsTo(link(url), metadata)).toEqual({ kind: 'elsewhere', url });
  },
);

test('an unknown page of OpenMetadata leads there', () => {
  expect(leadsTo(link('/settings/bots'), metadata)).toEqual({
    kind: 'elsewhere',
    url: `${metadata}/settings/bots`,
  });
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://catalog.example.com/x',
  '',
  '/settings/bots',
  'relative',
])('%j leads nowhere', (href) => {
  expect(leadsTo(link(href), null)).toBeNull();
});
