import { useLayoutEffect } from 'react';
import { focusHeading } from './focusBack.ts';

/** What had the focus last, and the heading of its page: a page that goes leaves them behind. */
let last: { readonly element: Element; readonly heading: Element } | null = null;

/**
 * For a page: when it takes the place of another that had the focus, its heading has it, which
 * screen readers read out. Without this the focus would fall to the top of the document. The first
 * page of a load takes none: nothing had it before.
 */
export function useFocusKept(): void {
  useLayoutEffect(() => {
    takeLost();
    document.addEventListener('focusin', note);
    const observer = new MutationObserver(takeLost); // a page's data and its chunk come later
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', note);
      observer.disconnect();
    };
  }, []);
}

function note({ target }: FocusEvent): void {
  const heading = document.querySelector('h1');
  last = heading && target instanceof Element ? { element: target, heading } : null;
}

function takeLost(): void {
  if (!last || last.element.isConnected || last.heading.isConnected) return;
  if (document.activeElement === document.body) focusHeading(document, { preventScroll: true });
}
