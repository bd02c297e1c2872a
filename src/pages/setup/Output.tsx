import { CopyButton } from '../../components/CopyButton.tsx';
import { downloadText } from '../../components/downloadText.ts';
import type { Deployment } from './deployment/deployment.ts';
import type { InlineHashes } from './output/inlineHashes.ts';
import { missingFor, type OutputKind } from './output/outputs.ts';
import styles from './SetupPage.module.css';
import { words } from './words.ts';

export interface OutputProps {
  readonly kind: OutputKind;
  readonly deployment: Deployment;
  readonly hashes: InlineHashes;
  readonly isOpen: boolean;
}

/** One text to copy or to keep, or what it still waits for. */
export function Output({ kind, deployment, hashes, isOpen }: OutputProps) {
  const missing = missingFor(kind, deployment);
  return (
    <details className={styles['output']} open={isOpen}>
      <summary>
        {words.outputs[kind.id]} <span className={styles['file']}>{kind.fileName}</span>
      </summary>
      <p className={styles['hint']}>{words.outputHints[kind.id]}</p>
      {missing.length > 0 ? (
        <p>{words.waitsFor(missing.map((name) => words.fields[name]).join(', '))}</p>
      ) : (
        <Written kind={kind} text={kind.write(deployment, hashes)} />
      )}
      {kind.id === 'nginx' && hashes.scriptHashes.length === 0 && (
        <p className={styles['note']}>{words.noHashes}</p>
      )}
    </details>
  );
}

/** Written for people, so that lines may be broken. */
const prose: readonly OutputKind['id'][] = ['steps', 'admin'];

function Written({ kind, text }: { readonly kind: OutputKind; readonly text: string }) {
  const { id, fileName } = kind;
  return (
    <>
      <p className={styles['actions']}>
        <CopyButton text={text} what={fileName} />
        <button
          type="button"
          className={styles['download']}
          aria-label={`${words.download} ${fileName}`}
          onClick={() => downloadText(fileName, text)}
        >
          {words.download}
        </button>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section lang="en" tabIndex={0} className={styles['text']} aria-label={words.outputs[id]}>
        <pre className={prose.includes(id) ? styles['prose'] : undefined}>{text}</pre>
      </section>
    </>
  );
}
