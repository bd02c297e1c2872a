import type { KeyboardEvent } from 'react';

/** The arrows move between results, from the heading to the first one; Enter opens, as links do. */
export function moveBetweenResults(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key];
  const { target, currentTarget } = event;
  if (step === undefined || !(target instanceof HTMLElement)) return;
  const results = [...currentTarget.querySelectorAll<HTMLElement>('[data-result]')];
  const at = results.indexOf(target);
  if (at < 0 && target.tagName !== 'H1') return;
  const next = results[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
