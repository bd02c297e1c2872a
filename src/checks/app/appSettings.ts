import { type Check, fails, given, passes } from '../check.ts';
import { cure } from '../cure.ts';

export const appSettings: Check = {
  id: 'app-settings',
  title: 'The settings of this app are in order',
  problem: 'The settings of this app are not in order',
  severity: 'critical',
  why: 'With a fault in its config.json this app does not start: it shows what is wrong, and nobody can sign in.',
  judge: ({ app, appSettings: settings }) =>
    given(app, ({ url }) =>
      given(settings, ({ faults }) =>
        faults.length === 0
          ? passes(`${url}/config.json has no fault.`)
          : fails(faults.map(({ problem }) => problem).join(' ')),
      ),
    ),
  cure: ({ app, appSettings: settings }) =>
    cure([
      `Look at ${app.seen ? `${app.value.url}/config.json` : 'config.json'} where this app is served. The setup page writes one.`,
      ...new Set(settings.seen ? settings.value.faults.map((fault) => fault.cure) : []),
    ]),
};
