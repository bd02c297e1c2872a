import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';

export interface Menu {
  readonly open: boolean;
  readonly toggle: () => void;
  readonly close: () => void;
  /** For the element around the button and the menu. */
  readonly root: {
    readonly ref: RefObject<HTMLDivElement | null>;
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onBlur: (event: FocusEvent) => void;
  };
}

/**
 * A menu button's behaviour (WAI-ARIA Authoring Practices): the first item has the focus when it
 * opens, arrows, Home and End move it, Space opens links too, Escape closes and gives the focus back,
 * leaving closes.
 */
export function useMenu(): Menu {
  const [open, setOpen] = useState(false);
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open) itemsIn(ref.current)[0]?.focus();
  }, [open]);
  const close = () => {
    setOpen(false);
    ref.current?.querySelector('button')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) return;
    if (event.key === ' ' && event.target instanceof HTMLAnchorElement) event.target.click();
    else if (event.key === 'Escape') close();
    else if (!move(event.key, itemsIn(ref.current))) return;
    event.preventDefault();
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) setOpen(false);
  };
  return { open, toggle: () => setOpen(!open), close, root: { ref, onKeyDown, onBlur } };
}

function itemsIn(root: HTMLElement | null): HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
}

/** Whether the key was one that moves the focus. */
function move(key: string, items: readonly HTMLElement[]): boolean {
  const at = items.findIndex((item) => item.matches(':focus'));
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: (at + 1) % items.length,
    ArrowUp: at <= 0 ? items.length - 1 : at - 1,
    Home: 0,
    End: items.length - 1,
  };
  const target = targets[key];
  if (target === undefined) return false;
  items[target]?.focus();
  return true;
}
