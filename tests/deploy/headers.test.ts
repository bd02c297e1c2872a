import { expect, test } from 'vitest';
import {
  apiHeaders,
  cacheControl,
  type HeaderOptions,
  securityHeaders,
} from '../../deploy/headers.ts';

const options: HeaderOptions = {
  tokenOrigin: 'https://login.microsoftonline.com',
  scriptHashes: ['sha256-abc='],
  styleHashes: [],
  https: true,
};

function policy(changes: Partial<HeaderOptions> = {}): Record<string, string> {
  const headers = new Map(securityHeaders({ ...options, ...changes }));
  const directives = headers.get('Content-Security-Policy')?.split('; ') ?? [];
  return Object.fromEntries(directives.map((text) => text.split(/ (.*)/s)));
}

test('C35, C36, C37: the policy denies everything that it does not name', () => {
  expect(policy()).toEqual({
    'default-src': "'none'",
    'script-src': "'self' 'sha256-abc='",
    'style-src': "'self'",
    'img-src': "'self' data:",
    'font-src': "'self'",
    'connect-src': "'self' https://login.microsoftonline.com",
    'frame-src': "'none'",
    'form-action': "'none'",
    'base-uri': "'none'",
    'object-src': "'none'",
    'frame-ancestors': "'none'",
    'manifest-src': "'self'",
    'require-trusted-types-for': "'script'",
    'trusted-types': "'none'",
  });
});

test('the policy lets the app reach a foreign API, and browsers report where they are told to', () => {
  const changed = policy({ apiOrigin: 'https://api.example.com', reportUri: '/reports' });

  expect(changed['connect-src']).toBe(
    "'self' https://login.microsoftonline.com https://api.example.com",
  );
  expect(changed['report-uri']).toBe('/reports');
});

test('the policy allows the inline styles of the page by hash', () => {
  expect(policy({ styleHashes: ['sha256-x='] })['style-src']).toBe("'self' 'sha256-x='");
});

test('C36, C38 to C43, C47: the other headers of the app are these and no more', () => {
  const headers = Object.fromEntries(securityHeaders(options));

  expect(headers).toEqual({
    'Content-Security-Policy': expect.any(String),
    'Strict-Transport-Security': 'max-age=63072000',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    'X-Frame-Options': 'DENY',
  });
});

test('C42: HSTS is sent by https only', () => {
  const names = [...securityHeaders({ ...options, https: false }), ...apiHeaders({ https: false })];

  expect(names.map(([name]) => name)).not.toContain('Strict-Transport-Security');
  expect(apiHeaders({ https: true }).map(([name]) => name)).toContain('Strict-Transport-Security');
});

test('C43, C44: nothing that the API answers runs or stays on our origin', () => {
  expect(Object.fromEntries(apiHeaders({ https: false }))).toEqual({
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  });
});

test.each([
  ['/assets/index-abc.js', 'public, max-age=31536000, immutable'],
  ['/index.html', 'no-store'],
  ['/config.json', 'no-store'],
  ['/callback', 'no-store'],
  ['/table/assets/x', 'no-store'],
])('C44: %s is cached as "%s"', (path, expected) => {
  expect(cacheControl(path)).toBe(expected);
});
