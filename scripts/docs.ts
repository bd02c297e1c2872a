import { writeFile } from 'node:fs/promises';
import { renderTroubleshooting } from './docs/renderTroubleshooting.ts';

/** `npm run docs`: writes the pages that are made of the code. */
export async function run(): Promise<void> {
  await writeFile('docs/troubleshooting.md', renderTroubleshooting());
  console.log('docs/troubleshooting.md');
}
