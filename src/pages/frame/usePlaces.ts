import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router-dom';
import { focusHeading } from '../../components/focusBack.ts';
import { staysInPlace } from '../../components/stayInPlace.ts';
import { leftAt, type Place, placeNow, returnTo, start, storePlace } from './place.ts';

/**
 * After a navigation the focus is on the page's heading, which screen readers read out, and the
 * page is at its top. Back and Forward return to the same place, and to the link that was followed;
 * a reload, and Back from another site, to the same place.
 * @param main The element around the page.
 */
export function usePlaces(main: RefObject<HTMLElement | null>): void {
  const { key, state } = useLocation();
  const type = useNavigationType();
  const shown = useRef(key);
  const places = useRef(new Map<string, Place>());

  useEffect(() => {
    // The browser would look for the place before the page is there.
    history.scrollRestoration = 'manual';
    const keep = (change: Partial<Place>) => {
      const known = places.current.get(shown.current) ?? start;
      places.current.set(shown.current, { ...known, ...change });
    };
    const onScroll = () => keep(placeNow());
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof Element) keep({ href: target.getAttribute('href') });
    };
    const onRest = () => storePlace(shown.current, placeNow());
    document.addEventListener('scroll', onScroll, { passive: true });
    document.addEventListener('scrollend', onRest);
    document.addEventListener('focusin', onFocus);
    return () => {
      document.removeEventListener('scroll', onScroll);
      document.removeEventListener('scrollend', onRest);
      document.removeEventListener('focusin', onFocus);
    };
  }, []);

  useLayoutEffect(() => {
    const left = leftAt();
    return left ? returnTo(left, main.current) : undefined;
  }, [main]);

  useLayoutEffect(() => {
    if (shown.current === key) return;
    shown.current = key;
    if (type !== 'POP' && staysInPlace(state)) {
      places.current.set(key, { ...start, top: window.scrollY }); // no scrolling tells it
      return;
    }
    const place = (type === 'POP' && (places.current.get(key) ?? leftAt())) || start;
    focusIn(main.current, place.href);
    return returnTo(place, main.current);
  }, [key, type, state, main]);
}

function focusIn(main: HTMLElement | null, href: string | null): void {
  const links = href === null ? [] : [...(main?.querySelectorAll('a') ?? [])];
  const followed = links.find((link) => link.getAttribute('href') === href);
  if (followed) followed.focus({ preventScroll: true });
  else if (main) focusHeading(main, { preventScroll: true });
}
