import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { packageFolder, readNotice } from '../../../scripts/build/licensesPlugin.ts';

test.each([
  ['/a/node_modules/react/index.js', '/a/node_modules/react'],
  ['/a/node_modules/@azure/msal-browser/dist/x.mjs?v=1', '/a/node_modules/@azure/msal-browser'],
  ['/a/node_modules/x/node_modules/@y/z/z.js', '/a/node_modules/x/node_modules/@y/z'],
  ['\0/a/node_modules/react/index.js?commonjs-module', '\0/a/node_modules/react'],
  ['C:\\a\\node_modules\\react\\index.js', 'C:/a/node_modules/react'],
  ['\0vite/preload-helper.js', 'node_modules/vite'],
  ['/a/src/main.tsx', null],
])('%j belongs to %j', (id, folder) => {
  expect(packageFolder(id)).toBe(folder?.replace('\0', '') ?? null);
});

test('a notice is the name, the version, the license and its text', async () => {
  const notice = await readNotice('node_modules/react');

  expect(notice).toMatch(/^react \d+\.\d+\.\d+, MIT\n\nMIT License\n/);
  expect(notice).toContain('Permission is hereby granted, free of charge');
});

test('a package without a license ends the build', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'package-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'package.json'), '{ "name": "x", "version": "1.0.0" }');

  await expect(readNotice(folder)).rejects.toThrow('names no license');
});
