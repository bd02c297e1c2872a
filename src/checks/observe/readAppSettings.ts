import { groupFaults, namedIdentity } from '../../settings/readIdentity.ts';
import { type NamedSettings, readConfigJson } from '../../settings/readSource.ts';
import type { SettingFault } from '../../settings/settingFault.ts';
import { wordFault } from '../../settings/wordFault.ts';
import { type AppSettings, type Observation, seen } from '../observed.ts';
import type { Probe } from './probe.ts';

const source = 'config.json';

/** What the app would make of its `config.json`, by the app's own rules. */
export function readAppSettings(probed: Observation<Probe>, url: string): Observation<AppSettings> {
  if (!probed.seen) return probed;
  const { answered, body } = probed.value;
  const isServed = answered.status >= 200 && answered.status < 300;
  if (!isServed)
    return broken({ kind: 'not-served', detail: `${url} answered ${answered.status}` });
  try {
    return readNamed(readConfigJson(JSON.parse(body)));
  } catch {
    return broken({ kind: 'not-json' });
  }
}

function broken(fault: Pick<SettingFault, 'kind' | 'detail'>): Observation<AppSettings> {
  const faults = [worded({ name: source, source, ...fault })];
  return seen({ faults, authority: null, tokenUrl: null });
}

function readNamed(named: NamedSettings): Observation<AppSettings> {
  const faults = [...named.faults, ...groupFaults(named)].map(worded);
  const identity = namedIdentity(named);
  const tokenUrl = identity?.authorityMetadata?.token_endpoint ?? identity?.authority ?? null;
  return seen({ faults, authority: identity?.authority ?? null, tokenUrl });
}

function worded(fault: SettingFault) {
  const { name, problem, cure } = wordFault(fault);
  return { problem: `${name} ${problem}`, cure };
}
