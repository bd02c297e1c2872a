import type { Table } from '../../api/tables.ts';
import { AssetPage } from '../asset/AssetPage.tsx';
import { constraintName } from '../asset/ColumnLine.tsx';
import { ColumnsSection } from '../asset/ColumnsSection.tsx';
import { fact } from '../asset/fact.ts';
import { Trail } from '../asset/Trail.tsx';
import { words } from '../asset/words.ts';
import { tableKind } from './tableKind.ts';

/** A table: what it is for, who answers for it, its columns and its neighbours. */
export function TablePage() {
  return (
    <AssetPage<Table>
      kind={tableKind}
      trail={({ service, database, databaseSchema }) => (
        <Trail places={[service, database, databaseSchema]} />
      )}
      facts={(table) => [
        fact(words.usage, usageOf(table)),
        fact(words.constraint, constraintsOf(table)),
      ]}
    >
      {({ columns }, mayEdit) => (
        <ColumnsSection title={words.columns} columns={columns} mayEdit={mayEdit} />
      )}
    </AssetPage>
  );
}

function usageOf({ usageSummary }: Table): string | null {
  const weekly = usageSummary?.weeklyStats?.count;
  return weekly === undefined ? null : words.queries(weekly);
}

function constraintsOf({ tableConstraints }: Table) {
  if (tableConstraints.length === 0) return null;
  const lines = tableConstraints.map(({ constraintType, columns }) => {
    const kind = constraintType && `${constraintName(constraintType)}: `;
    return kind + columns.join(', ');
  });
  return [...new Set(lines)].map((line) => <div key={line}>{line}</div>);
}
