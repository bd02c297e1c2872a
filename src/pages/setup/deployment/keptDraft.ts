import * as v from 'valibot';
import { cloudNames } from './clouds.ts';
import { type Draft, readDraft } from './readDraft.ts';

const names = ['tenantId', 'clientId', 'appUrl', 'openMetadataUrl'] as const;
const text = v.exactOptional(v.string());

const keptSchema = v.object({
  setup: v.object({
    flow: v.picklist(['public', 'confidential']),
    cloud: v.picklist(cloudNames),
    selfSignup: v.boolean(),
    tenantId: text,
    clientId: text,
    appUrl: text,
    openMetadataUrl: text,
  }),
});

/**
 * Keeps the form for a reload, and for who comes back from another page, in this entry of the tab's
 * history: no storage and no address holds it. Of what is wrong nothing is kept, since it may be a
 * secret, and nobody's name is.
 */
export function keepDraft(draft: Draft): void {
  const { fields } = readDraft(draft);
  const { flow, cloud, selfSignup } = draft;
  const typed = names
    .filter((name) => fields[name].state !== 'wrong')
    .map((name) => [name, draft[name]]);
  const setup = { flow, cloud, selfSignup, ...Object.fromEntries(typed) };
  try {
    history.replaceState({ ...history.state, setup }, '');
  } catch {
    // Safari takes a hundred in half a minute: the next letter that it takes keeps this one too.
  }
}

/** @param otherwise What the fields hold where nothing was kept. */
export function keptDraft(otherwise: Draft): Draft {
  const kept = v.safeParse(keptSchema, history.state);
  return kept.success ? { ...otherwise, ...kept.output.setup } : otherwise;
}
