import { people } from '../../local/people.ts';
import type { Plan } from './readPlan.ts';

/** What a person reads once all servers listen. The first line is the one that tools wait for. */
export function readyLines(plan: Plan): readonly string[] {
  return [
    `Ready: ${plan.appUrl}`,
    ...(plan.openMetadataUrl === null ? [] : [`OpenMetadata is ${plan.openMetadataUrl}`]),
    ...(plan.hasLocalIdentity ? ['Sign in as:', ...people.map(tell)] : []),
    'Ctrl-C stops it.',
  ];
}

function tell({ name, username, note }: (typeof people)[number]): string {
  return `  ${name.padEnd(20)}${username.padEnd(28)}${note}`;
}
