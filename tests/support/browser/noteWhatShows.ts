/** Runs before a page's own scripts: notes as `hasShown` whether the text is ever on it. */
export function noteWhatShows(text: string): void {
  Reflect.set(window, 'hasShown', false);
  new MutationObserver(() => {
    if (document.body?.textContent.includes(text)) Reflect.set(window, 'hasShown', true);
  }).observe(document, { childList: true, subtree: true });
}
