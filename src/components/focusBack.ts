/** Something on a page and what it stands in, from the inside out. */
export type Place = readonly Element[];

export function placeOf(element: Element): Place {
  const { parentElement } = element;
  return parentElement ? [element, ...placeOf(parentElement)] : [element];
}

/** To what is left of a place: itself, else the nearest control, else the page's heading. */
export function focusBack(place: Place, options: FocusOptions): void {
  const left = place.filter((element) => element.isConnected);
  const near = left.filter((element) => element.querySelector('h1') === null);
  const itself = left[0] === place[0] ? left[0] : undefined;
  const control = itself ?? near.map(firstControl).find((found) => found !== null);
  if (control instanceof HTMLElement) control.focus(options);
  else focusHeading(document, options);
}

/** The page's heading, which screen readers then read out. */
export function focusHeading(within: ParentNode, options: FocusOptions): void {
  const heading = within.querySelector('h1');
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus(options);
}

function firstControl(within: Element): Element | null {
  return within.querySelector('button, input, textarea, a[href]');
}
