import type { Bar } from '../bars.ts';
import { type Estimate, estimate, median, paired } from '../statistics.ts';
import type { AppName } from './apps.ts';
import type { Rounds } from './runRounds.ts';
import type { Measure } from './visits.ts';

/** An app's figure for one measure. */
export interface Figure {
  readonly ms: Estimate;
  /** Of the same round's floor. */
  readonly ratio: Estimate;
  /** Beyond the same round's floor, ms. */
  readonly beyond: Estimate;
}

export function figureOf(rounds: Rounds, app: AppName, measure: Measure): Figure {
  const [own, floor] = [rounds[app][measure], rounds.floor[measure]];
  return {
    ms: estimate(own),
    ratio: paired(own, floor, (a, b) => a / b),
    beyond: paired(own, floor, (a, b) => a - b),
  };
}

/** What "as fast as the network allows" means, in numbers. */
export function signInBars(rounds: Rounds): readonly Bar[] {
  const ours = (measure: Measure) => figureOf(rounds, 'ours', measure);
  return [
    { name: 'landing, of the floor', value: ours('landing').ratio.low, most: 1.15 },
    { name: 'first click, ms beyond the floor', value: ours('first click').beyond.low, most: 220 },
    { name: 'return, of the floor', value: ours('return').ratio.low, most: 1.25 },
    { name: 'reload, of the floor', value: ours('reload').ratio.low, most: 1.3 },
    ...held.flatMap((measure) => peerBars(rounds, measure)),
  ];
}

const held: readonly Measure[] = ['landing', 'first click', 'return', 'reload'];

/** Faster than the msal-react pattern; nowhere more than 5 % slower than the faster peer. */
function peerBars(rounds: Rounds, measure: Measure): readonly Bar[] {
  const ours = rounds.ours[measure];
  const against = (peer: AppName) => {
    const interval = paired(ours, rounds[peer][measure], (own, theirs) => own / theirs);
    return { value: interval.median, interval };
  };
  const [first, second] = ['react-oidc-context', 'msal-react'] as const;
  const isFirst = median(rounds[first][measure]) <= median(rounds[second][measure]);
  const faster = isFirst ? first : second;
  return [
    { name: `${measure}, of msal-react`, ...against('msal-react'), most: 1 },
    { name: `${measure}, of the faster peer, ${faster}`, ...against(faster), most: 1.05 },
  ];
}
