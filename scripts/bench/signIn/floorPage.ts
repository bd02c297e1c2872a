import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { compressFiles } from '../../build/compressFiles.ts';
import type { BenchedApp } from './apps.ts';
import { openTab } from './openTab.ts';
import { signIn } from './visits.ts';

/**
 * Makes of the floor's page one that shows what ours shows, with our styles, by a clone of two
 * templates: what it takes over the floor no app with our page can do without.
 * @param floor The folder of the floor's build.
 * @param ourBuild The folder of ours, which `ours` serves.
 * @returns The folder of the new page.
 */
export async function putPageInto(
  floor: string,
  browser: Browser,
  ours: BenchedApp,
  ourBuild: string,
): Promise<string> {
  const [html, styles, { first, rest }] = await Promise.all([
    readFile(join(floor, 'index.html'), 'utf8'),
    readStyles(ourBuild),
    lookAt(browser, ours),
  ]);
  const outDir = `${floor}WithOurPage`;
  await mkdir(outDir, { recursive: true });
  const templates = `<template id="first">${first}</template><template id="rest">${rest}</template>`;
  const page = html
    .replace('</head>', () => `<style>${styles}</style></head>`)
    .replace('<p id="value"></p>', () => templates);
  await writeFile(join(outDir, 'index.html'), page);
  await compressFiles(outDir);
  return outDir;
}

/** All that applies to the first page. */
async function readStyles(build: string): Promise<string> {
  const html = await readFile(join(build, 'index.html'), 'utf8');
  const sheet = (await readdir(join(build, 'assets'))).find((name) => /^data-.*\.css$/.test(name));
  if (sheet === undefined) throw new Error('The build has no style sheet for its first pages.');
  const inline = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '';
  return inline + (await readFile(join(build, 'assets', sheet), 'utf8'));
}

/** What is on our page when its first value is, and once all of it is there. */
async function lookAt(browser: Browser, ours: BenchedApp) {
  const context = await browser.newContext();
  const tab = await openTab(context, ours);
  await tab.page.addInitScript((data) => {
    const look = new MutationObserver(() => {
      const value = document.querySelector(data);
      if (!value) return;
      look.disconnect();
      value.id = 'value';
      Reflect.set(window, 'firstView', document.getElementById('root')?.outerHTML);
    });
    look.observe(document, { childList: true, subtree: true });
  }, ours.data);
  await signIn(tab, ours.url);
  const first: string = await tab.page.evaluate(() => Reflect.get(window, 'firstView'));
  await tab.page.waitForLoadState('networkidle');
  const rest = await tab.page.evaluate(() => document.getElementById('root')?.outerHTML ?? '');
  await context.close();
  return { first, rest };
}
