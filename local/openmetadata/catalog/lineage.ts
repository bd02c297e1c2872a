import { stableId } from '../stableId.ts';
import type { Link } from './asset.ts';
import type { GeneratedTables } from './seed/generatedTables.ts';
import { shopSchema } from './seed/handmadeTables.ts';
import { mix } from './seed/random.ts';
import { indexOfTableId, tableId } from './seed/tableId.ts';

/** Data flows from one entity into the other. */
export interface LineageEdge {
  readonly from: Link;
  readonly to: Link;
  /** `lineageDetails` as it was given, if it was. */
  readonly details?: Readonly<Record<string, unknown>>;
}

export interface Lineage {
  /** Edges that end at the entity. */
  readonly into: (id: string) => readonly LineageEdge[];
  /** Edges that start at the entity. */
  readonly outOf: (id: string) => readonly LineageEdge[];
  /** Adds the edge, or replaces the one between the same two. */
  readonly put: (edge: LineageEdge) => void;
  readonly remove: (edge: LineageEdge) => void;
}

export function createLineage(generated: GeneratedTables, seeded: readonly LineageEdge[]): Lineage {
  const edges = new Map(seeded.map((edge) => [keyOf(edge), edge]));
  const replaced = new Set<string>();
  const all = () => [...edges.values()];
  const left = (made: readonly LineageEdge[]) => made.filter((edge) => !replaced.has(keyOf(edge)));
  return {
    into: (id) => [
      ...all().filter(({ to }) => to.id === id),
      ...left(generatedInto(id, generated)),
    ],
    outOf: (id) => [
      ...all().filter(({ from }) => from.id === id),
      ...left(generatedOutOf(id, generated)),
    ],
    put: (edge) => {
      replaced.add(keyOf(edge));
      edges.set(keyOf(edge), edge);
    },
    remove: (edge) => {
      replaced.add(keyOf(edge));
      edges.delete(keyOf(edge));
    },
  };
}

function keyOf({ from, to }: LineageEdge): string {
  return `${from.id} ${to.id}`;
}

/** A generated table is fed by some that come before it in its own schema. */
function feeds(index: number, step: number): boolean {
  return mix(60 + step, index) % (step * 2) === 0;
}

const steps = [1, 2, 3];

function generatedInto(id: string, { count, schemas }: GeneratedTables): readonly LineageEdge[] {
  const index = indexOfTableId(id);
  if (index === null || index >= count) return [];
  return steps
    .filter((step) => index - step * schemas.length >= 0 && feeds(index, step))
    .map((step) => edgeBetween(index - step * schemas.length, index));
}

function generatedOutOf(id: string, { count, schemas }: GeneratedTables): readonly LineageEdge[] {
  const index = indexOfTableId(id);
  if (index === null || index >= count) return [];
  return steps
    .map((step) => ({ step, target: index + step * schemas.length }))
    .filter(({ step, target }) => target < count && feeds(target, step))
    .map(({ target }) => edgeBetween(index, target));
}

function edgeBetween(from: number, to: number): LineageEdge {
  return {
    from: { id: tableId(from), type: 'table' },
    to: { id: tableId(to), type: 'table' },
    details: { source: 'QueryLineage' },
  };
}

/** The neighbourhood of the tables that people recognise. */
export function createLineageEdges(): readonly LineageEdge[] {
  return [
    flow(topic('orders.created.v1'), shopTable('orders')),
    flow(pipeline('load_orders_daily'), shopTable('orders')),
    flow(shopTable('customers'), shopTable('orders'), 'customer_id'),
    flow(shopTable('orders'), shopTable('order_items'), 'order_id'),
    flow(shopTable('orders'), shopTable('payments'), 'order_id'),
    flow(shopTable('orders'), shopTable('shipments'), 'order_id'),
    flow(shopTable('orders'), shopTable('revenue_daily')),
    flow(shopTable('payments'), shopTable('revenue_daily')),
    flow(shopTable('payments'), shopTable('fraud_decisions'), 'payment_id'),
    flow(shopTable('customers'), shopTable('customer_lifetime_value'), 'customer_id'),
    flow(shopTable('orders'), shopTable('customer_lifetime_value'), 'customer_id'),
    flow(shopTable('orders'), dashboard('orders_overview')),
    flow(shopTable('revenue_daily'), dashboard('orders_overview')),
    flow(shopTable('orders'), link('container', 's3_lake.orders-parquet')),
  ];
}

interface Place extends Link {
  readonly fullyQualifiedName: string;
}

function link(type: string, fullyQualifiedName: string): Place {
  return { id: stableId(type, fullyQualifiedName), type, fullyQualifiedName };
}

const shopTable = (name: string) => link('table', `${shopSchema.fullyQualifiedName}.${name}`);
const topic = (name: string) => link('topic', `kafka_prod."${name}"`);
const dashboard = (name: string) => link('dashboard', `superset.${name}`);
const pipeline = (name: string) => link('pipeline', `airflow.${name}`);

/** @param key Name of the column that both have. */
function flow(from: Place, to: Place, key?: string): LineageEdge {
  const columnsLineage =
    key === undefined
      ? []
      : [
          {
            fromColumns: [`${from.fullyQualifiedName}.${key}`],
            toColumn: `${to.fullyQualifiedName}.${key}`,
          },
        ];
  const end = ({ id, type }: Place): Link => ({ id, type });
  return { from: end(from), to: end(to), details: { columnsLineage, source: 'Manual' } };
}
