import type { Explanation, Way } from '../explanations/explanation.ts';
import { type Fact, type Facts, factRules } from '../explanations/facts.ts';
import { pieces } from '../explanations/fill.ts';
import { CopyButton } from './CopyButton.tsx';
import styles from './Explained.module.css';
import { explanationText } from './explanationText.ts';
import { useFocusKept } from './useFocusKept.ts';
import { words } from './words.ts';

export interface ExplainedProps {
  readonly explanation: Explanation;
  readonly facts: Facts;
  /** Small print: what was asked for, codes to copy. */
  readonly details?: readonly string[];
  /** What each way on does; a way without an entry is not offered. */
  readonly ways: Partial<Record<Way, () => void>>;
}

/** A failure in plain words: what happened, who can mend it, how, and the ways on. */
export function Explained({ explanation, facts, details = [], ways }: ExplainedProps) {
  useFocusKept();
  const { title, happened, cure } = explanationText(explanation);
  const offered = explanation.ways.filter((way) => ways[way]);
  return (
    <article className={styles['explained']}>
      <h1 key={title}>{title}</h1>
      <p className={styles['happened']}>
        <Filled text={happened} facts={facts} />
      </p>
      <p className={styles['mender']}>
        {words.mender} <strong>{words.menders[explanation.mender]}</strong>
      </p>
      <ol className={styles['cure']}>
        {cure.map((step) => (
          <li key={step}>
            <Filled text={step} facts={facts} />
          </li>
        ))}
      </ol>
      {offered.length > 0 && (
        <p className={styles['ways']}>
          {offered.map((way, index) => (
            <button
              key={way}
              type="button"
              className={index === 0 ? 'button button-primary' : 'button'}
              onClick={ways[way]}
            >
              {words.ways[way]}
            </button>
          ))}
        </p>
      )}
      <Codes facts={facts} details={details} />
    </article>
  );
}

function Filled({ text, facts }: { readonly text: string; readonly facts: Facts }) {
  return pieces(text, facts).map(({ text, kind, fact }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never move
    <span key={index}>
      {kind === 'code' ? <code>{text}</code> : text}
      {fact && <CopyButton text={text} what={theFact(fact)} />}
    </span>
  ));
}

/** As it is called where its value is not known: `the redirect URI`. */
function theFact(fact: Fact): string {
  return words.theFact(factRules[fact].unknown.slice(1, -1));
}

function Codes({ facts, details }: Pick<ExplainedProps, 'facts'> & { details: readonly string[] }) {
  const lines = [facts.code, facts.correlationId && `${words.correlation} ${facts.correlationId}`];
  const shown = [...lines.filter(Boolean), ...details].join('\n');
  if (!shown) return null;
  return (
    <footer className={styles['codes']}>
      <pre>{shown}</pre>
      <CopyButton text={shown} what={words.details} />
    </footer>
  );
}
