import { Link } from 'react-router-dom';
import { type Report, toJson, toMarkdown } from '../../checks/report.ts';
import { type Finding, failuresOf } from '../../checks/runChecks.ts';
import { CodeText } from '../../components/CodeText.tsx';
import { downloadText } from '../../components/downloadText.ts';
import { Failure } from './Failure.tsx';
import styles from './SecurityPage.module.css';
import { words } from './words.ts';

/** What the checks found: failures with their cures, the worst first, then the rest. */
export function Results({ report }: { readonly report: Report }) {
  const { findings } = report;
  const failures = failuresOf(findings);
  return (
    <>
      <section aria-labelledby="failed">
        <h2 id="failed">{words.failed}</h2>
        {failures.length === 0 && <p>{words.nothingFailed}</p>}
        {failures.map((finding) => (
          <Failure key={finding.id} finding={finding} />
        ))}
      </section>
      <Rest id="cannot-tell" title={words.cannotTell} findings={having(findings, 'cannot tell')} />
      <Rest id="passed" title={words.passed} findings={having(findings, 'passes')} />
      <Exports report={report} />
    </>
  );
}

function having(findings: readonly Finding[], wanted: Finding['outcome']): readonly Finding[] {
  return findings.filter(({ outcome }) => outcome === wanted);
}

function Rest(props: {
  readonly id: string;
  readonly title: string;
  readonly findings: readonly Finding[];
}) {
  if (props.findings.length === 0) return null;
  return (
    <section aria-labelledby={props.id}>
      <h2 id={props.id}>{props.title}</h2>
      <ul className={styles['rest']} lang="en">
        {props.findings.map(({ id, title, seen }) => (
          <li key={id}>
            {title}
            <span className={styles['seen']}>
              <CodeText text={seen} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Exports({ report }: { readonly report: Report }) {
  return (
    <footer className={styles['exports']}>
      <button
        type="button"
        className="button"
        onClick={() => downloadText('openmetadata-checks.md', toMarkdown(report))}
      >
        {words.markdown}
      </button>
      <button
        type="button"
        className="button"
        onClick={() => downloadText('openmetadata-checks.json', toJson(report))}
      >
        {words.json}
      </button>
      <p className="quiet">{words.personal}</p>
      <p>
        {/* A page load: it stands outside the frame, which would lead to its top. */}
        <Link to="/setup" reloadDocument>
          {words.setup}
        </Link>
      </p>
    </footer>
  );
}
