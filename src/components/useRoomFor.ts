import { type RefObject, useLayoutEffect } from 'react';

/**
 * Tells the styles how far up from the foot of the window something fixed reaches: what else stands
 * there keeps clear of it, and what has the focus is not behind it (WCAG 2.2, 2.4.11).
 * @param property Custom property on the root: a length, and none while nothing is there.
 * @param shown What is in it; falsy while it is empty.
 */
export function useRoomFor(
  element: RefObject<HTMLElement | null>,
  property: `--${string}`,
  shown: unknown,
): void {
  useLayoutEffect(() => {
    if (!shown) return;
    const { style } = document.documentElement;
    const measure = () => {
      const top = element.current?.getBoundingClientRect().top ?? innerHeight;
      style.setProperty(property, `${innerHeight - top}px`);
    };
    measure();
    addEventListener('resize', measure);
    return () => {
      removeEventListener('resize', measure);
      style.removeProperty(property);
    };
  }, [element, property, shown]);
}
