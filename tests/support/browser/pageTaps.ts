/** What the taps in a page call: where a text was put, and the text. */
export type ReportSighting = (where: string, text: string) => void;

/** The names under which Playwright puts the functions of this process into pages. */
export const bindings = { sighting: '__sighting', violation: '__violation' } as const;

/**
 * Runs in every page before its own scripts: reports what is written where others can read it, and
 * each violation of the page's policy. Self-contained, since it is sent to the browser as text.
 */
export function tapPage(names: typeof bindings): void {
  const call = (name: string, ...texts: string[]) => {
    const binding: unknown = Reflect.get(window, name);
    if (typeof binding === 'function') binding(...texts);
  };
  const report: ReportSighting = (where, text) => call(names.sighting, where, text);
  const toText = (value: unknown): string => {
    try {
      return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
    } catch {
      return '';
    }
  };
  const tap = (owner: object, method: string, tell: (args: unknown[], self: unknown) => void) => {
    const original: unknown = Reflect.get(owner, method);
    if (typeof original !== 'function') return;
    const tapped = function (this: unknown, ...args: unknown[]): unknown {
      tell(args, this);
      return original.apply(this, args);
    };
    Reflect.set(owner, method, tapped);
  };

  tap(BroadcastChannel.prototype, 'postMessage', ([message]) =>
    report('a broadcast message', toText(message)),
  );
  tap(window, 'postMessage', ([message]) => report('a window message', toText(message)));
  for (const method of ['pushState', 'replaceState']) {
    tap(History.prototype, method, ([state, , address]) => {
      report('history state', toText(state));
      report('an address', String(address ?? ''));
    });
  }
  const setItem = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, value) {
    if (this === localStorage) report('localStorage', `${key}=${value}`);
    setItem.call(this, key, value);
  };
  document.addEventListener('securitypolicyviolation', (event) =>
    call(
      names.violation,
      `${event.effectiveDirective} refused ${event.blockedURI || 'a script'} at ${event.documentURI.replace(/[?#].*/, '')}`,
    ),
  );
}
