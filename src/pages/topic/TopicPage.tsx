import type { Topic } from '../../api/topics.ts';
import { formatNumber } from '../../words/format.ts';
import { AssetPage } from '../asset/AssetPage.tsx';
import { ColumnsSection } from '../asset/ColumnsSection.tsx';
import { fact } from '../asset/fact.ts';
import { Trail } from '../asset/Trail.tsx';
import { words } from '../asset/words.ts';
import { topicKind } from './topicKind.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** A topic: what its messages are, and what is in one. */
export function TopicPage() {
  return (
    <AssetPage<Topic>
      kind={topicKind}
      trail={({ service }) => <Trail places={[service]} />}
      facts={({ partitions, replicationFactor, retentionTime, messageSchema }) => [
        fact(words.schema, messageSchema?.schemaType ?? null),
        fact(words.partitions, partitions === null ? null : formatNumber(partitions)),
        fact(words.replicas, replicationFactor === null ? null : formatNumber(replicationFactor)),
        fact(words.retention, retentionTime === null ? null : retentionOf(retentionTime)),
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

/** @param ms Below zero: for ever, as Kafka has it. */
function retentionOf(ms: number): string {
  if (ms < 0) return words.unlimited;
  return ms < dayMs ? words.hours(ms / hourMs) : words.days(ms / dayMs);
}
