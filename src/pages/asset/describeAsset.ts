import type { Asset } from '../../api/assets.ts';
import { showToast } from '../../components/toasts.ts';
import type { DescribeChange, Outcome } from './change.ts';
import { type ChangedAsset, nameOf } from './changedAsset.ts';
import { withDescription } from './descriptionIn.ts';
import { forgetDraft } from './forgetDraft.ts';
import { reasonNotSaved } from './reasonNotSaved.ts';
import { saveDescription } from './saveDescription.ts';
import { words } from './words.ts';

/** Saves a description, and tells the person who has left its page how it went. */
export async function describeAsset<T extends Asset>(
  asset: ChangedAsset<T>,
  change: DescribeChange,
): Promise<Outcome> {
  const outcome = await describe(asset, change);
  if (outcome.kind === 'done') forgetDraft(change.draft);
  if (outcome.kind === 'done' || isShown(asset)) return outcome;
  const reason = outcome.kind === 'failed' ? reasonNotSaved(outcome.error) : words.changedMeanwhile;
  showToast(words.notSavedAway(nameOf(asset), reason));
  return outcome;
}

async function describe<T extends Asset>(
  asset: ChangedAsset<T>,
  change: DescribeChange,
): Promise<Outcome> {
  const { api, path } = asset;
  try {
    const saved = await saveDescription(
      { api, path, reload: () => reload(asset) },
      change.read,
      change.text,
    );
    if (saved.kind === 'done') {
      const back = { ...change, read: saved.now, text: change.read.text, draft: null };
      showToast(words.saved, () => void takeBack(asset, back));
    }
    return saved;
  } catch (error) {
    return { kind: 'failed', error };
  }
}

/** Without an editor to say how it went. A text that came in since stays. */
async function takeBack<T extends Asset>(
  asset: ChangedAsset<T>,
  change: DescribeChange,
): Promise<void> {
  asset.queries.setQueryData<T>(
    asset.question.queryKey,
    (shown) => shown && withDescription(shown, change.read.columns, change.text),
  );
  const { kind } = await describe(asset, change);
  if (kind === 'done') return;
  showToast(words.notTakenBack);
  await reload(asset).catch(() => {}); // the page shows what it has
}

function reload<T extends Asset>({ queries, question }: ChangedAsset<T>): Promise<T> {
  return queries.fetchQuery({ ...question, staleTime: 0 });
}

/** Only the asset's page watches what is remembered of it. */
function isShown<T extends Asset>({ queries, question }: ChangedAsset<T>): boolean {
  const remembered = queries.getQueryCache().find({ queryKey: question.queryKey });
  return remembered !== undefined && remembered.getObserversCount() > 0;
}
