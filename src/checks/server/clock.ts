import { type Check, cannotTell, fails, passes } from '../check.ts';
import { cure } from '../cure.ts';
import type { Observed } from '../observed.ts';

const toleranceMs = 60_000;

export const clock: Check = {
  id: 'clock',
  title: 'The clocks agree',
  problem: 'The clocks disagree',
  severity: 'medium',
  why: 'OpenMetadata allows no difference when it looks whether a token has expired: a clock that is ahead refuses tokens that are still good.',
  judge: (observed) => {
    const { serverClockMs, authorityClockMs } = observed;
    const offset = serverOffset(observed);
    if (offset === null) return cannotTell(serverClockMs.seen ? '' : serverClockMs.why);
    if (Math.abs(offset) < toleranceMs) return passes(`The server’s clock is ${seconds(offset)}.`);
    const whose = authorityClockMs.seen
      ? 'the authority’s clock'
      : 'this machine’s clock, which may itself be wrong';
    return fails(`The server’s clock is ${seconds(offset)}, compared with ${whose}.`);
  },
  cure: () =>
    cure([
      'Set the clock of the machine that runs OpenMetadata by NTP (`timedatectl set-ntp true`, or the host’s time service for containers).',
      'If the server is right, set the clock of this machine.',
    ]),
};

/** Against the authority's clock where it is known: this machine's own may be the wrong one. */
function serverOffset({ serverClockMs, authorityClockMs }: Observed): number | null {
  if (!serverClockMs.seen) return null;
  return serverClockMs.value - (authorityClockMs.seen ? authorityClockMs.value : 0);
}

function seconds(offset: number): string {
  const rounded = Math.round(Math.abs(offset) / 1000);
  if (rounded < 2) return 'right';
  return `${rounded} s ${offset > 0 ? 'ahead' : 'behind'}`;
}
