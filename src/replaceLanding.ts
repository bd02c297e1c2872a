import { flushSync } from 'react-dom';

/**
 * Puts React's view in place of the one in `index.html`, between two acts of the person: a button
 * replaced while it is pressed would never get its click, and one with the focus takes it along.
 * @param render Renders the first view into the page.
 */
export async function replaceLanding(render: () => void): Promise<void> {
  while (button()?.matches(':active')) await new Promise(requestAnimationFrame);
  const hasFocus = document.activeElement === button();
  flushSync(render); // in this very task: a later one would let a press in between
  if (hasFocus) button()?.focus({ preventScroll: true });
}

/** The sign-in button, which is the same in both views. */
function button(): HTMLElement | null {
  return document.getElementById('sign-in');
}
