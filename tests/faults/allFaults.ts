import { apiFaults, challengeFaults } from './catalog/api.ts';
import { browserFaults } from './catalog/browser.ts';
import { callbackFaults } from './catalog/callback.ts';
import { loopFaults } from './catalog/loops.ts';
import { refusalFaults, renewalFaults } from './catalog/renewal.ts';
import { serverFaults } from './catalog/serverFlow.ts';
import { signInFaults } from './catalog/signIn.ts';
import { tabFaults } from './catalog/tabs.ts';
import type { Fault } from './fault.ts';

export const allFaults: readonly Fault[] = [
  ...signInFaults,
  ...callbackFaults,
  ...renewalFaults,
  ...refusalFaults,
  ...apiFaults,
  ...challengeFaults,
  ...browserFaults,
  ...tabFaults,
  ...loopFaults,
  ...serverFaults,
];
