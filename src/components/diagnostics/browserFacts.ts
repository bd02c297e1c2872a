import type { Browser, StorageFacts } from './diagnose.ts';

/** What the browser is and lets this app keep. The address goes without query and fragment. */
export function browserFacts(): Browser {
  const { userAgent, languages, onLine } = navigator;
  return {
    userAgent,
    languages,
    online: onLine,
    address: location.origin + import.meta.env.BASE_URL,
    sessionStorage: storageFacts(() => sessionStorage),
    localStorage: storageFacts(() => localStorage),
  };
}

function storageFacts(storage: () => Storage): StorageFacts | null {
  try {
    const entries = Object.entries(storage());
    const characters = entries.reduce((sum, [key, value]) => sum + key.length + value.length, 0);
    return { keys: entries.length, characters };
  } catch {
    return null; // the browser blocks storage for this site
  }
}
