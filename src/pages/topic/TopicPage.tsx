import type { Topic } from '../../api/topics.ts';
import { formatNumber } from '../../words/format.ts';
import { AssetPage } from '../asset/AssetPage.tsx';
import { ColumnsSection } from '../asset/ColumnsSection.tsx';
import { fact } from '../asset/fact.ts';
import { Trail } from '../asset/Trail.tsx';
import { words } from '../asset/words.ts';
import { topicKind } from './topicKind.ts';

const dayMs = 86_400_000;

/** A topic: what its messages are, and what is in one. */
export function TopicPage() {
  return (
    <AssetPage<Topic>
      kind={topicKind}
      trail={({ service }) => <Trail places={[service]} />}
      facts={({ partitions, replicationFactor, retentionTime, messageSchema }) => [
        fact(words.schema, messageSchema?.schemaType ?? null),
        fact(words.partitions, partitions === undefined ? null : formatNumber(partitions)),
        fact(
          words.replicas,
          replicationFactor === undefined ? null : formatNumber(replicationFactor),
        ),
        fact(
          words.retention,
          retentionTime === undefined ? null : words.days(retentionTime / dayMs),
        ),
      ]}
    >
      {({ messageSchema }) =>
        messageSchema &&
        messageSchema.schemaFields.length > 0 && (
          <ColumnsSection
            title={words.fields}
            columns={messageSchema.schemaFields}
            mayEdit={false}
          />
        )
      }
    </AssetPage>
  );
}
