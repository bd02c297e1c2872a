/**
 * Puts the style sheet in force that `index.html` has asked for. What only computes need not wait
 * for it, as it would for a sheet that comes with a script.
 * @returns once it is there.
 */
export function applyStyles(): Promise<unknown> {
  const link = document.querySelector<HTMLLinkElement>('link[as=style]');
  if (!link) return Promise.resolve(); // the development server sends styles as scripts
  const applied = new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = reject;
  });
  applied.catch(() => dispatchEvent(new Event('vite:preloadError')));
  link.rel = 'stylesheet';
  return applied;
}
