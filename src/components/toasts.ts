/** A word about something that was done. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  /** What it is about; null where that is said once. */
  readonly about: string | null;
  /** Takes back what was done; none where it can't be. */
  readonly undo: (() => void) | null;
}

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

/**
 * The frame shows it for some seconds, and reads it out.
 * @param about A newer word about the same takes its place.
 */
export function showToast(
  text: string,
  undo: (() => void) | null = null,
  about: string | null = null,
): void {
  lastId += 1;
  const others = toasts.filter((toast) => about === null || toast.about !== about);
  change([...others, { id: lastId, text, undo, about }]);
}

export function hideToast(id: number): void {
  change(toasts.filter((toast) => toast.id !== id));
}

export function shownToasts(): readonly Toast[] {
  return toasts;
}

export function subscribeToToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function change(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}
