import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';
import { hideToast, shownToasts } from '../../src/components/toasts.ts';

// The files of a worker share its document and the app's modules.
afterEach(() => {
  cleanup();
  document.documentElement.lang = 'en';
  for (const { id } of shownToasts()) hideToast(id);
});
