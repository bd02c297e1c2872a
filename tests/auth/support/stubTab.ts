import { onTestFinished, vi } from 'vitest';

/** A tab's address and storage where there is no window, until the test is over. */
export function stubTab(): void {
  const methods = {
    getItem(this: Record<string, string>, key: string) {
      return this[key] ?? null;
    },
    setItem(this: Record<string, string>, key: string, value: string) {
      this[key] = value;
    },
    removeItem(this: Record<string, string>, key: string) {
      delete this[key];
    },
  };
  vi.stubGlobal('location', new URL('http://localhost:3000/'));
  vi.stubGlobal('sessionStorage', Object.create(methods));
  onTestFinished(() => void vi.unstubAllGlobals());
}
