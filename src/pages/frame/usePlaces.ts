import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router-dom';
import { focusHeading } from '../../components/focusBack.ts';
import { staysInPlace } from '../../components/stayInPlace.ts';

/** Where a person was on a page when they left it. */
interface Place {
  readonly top: number;
  /** Of the link that had the focus. */
  readonly href: string | null;
}

const start: Place = { top: 0, href: null };

/**
 * After a navigation the focus is on the page's heading, which screen readers read out, and the
 * page is at its top. Back and Forward return to the same place, and to the link that was followed.
 * @param main The element around the page.
 */
export function usePlaces(main: RefObject<HTMLElement | null>): void {
  const { key, state } = useLocation();
  const type = useNavigationType();
  const shown = useRef(key);
  const places = useRef(new Map<string, Place>());

  useEffect(() => {
    history.scrollRestoration = 'manual';
    const keep = (change: Partial<Place>) => {
      const known = places.current.get(shown.current) ?? start;
      places.current.set(shown.current, { ...known, ...change });
    };
    const onScroll = () => keep({ top: window.scrollY });
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof Element) keep({ href: target.getAttribute('href') });
    };
    document.addEventListener('scroll', onScroll, { passive: true });
    document.addEventListener('focusin', onFocus);
    return () => {
      document.removeEventListener('scroll', onScroll);
      document.removeEventListener('focusin', onFocus);
    };
  }, []);

  useLayoutEffect(() => {
    if (shown.current === key) return;
    shown.current = key;
    if (type !== 'POP' && staysInPlace(state)) return;
    const { top, href } = (type === 'POP' && places.current.get(key)) || start;
    focusIn(main.current, href);
    window.scrollTo(0, top);
  }, [key, type, state, main]);
}

function focusIn(main: HTMLElement | null, href: string | null): void {
  const links = href === null ? [] : [...(main?.querySelectorAll('a') ?? [])];
  const followed = links.find((link) => link.getAttribute('href') === href);
  if (followed) followed.focus({ preventScroll: true });
  else if (main) focusHeading(main, { preventScroll: true });
}
