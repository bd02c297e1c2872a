/**
 * What an address below the base path is. The one rule of every server: which it is, no ending tells,
 * since names in the catalog end in `.json` and `.js` too.
 * - `page`: the app's own, answered by `index.html`
 * - `file`: what is asked for as a file, and is 404 when it is not there
 * - `hidden`: begins with a dot; never answered
 */
export type AddressKind = 'page' | 'file' | 'hidden';

/** Files beside `index.html` that are asked for by name, whether the build has them or not. */
export const rootFiles: readonly string[] = [
  '/config.json',
  '/favicon.ico',
  '/icon.svg',
  '/robots.txt',
  '/third-party-licenses.txt',
];

/** @param path Below the base, such as `/assets/index-abc.js`. */
export function kindOf(path: string): AddressKind {
  if (path.startsWith('/.')) return 'hidden';
  return path.startsWith('/assets/') || rootFiles.includes(path) ? 'file' : 'page';
}
