import { useEffect, useState } from 'react';
import { Checking } from './Checking.tsx';
import { DraftForm } from './DraftForm.tsx';
import { keepDraft, keptDraft } from './deployment/keptDraft.ts';
import { type Draft, readDraft } from './deployment/readDraft.ts';
import { OutputPart } from './OutputPart.tsx';
import styles from './SetupPage.module.css';
import { usePageHashes } from './usePageHashes.ts';
import { words } from './words.ts';

const parts = ['entra', 'server', 'app', 'production'] as const;

/**
 * From an empty tenant to a configured deployment, for whoever opens it. It stands alone: it is
 * needed most while the app has no settings yet.
 */
export function SetupPage() {
  const [draft, setDraft] = useState(() => keptDraft(emptyDraft()));
  useEffect(() => keepDraft(draft), [draft]);
  const hashes = usePageHashes();
  const { fields, deployment } = readDraft(draft);
  return (
    <main className={styles['page']}>
      <title>{words.title}</title>
      <h1>{words.title}</h1>
      <p className={styles['lead']}>{words.lead}</p>
      <DraftForm draft={draft} fields={fields} onChange={setDraft} />
      {parts.map((part) => (
        <OutputPart key={part} part={part} deployment={deployment} hashes={hashes} />
      ))}
      <Checking deployment={deployment} />
    </main>
  );
}

function emptyDraft(): Draft {
  return {
    flow: 'public',
    cloud: 'public',
    tenantId: '',
    clientId: '',
    appUrl: (location.origin + import.meta.env.BASE_URL).replace(/\/+$/, ''),
    openMetadataUrl: '',
    administrator: '',
    selfSignup: false,
  };
}
