/** What the probe looks for in a page. */
export interface ProbeOptions {
  /** The app's own; the probe is idle elsewhere, but for leaving. */
  readonly origin: string;
  /** Matches once the first value of the catalogue is on screen. */
  readonly data: string;
  /** Click the sign-in button the moment that it can be. */
  readonly clicksAtOnce: boolean;
}

/** Name of the function by which the probe tells a time: `landing`, `leaving` or `data`, ms. */
export const bindingName = 'tellBench';

/** For walks through pages: resolves with the time at which the selector's first match was painted. */
export type Painted = (selector: string) => Promise<number>;

export type Mark = 'landing' | 'leaving' | 'data';

/**
 * Runs in the page before anything else: takes the times there, in ms from the start of the
 * navigation. "On screen" is the first task after the frame in which the element was painted.
 * Serialised on its way to the page, so it refers to nothing outside.
 */
export function probe({ origin, data, clicksAtOnce }: ProbeOptions): void {
  const tell = (mark: Mark) => {
    const { startTime } = performance.mark(`bench:${mark}`);
    Reflect.get(window, 'tellBench')(JSON.stringify({ mark, at: startTime }));
  };

  window.navigation?.addEventListener('navigate', ({ destination }) => {
    if (/\/authorize\b/.test(destination.url)) tell('leaving');
  });
  if (location.origin !== origin) return;

  const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  const withText = (selector: string, isIt = (text: string) => text !== '') =>
    [...document.querySelectorAll(selector)].filter(({ textContent }) => isIt(textContent ?? ''));

  // What a frame no longer shows was not on screen, so the watch goes on. Whether an element can be
  // seen is asked after a frame alone: before it the answer would cost a layout, at every change.
  const untilPainted = (find: () => readonly Element[]) =>
    new Promise<Element>((resolve) => {
      let isWaiting = false;
      const confirm = () => {
        isWaiting = false;
        const element = find().find(isSeen);
        if (element === undefined) return;
        observer.disconnect();
        resolve(element);
      };
      const beforeFrame = () => {
        if (find().length === 0) {
          isWaiting = false;
          return;
        }
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = confirm;
        port2.postMessage(null);
      };
      const look = () => {
        if (isWaiting) return;
        isWaiting = true;
        requestAnimationFrame(beforeFrame);
      };
      const observer = new MutationObserver(look);
      observer.observe(document, { childList: true, subtree: true, attributes: true });
      look();
    });

  const isSignIn = (text: string) => text === 'Sign in with Microsoft';
  void untilPainted(() => withText('button', isSignIn)).then((button) => {
    tell('landing');
    if (clicksAtOnce && button instanceof HTMLElement) button.click();
  });
  void untilPainted(() => withText(data)).then(() => tell('data'));

  const painted = async (selector: string) => {
    await untilPainted(() => withText(selector));
    return performance.now();
  };
  Reflect.set(window, 'painted', painted);
}
