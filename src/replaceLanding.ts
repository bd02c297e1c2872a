import { flushSync } from 'react-dom';

/**
 * Puts React's view in place of the one that came before it, between two acts of the person: a
 * button replaced while it is pressed would never get its click, and one with the focus takes it
 * along.
 * @param render Renders React's view into the page.
 */
export async function replaceLanding(render: () => void): Promise<void> {
  while (document.querySelector('#root :is(a, button):active'))
    await new Promise(requestAnimationFrame);
  const { activeElement } = document;
  flushSync(render); // in this very task: a later one would let a press in between
  sameAs(activeElement)?.focus({ preventScroll: true });
}

/** The sign-in button has an id, which is the same in both views; so are a link's text and address. */
function sameAs(element: Element | null): HTMLElement | null {
  if (element?.id) return document.getElementById(element.id);
  if (!(element instanceof HTMLAnchorElement)) return null;
  const { href, textContent } = element;
  const links = [...document.querySelectorAll('a')];
  return links.find((link) => link.href === href && link.textContent === textContent) ?? null;
}
