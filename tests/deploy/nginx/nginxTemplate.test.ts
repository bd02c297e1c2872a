import { expect, test } from 'vitest';
import { apiHeaders, type Header, securityHeaders } from '../../../deploy/headers.ts';
import { inlineHashes } from '../../../deploy/inlineHashes.ts';
import { nginxTemplate } from '../../../deploy/nginx/nginxTemplate.ts';

const html = '<style>b{}</style><script>alert(1)</script>';
const deployment = { CONNECT_ORIGINS: 'https://login.example.com', REPORT_URI: '/reports' };

/** The headers that nginx will send, in the server itself and in each location. */
async function headersOf(base: string) {
  const template = await nginxTemplate(html, base);
  const filled = Object.entries(deployment).reduce(
    (text, [name, value]) => text.replaceAll(`\${${name}}`, value),
    template,
  );
  const lines = [...filled.matchAll(/^( *)add_header (\S+) "?(.*?)"? always;$/gm)];
  const indented = (depth: number) =>
    lines
      .filter(([, indent = '']) => indent.length === depth)
      .map(([, , name = '', value = '']): Header => [name, value]);
  const locations = template.match(/^ {4}proxy_pass /gm) ?? [];
  return { page: indented(2), api: indented(4), locations: locations.length };
}

const withVariable = ([name, value]: Header): Header =>
  name === 'Strict-Transport-Security' ? [name, '$strict_transport'] : [name, value];

test.each(['/', '/catalog/'])(
  'the template for %s sends the headers of all servers',
  async (base) => {
    const { page, api, locations } = await headersOf(base);

    const expected = securityHeaders({
      ...inlineHashes(html),
      tokenOrigin: deployment.CONNECT_ORIGINS,
      reportUri: deployment.REPORT_URI,
      https: true,
    });
    expect(page).toEqual([...expected.map(withVariable), ['Cache-Control', '$cache_control']]);
    const ofServer = apiHeaders({ https: true }).map(withVariable);
    expect(locations).toBe(2);
    expect(api).toEqual([...ofServer, ...ofServer]);
  },
);

test('transport security is sent where people come by https', async () => {
  const template = await nginxTemplate(html, '/');

  const [, value] = apiHeaders({ https: true })[1] ?? [];
  expect(template).toContain(`https "${value}";`);
});

test('a header of the server itself never stands beside ours', async () => {
  const template = await nginxTemplate(html, '/');

  for (const [name] of apiHeaders({ https: true })) {
    expect(template).toContain(`proxy_hide_header ${name};`);
  }
});

test('the build fills all of its part', async () => {
  expect(await nginxTemplate(html, '/catalog/')).not.toMatch(/@[a-z-]+@/);
});

test('below a base path the app is there and nowhere else, and the API at the root', async () => {
  const template = await nginxTemplate(html, '/data.catalog/');

  expect(template).toContain('# Base path: /data.catalog/\n');
  expect(template).toContain('location ^~ /data.catalog/assets/ {');
  expect(template).toContain('return 302 /data.catalog/$is_args$args;');
  expect(template).toContain('"~^(200|206|304) /data\\.catalog/assets/"');
  expect(template).toMatch(/location \/ {\s+return 404;/);
});
