import type { Dashboard } from '../../api/dashboards.ts';
import { AssetPage } from '../asset/AssetPage.tsx';
import { fact } from '../asset/fact.ts';
import { ReferenceList } from '../asset/ReferenceList.tsx';
import { Trail } from '../asset/Trail.tsx';
import { words } from '../asset/words.ts';
import { dashboardKind } from './dashboardKind.ts';

/** A dashboard and what it is made of. */
export function DashboardPage() {
  return (
    <AssetPage<Dashboard>
      kind={dashboardKind}
      trail={({ service }) => <Trail places={[service]} />}
      facts={({ charts, dataModels }) => [
        fact(words.charts, charts.length > 0 ? <ReferenceList references={charts} /> : null),
        fact(
          words.dataModels,
          dataModels.length > 0 ? <ReferenceList references={dataModels} /> : null,
        ),
      ]}
    />
  );
}
