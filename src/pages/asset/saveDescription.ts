import type { Api } from '../../api/api.ts';
import type { Asset } from '../../api/assets.ts';
import { isEditedMeanwhile, patchDescription } from '../../api/descriptions.ts';
import { isSameDescription } from '../../components/description/parseDescription.ts';
import type { ReadDescription } from './change.ts';
import { descriptionIn } from './descriptionIn.ts';

/**
 * The server reads, changes and writes without a lock. Whoever meets another's change there finds
 * out by reading back once both must be done, ms.
 */
const settledAfterMs = 1000;

/** What is in the catalogue now: what was written, or another's text that won. */
export interface Saved {
  readonly kind: 'done' | 'conflict';
  readonly now: ReadDescription;
}

export interface Saving {
  readonly api: Api;
  /** The asset's path below `/v1`: `/tables/<id>`. */
  readonly path: string;
  /** Asks the server for the asset anew. */
  readonly reload: () => Promise<Asset>;
}

/**
 * Writes a description over the one that was read, and no other: where somebody else's came in
 * between, before or at the same moment, that one stays and is handed back.
 */
export async function saveDescription(
  { api, path, reload }: Saving,
  read: ReadDescription,
  text: string,
): Promise<Saved> {
  let base = read;
  if (await patch(base)) {
    const now = await readAgain();
    // The same as ours: an answer was lost on the way, and what looked like a failure was saved.
    if (!isSameDescription(now.text, read.text))
      return { kind: isSameDescription(now.text, text) ? 'done' : 'conflict', now };
    base = now;
    if (await patch(base)) return { kind: 'conflict', now: await readAgain() };
  }
  await new Promise((resolve) => setTimeout(resolve, settledAfterMs));
  const now = await readBack(base);
  return { kind: isSameDescription(now.text, text) ? 'done' : 'conflict', now };

  /** Whether a guard held. */
  async function patch(base: ReadDescription): Promise<boolean> {
    try {
      await patchDescription(api, path, base, text);
      return false;
    } catch (error) {
      if (isEditedMeanwhile(error)) return true;
      throw error;
    }
  }

  /** The server has said that it is written: who can't read it back knows nothing else. */
  async function readBack(written: ReadDescription): Promise<ReadDescription> {
    try {
      return await readAgain();
    } catch (error) {
      if (error instanceof ColumnGone) throw error;
      return { ...written, text };
    }
  }

  async function readAgain(): Promise<ReadDescription> {
    const found = descriptionIn(await reload(), read.columns);
    if (found) return found;
    throw new ColumnGone();
  }
}

/** The column that was described is no longer part of the asset. */
export class ColumnGone extends Error {
  override readonly name = 'ColumnGone';

  constructor() {
    super('The column is gone.');
  }
}
