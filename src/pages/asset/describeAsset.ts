import type { Asset } from '../../api/assets.ts';
import { showToast } from '../../components/toasts.ts';
import type { DescribeChange, Outcome, ReadDescription } from './change.ts';
import { type ChangedAsset, dropOlderAnswers, nameOf } from './changedAsset.ts';
import { withDescription } from './descriptionIn.ts';
import { draftName } from './draftName.ts';
import { forgetDraft } from './forgetDraft.ts';
import { reasonNotSaved } from './reasonNotSaved.ts';
import { saveDescription } from './saveDescription.ts';
import { tellInEditor } from './tellInEditor.ts';
import { words } from './words.ts';

/** Saves a description, and tells the person who has left its editor how it went. */
export async function describeAsset<T extends Asset>(
  asset: ChangedAsset<T>,
  change: DescribeChange,
): Promise<Outcome> {
  const outcome = await describe(asset, change);
  if (outcome.kind === 'done') {
    forgetDraft(change.draft);
    return outcome;
  }
  const reason = outcome.kind === 'failed' ? reasonNotSaved(outcome.error) : words.changedMeanwhile;
  tellInEditor(draftName(change, change.read.columns), () =>
    showToast(words.notSavedAway(nameOf(asset), reason)),
  );
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
      show(asset, saved.now); // which may not have been read back
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
  show(asset, { ...change.read, text: change.text });
  const { kind } = await describe(asset, change);
  if (kind === 'done') return;
  showToast(words.notTakenBack);
  await reload(asset).catch(() => {}); // the page shows what it has
}

function show<T extends Asset>(
  { queries, question }: ChangedAsset<T>,
  { columns, text }: ReadDescription,
): void {
  queries.setQueryData<T>(
    question.queryKey,
    (shown) => shown && withDescription(shown, columns, text),
  );
}

/** Asked apart from the page: its own question ends unanswered when the person leaves. */
async function reload<T extends Asset>(asset: ChangedAsset<T>): Promise<T> {
  const { queryKey, queryFn } = asset.question;
  await dropOlderAnswers(asset);
  const now = await queryFn(new AbortController());
  asset.queries.setQueryData<T>(queryKey, now);
  return now;
}
