import type { Asset, AssetType } from '../asset.ts';
import { classificationTag } from '../asset.ts';
import { forms } from './forms.ts';
import { type AssetSketch, linkTo, newAsset } from './newAsset.ts';
import { at, below } from './random.ts';
import { type Subject, subjects } from './subjects.ts';
import { teamIdOf, teamsByDomain } from './teams.ts';
import { usageSummary } from './usage.ts';
import { generatedUserIds, personId } from './users.ts';

const serviceTypes: Readonly<Record<string, readonly [AssetType, string, string]>> = {
  kafka_prod: ['messagingService', 'Kafka', 'The event bus.'],
  superset: ['dashboardService', 'Superset', 'Dashboards for everyone.'],
  looker: ['dashboardService', 'Looker', 'Dashboards for the board.'],
  airflow: ['pipelineService', 'Airflow', 'Runs the loads.'],
  s3_lake: ['storageService', 'S3', 'The files under the lake.'],
};

export function createOtherServices(): readonly Asset[] {
  return Object.entries(serviceTypes).map(([name, [type, serviceType, description]]) =>
    newAsset({ type, name, description, own: { serviceType } }),
  );
}

export function createOtherAssets(today: number): readonly Asset[] {
  return [
    ...subjects.map((subject, index) => createTopic(subject, index, today)),
    ...subjects.slice(0, 48).map((subject, index) => createDashboard(subject, index, today)),
    ...subjects.slice(0, 40).map((subject, index) => createPipeline(subject, index, today)),
    ...subjects.slice(0, 32).map((subject, index) => createContainer(subject, index, today)),
  ];
}

/** What topics, dashboards, pipelines and containers are made of alike. */
function createAsset(
  subject: Subject,
  index: number,
  today: number,
  sketch: Pick<AssetSketch, 'type' | 'name' | 'own'> & Partial<AssetSketch> & { service: string },
): Asset {
  const { service, own, ...rest } = sketch;
  const [serviceKind, serviceType] = at(serviceList, serviceNames.indexOf(service));
  const tier = below(8, 51, index);
  return newAsset({
    within: service,
    updatedAt: today - below(300 * 86_400_000, 52, index),
    owners: ownersOf(subject, index),
    followers: index === 0 ? [personId('ada')] : generatedUserIds.slice(index % 7, (index % 7) + 2),
    domains: [linkTo('domain', subject.domain)],
    tags: tier > 0 && tier < 6 ? [classificationTag(`Tier.Tier${tier}`)] : [],
    parents: { service: linkTo(serviceKind, service) },
    ...rest,
    own: { serviceType, ...own },
  });
}

const serviceNames = Object.keys(serviceTypes);
const serviceList = Object.values(serviceTypes);

function ownersOf(subject: Subject, index: number) {
  const teams = teamsByDomain[subject.domain] ?? [];
  const team = { id: teamIdOf(at(teams, index % teams.length)), type: 'team' };
  return index === 0
    ? [{ id: personId('ada'), type: 'user' }, team]
    : index % 4 === 3
      ? []
      : [team];
}

function createTopic(subject: Subject, index: number, today: number): Asset {
  return createAsset(subject, index, today, {
    type: 'topic',
    service: 'kafka_prod',
    name: `${subject.name}.${index % 2 === 0 ? 'created' : 'changed'}.v1`,
    description: `A message for each new row: ${subject.row}.`,
    own: {
      partitions: 1 + (index % 12),
      replicationFactor: 3,
      retentionTime: 604_800_000,
      messageSchema: {
        schemaType: 'Avro',
        schemaText: JSON.stringify({ type: 'record', name: subject.name, fields: [] }),
        schemaFields: [],
      },
    },
  });
}

function createDashboard(subject: Subject, index: number, today: number): Asset {
  const title = subject.name.replaceAll('_', ' ');
  return createAsset(subject, index, today, {
    type: 'dashboard',
    service: index % 5 === 4 ? 'looker' : 'superset',
    name: `${subject.name}_overview`,
    displayName: `Overview of ${title}`,
    description: `<p>How many ${title}, where from, and how that changed.</p>`,
    own: {
      dashboardType: 'Dashboard',
      charts: [],
      dataModels: [],
      usageSummary: usageSummary(below(400, 53, index), today),
    },
  });
}

function createPipeline(subject: Subject, index: number, today: number): Asset {
  const form = at(forms, 1 + (index % 4));
  const task = (name: string, downstreamTasks: readonly string[]) => ({
    name,
    displayName: name.replaceAll('_', ' '),
    taskType: 'PythonOperator',
    downstreamTasks,
  });
  return createAsset(subject, index, today, {
    type: 'pipeline',
    service: 'airflow',
    name: `load_${subject.name}${form.suffix}`,
    description: `Loads ${subject.name}. ${form.note}`,
    own: {
      scheduleInterval: `${index} 4 * * *`,
      tasks: [task('extract', ['transform']), task('transform', ['publish']), task('publish', [])],
    },
  });
}

function createContainer(subject: Subject, index: number, today: number): Asset {
  return createAsset(subject, index, today, {
    type: 'container',
    service: 's3_lake',
    name: `${subject.name}-parquet`,
    description: `Files with ${subject.name}, by day.`,
    own: {
      prefix: `/lake/${subject.name}/`,
      numberOfObjects: 1000 + below(90_000, 54, index),
      size: 1_000_000 * below(90_000, 55, index),
      fileFormats: ['parquet'],
    },
  });
}
