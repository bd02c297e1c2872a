import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFiles } from '../../deploy/serveFiles.ts';
import { readSiteFiles, type SiteFiles } from '../../deploy/siteFiles.ts';

const script = 'export const answer = 42;';
let folder: string;
let files: SiteFiles;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'site-'));
  const contents = {
    'dist/index.html': '<title>App</title>',
    'dist/config.json': '{}',
    'dist/.hidden': 'secret',
    'dist/assets/index-1.js': script,
    'dist/assets/index-1.js.br': brotliCompressSync(script),
    'dist/assets/index-1.js.gz': gzipSync(script),
    'outside.txt': 'outside',
  };
  for (const [name, content] of Object.entries(contents)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  files = await readSiteFiles(join(folder, 'dist'));
});

afterAll(() => rm(folder, { recursive: true }));

function get(path: string, init?: RequestInit, base = '/'): Promise<Response> {
  return serveFiles({ files, base })(new Request(`http://localhost${path}`, init));
}

test.each([
  '/',
  '/explore?q=orders',
  '/callback',
  '/table/mysql.default.shop.events.json',
  '/table/spark.main.js',
  '/table/.hidden',
  '/table/a%2Fb',
  '/table/%E0%A4%A',
  '/apis',
])('%s is a page of the app', async (path) => {
  const answer = await get(path);

  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(await answer.text()).toBe('<title>App</title>');
});

test.each([
  '/assets/gone-1.js',
  '/assets/',
  '/favicon.ico',
  '/robots.txt',
  '/.hidden',
  '/.git/config',
])('C46: %s can only be a file, and is not there', async (path) => {
  const answer = await get(path);

  expect(answer.status).toBe(404);
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(answer.headers.get('cache-control')).toBe('no-store');
});

test.each([
  '/../outside.txt',
  '/assets/../../outside.txt',
  '/%2e%2e/outside.txt',
  '/assets/%2e%2e%2f%2e%2e%2foutside.txt',
  '/..%5coutside.txt',
  '//outside.txt',
])('%s does not leave the build', async (path) => {
  expect(await (await get(path)).text()).not.toContain('outside');
});

test('C43: a file comes with its type and may be kept for ever', async () => {
  const answer = await get('/assets/index-1.js');

  expect(await answer.text()).toBe(script);
  expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(answer.headers.get('vary')).toBe('Accept-Encoding');
  expect(answer.headers.get('content-length')).toBe(String(script.length));
});

test('a browser that takes brotli gets brotli', async () => {
  const answer = await get('/assets/index-1.js', { headers: { 'accept-encoding': 'gzip, br' } });

  expect(answer.headers.get('content-encoding')).toBe('br');
  expect(String(brotliDecompressSync(await answer.arrayBuffer()))).toBe(script);
});

test.each([
  ['gzip', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['br;q=0.0', null],
  ['deflate', null],
])('Accept-Encoding "%s" is answered with %s', async (accepted, expected) => {
  const answer = await get('/assets/index-1.js', { headers: { 'accept-encoding': accepted } });

  expect(answer.headers.get('content-encoding')).toBe(expected);
});

test.each(['/assets/index-1.js.br', '/assets/index-1.js.gz'])('%s is no address', async (path) => {
  expect((await get(path)).status).toBe(404);
});

test('HEAD is answered as GET, without the body', async () => {
  const answer = await get('/assets/index-1.js', { method: 'HEAD' });

  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-length')).toBe(String(script.length));
  expect(await answer.text()).toBe('');
});

test('nothing can be sent to it', async () => {
  const answer = await get('/explore', { method: 'POST', body: 'x' });

  expect(answer.status).toBe(405);
  expect(answer.headers.get('allow')).toBe('GET, HEAD');
});

test('below a base path, the app is there and nowhere else', async () => {
  const page = await get('/catalog/table/x', {}, '/catalog/');
  const asset = await get('/catalog/assets/index-1.js', {}, '/catalog/');
  const missing = await get('/catalog/assets/gone.js', {}, '/catalog/');
  const elsewhere = await get('/assets/index-1.js', {}, '/catalog/');

  expect(await page.text()).toBe('<title>App</title>');
  expect(await asset.text()).toBe(script);
  expect(missing.status).toBe(404);
  expect(elsewhere.status).toBe(404);
});

test('the base path without its slash leads to the app', async () => {
  const answer = await get('/catalog?theme=dark', {}, '/catalog/');

  expect(answer.status).toBe(302);
  expect(answer.headers.get('location')).toBe('/catalog/?theme=dark');
});
