import { freshBuild } from '../../scripts/build/freshBuild.ts';

/** Before all browser tests, once: what they drive is what is in the tree. */
// biome-ignore lint/style/noDefaultExport: it is the default export that Playwright calls.
export default async function buildForTests(): Promise<void> {
  await freshBuild('/');
  await freshBuild('/catalog/');
}
