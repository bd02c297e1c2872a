import { type Report, summaryOf } from '../../checks/report.ts';
import { localeInForce } from '../../words/locale.ts';
import { words } from './words.ts';

/** How many checks failed, and when: to the second, so that another run with the same end is seen. */
export function Summary({ report: { findings, at } }: { readonly report: Report }) {
  const { failed, passed, cannotTell } = summaryOf(findings);
  return (
    <>
      <strong>{words.summary(failed, passed, cannotTell)}</strong>{' '}
      <span className="quiet">{words.ranAt(toTheSecond(at))}</span>
    </>
  );
}

function toTheSecond(ms: number): string {
  const format = { dateStyle: 'medium', timeStyle: 'medium' } as const;
  return new Intl.DateTimeFormat(localeInForce(), format).format(ms);
}
