/** Where a person was on a page when they left it. */
export interface Place {
  readonly top: number;
  /** What stood there, by its id: rows that were never seen again are not as high as they were. */
  readonly anchor: { readonly id: string; readonly top: number } | null;
  /** Of the link that had the focus. */
  readonly href: string | null;
}

export const start: Place = { top: 0, anchor: null, href: null };

/** Below the header, which stays where it is. */
const anchorsFrom = 100;

/** Where the page is scrolled to. */
export function placeNow(): Pick<Place, 'top' | 'anchor'> {
  const there = document.elementFromPoint(window.innerWidth / 2, anchorsFrom)?.closest('[id]');
  const anchor = there ? { id: there.id, top: there.getBoundingClientRect().top } : null;
  return { top: window.scrollY, anchor };
}

/** Rows that come into sight take the height that they need within so long, ms. */
const settledAfterMs = 1000;

/** With one of these the person goes elsewhere by themselves. */
const signsOfAPerson = ['wheel', 'touchmove', 'pointerdown', 'keydown'];

/**
 * Scrolls to a place. A page that is still too short for it grows: the place is looked for until it
 * is there, and held until the page stands still.
 * @returns how to give up, if it is still being looked for.
 */
export function returnTo(place: Place, main: HTMLElement | null): (() => void) | undefined {
  if (scrollTo(place) || !main) return;
  let settling: ReturnType<typeof setTimeout> | undefined;
  const growth = new ResizeObserver(() => {
    if (scrollTo(place)) settling ??= setTimeout(stop, settledAfterMs);
  });
  const stop = () => {
    clearTimeout(settling);
    growth.disconnect();
    for (const sign of signsOfAPerson) window.removeEventListener(sign, stop);
  };
  growth.observe(main);
  for (const sign of signsOfAPerson) window.addEventListener(sign, stop, { passive: true });
  return stop;
}

/** @returns whether the place was there. */
function scrollTo({ top, anchor }: Place): boolean {
  const there = anchor && document.getElementById(anchor.id);
  const wanted = there ? window.scrollY + there.getBoundingClientRect().top - anchor.top : top;
  window.scrollTo(0, wanted);
  return (there !== null || anchor === null) && Math.abs(window.scrollY - wanted) <= 1;
}

/**
 * Beside what the router keeps of this visit, for a reload and for who leaves the site. To be called
 * at every rest: on leaving it is too late, a reload goes by what was there before.
 * @param key The router's, of the page that is shown: on the way to another the visit is that one's.
 */
export function storePlace(key: string, place: Pick<Place, 'top' | 'anchor'>): void {
  if ((history.state?.key ?? 'default') !== key) return;
  history.replaceState({ ...history.state, place }, '');
}

/** Where this very visit was left, by a reload or to another site; null for a new one. */
export function leftAt(): Place | null {
  const place: Pick<Place, 'top' | 'anchor'> | undefined = history.state?.place;
  return place ? { ...start, ...place } : null;
}
