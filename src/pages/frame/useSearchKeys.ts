import { type RefObject, useEffect } from 'react';
import { isSlashKeyOn } from './slashKey.ts';

/** Ctrl-K, Cmd-K, and `/` where nothing is being typed and it is on, put the cursor into the search box. */
export function useSearchKeys(input: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const command = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
      const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && mayLead(event.target);
      if (!command && !slash) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [input]);
}

function mayLead(target: EventTarget | null): boolean {
  return isSlashKeyOn() && !isTyping(target);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable]') !== null
  );
}
