import { afterEach, vi } from 'vitest';

// The files of a worker share its window.
afterEach(() => {
  vi.restoreAllMocks();
  sessionStorage.clear();
  localStorage.clear();
  history.replaceState(null, '', '/');
});
