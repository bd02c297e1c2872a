import { formatDistance, formatTime, isTime } from '../words/format.ts';

/**
 * How long ago something was; the whole date on hover. Nothing for what is no time.
 * @param at Milliseconds since the epoch.
 */
export function Time({ at }: { readonly at: number }) {
  if (!isTime(at)) return null;
  return (
    <time dateTime={new Date(at).toISOString()} title={formatTime(at)}>
      {formatDistance(at, Date.now())}
    </time>
  );
}
