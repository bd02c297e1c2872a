import type { Container } from '../../api/containers.ts';
import { formatNumber } from '../../words/format.ts';
import { AssetPage } from '../asset/AssetPage.tsx';
import { ColumnsSection } from '../asset/ColumnsSection.tsx';
import { fact } from '../asset/fact.ts';
import { ReferenceList } from '../asset/ReferenceList.tsx';
import { Trail } from '../asset/Trail.tsx';
import { words } from '../asset/words.ts';
import { containerKind } from './containerKind.ts';
import { formatBytes } from './formatBytes.ts';

/** A container of files: where they are, how many, and what is in them. */
export function ContainerPage() {
  return (
    <AssetPage<Container>
      kind={containerKind}
      trail={({ service, parent }) => <Trail places={[service, parent]} />}
      facts={({ prefix, numberOfObjects, size, fileFormats, children }) => [
        fact(words.prefix, prefix && <code>{prefix}</code>),
        fact(words.objects, numberOfObjects === null ? null : formatNumber(numberOfObjects)),
        fact(words.size, size === null ? null : formatBytes(size)),
        fact(words.formats, fileFormats.join(', ')),
        fact(words.children, children.length > 0 ? <ReferenceList references={children} /> : null),
      ]}
    >
      {({ dataModel }) =>
        dataModel && (
          <ColumnsSection title={words.columns} columns={dataModel.columns} mayEdit={false} />
        )
      }
    </AssetPage>
  );
}
