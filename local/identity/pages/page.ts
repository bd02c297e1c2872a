import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';

type Html = ReturnType<typeof html>;

const style = `
:root { color-scheme: light dark; --ink: #1b1b1b; --soft: #616161; --card: #fff; --line: #d1d1d1; --wash: #f2f2f2; --accent: #0067b8; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #fff; --soft: #c8c8c8; --card: #1f1f1f; --line: #525252; --wash: #2e2e2e; --accent: #62abf5; }
}
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 16px; background: var(--wash); color: var(--ink); font: 15px/1.4 "Segoe UI", system-ui, sans-serif; overflow-wrap: anywhere; }
main { width: 100%; max-width: 440px; padding: 36px 0; background: var(--card); border: 1px solid var(--line); }
h1 { margin: 0 0 12px; font-size: 24px; font-weight: 600; }
h1, main > p, dl { padding-inline: 36px; }
p { margin: 0 0 8px; }
.soft { color: var(--soft); font-size: 13px; }
ul { margin: 0; padding: 0; list-style: none; border-top: 1px solid var(--line); }
li { position: relative; padding: 12px 36px; border-bottom: 1px solid var(--line); }
li:hover { background: var(--wash); }
li:focus-within { outline: 2px solid var(--accent); outline-offset: -2px; }
button { all: unset; cursor: pointer; font-weight: 600; }
button::after { content: ""; position: absolute; inset: 0; }
dt { float: left; clear: left; margin-right: 6px; color: var(--soft); }
dd { margin: 0; }
dl { font-size: 13px; }
@media (max-width: 440px) { h1, main > p, dl, li { padding-inline: 20px; } }
`;
const styleHash = createHash('sha256').update(style).digest('base64');

/** Like Entra's pages: never framed, never kept, no script. */
export const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; frame-ancestors 'none'`,
  'x-frame-options': 'DENY',
  'cache-control': 'no-store, no-cache',
  'referrer-policy': 'strict-origin-when-cross-origin',
};

export function pageMarkup(title: string, content: Html): string {
  const markup = html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <style>${raw(style)}</style>
  </head>
  <body>
    <main>${content}</main>
  </body>
</html>`;
  return String(markup);
}

export function respondWithMarkup(markup: string, status = 200): Response {
  return new Response(markup, { status, headers: pageHeaders });
}
