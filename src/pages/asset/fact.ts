import type { ReactNode } from 'react';

/** A name and what belongs to it; null, undefined and '' are not shown. */
export interface Fact {
  readonly name: string;
  readonly value: ReactNode;
}

export function fact(name: string, value: ReactNode): Fact {
  return { name, value };
}
