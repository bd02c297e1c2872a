/** Keeps a choice for the next page load; null forgets it. Where nothing can be kept, it holds until then. */
export function keepChoice(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Full or blocked: being kept is all that it lacks.
  }
}
