import { formatDistance, formatTime } from '../words/format.ts';

/** How long ago something was; the whole date on hover. @param at Milliseconds since the epoch. */
export function Time({ at }: { readonly at: number }) {
  return (
    <time dateTime={new Date(at).toISOString()} title={formatTime(at)}>
      {formatDistance(at, Date.now())}
    </time>
  );
}
