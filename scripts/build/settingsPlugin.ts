import type { Plugin } from 'vite';
import { checkEnv } from '../../src/settings/localSettings.ts';

/** Ends a build whose `.env` can't work, with every fault at once. */
export function settingsPlugin(): Plugin {
  return {
    name: 'settings',
    configResolved: ({ env }) => checkEnv(env),
  };
}
