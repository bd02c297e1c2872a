const patienceMs = 30_000;

/** Leaves the page. Settles when the person has come back to it, or it was not left after all. */
export function leavePage(url: string): Promise<void> {
  location.assign(url);
  return new Promise((resolve) => {
    addEventListener('pageshow', () => resolve(), { once: true });
    setTimeout(resolve, patienceMs);
  });
}
