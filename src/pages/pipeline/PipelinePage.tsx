import type { Pipeline, Task } from '../../api/pipelines.ts';
import { plainText } from '../../components/plainText.ts';
import { AssetPage } from '../asset/AssetPage.tsx';
import { fact } from '../asset/fact.ts';
import { Trail } from '../asset/Trail.tsx';
import { words } from '../asset/words.ts';
import styles from './PipelinePage.module.css';
import { pipelineKind } from './pipelineKind.ts';

/** A pipeline, when it runs, and its tasks in their order. */
export function PipelinePage() {
  return (
    <AssetPage<Pipeline>
      kind={pipelineKind}
      trail={({ service }) => <Trail places={[service]} />}
      facts={({ scheduleInterval }) => [
        fact(words.schedule, scheduleInterval && <code>{scheduleInterval}</code>),
      ]}
    >
      {({ tasks }) => <Tasks tasks={tasks} />}
    </AssetPage>
  );
}

function Tasks({ tasks }: { readonly tasks: readonly Task[] }) {
  if (tasks.length === 0) return null;
  return (
    <section aria-labelledby="tasks">
      <h2 id="tasks">{words.tasks}</h2>
      <ol className={styles['tasks']}>
        {tasks.map(({ name, displayName, taskType, description, downstreamTasks }) => (
          <li key={name}>
            <strong>{displayName || name}</strong> <span className="quiet">{taskType}</span>
            {description && <p>{plainText(description)}</p>}
            {downstreamTasks.length > 0 && (
              <p className="quiet">
                {words.next}: {downstreamTasks.join(', ')}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
