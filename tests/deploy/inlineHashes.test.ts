import { expect, test } from 'vitest';
import { inlineHashes } from '../../deploy/inlineHashes.ts';
import { inlineHashes as hashesInBrowser } from '../../src/checks/observe/inlineCode.ts';

test('the text of each inline script and style is hashed as a browser hashes it', () => {
  const html = `<head><style>a{}</style><script>alert(1)</script>
    <script type="module" crossorigin src="/assets/a.js"></script>
    <script type="module">
let a;
</script></head>`;

  expect(inlineHashes(html)).toEqual({
    // printf 'alert(1)' | openssl dgst -sha256 -binary | base64
    scriptHashes: [
      'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=',
      'sha256-mVUM17+Pgbr9k4nIeoTtZL1k7gaurHNmkpipEynFfgk=',
    ],
    styleHashes: ['sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='],
  });
});

test('the checks of a deployment find the same', async () => {
  const html = '<style>a{}</style><script>alert(1)</script><script src="/a.js"></script>';
  const { scriptHashes, styleHashes } = inlineHashes(html);

  expect(await hashesInBrowser(html)).toEqual({ scripts: scriptHashes, styles: styleHashes });
});

test('a page without inline code needs no hash', () => {
  expect(inlineHashes('<script src="/a.js"></script>')).toEqual({
    scriptHashes: [],
    styleHashes: [],
  });
});
