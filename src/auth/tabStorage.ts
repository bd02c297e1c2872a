/** This tab's storage. Being full or blocked is an answer, not an exception. */

export function readKey(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

/** @returns whether it was stored. */
export function writeKey(key: string, value: string): boolean {
  try {
    sessionStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}

export function removeKey(key: string): void {
  removeKeys((each) => each === key);
}

export function removeKeys(matching: (key: string) => boolean): void {
  try {
    for (const key of Object.keys(sessionStorage))
      if (matching(key)) sessionStorage.removeItem(key);
  } catch {
    // What can't be reached holds nothing of ours.
  }
}
