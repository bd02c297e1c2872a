import type { Asset } from '../asset.ts';
import { classificationTag, glossaryTag } from '../asset.ts';
import { readColumns } from './columnNotation.ts';
import { columnsFrom } from './columns.ts';
import { tableParents } from './generatedTables.ts';
import { linkTo, newAsset } from './newAsset.ts';
import { createSchema, databases, type SchemaPlace } from './places.ts';
import { at } from './random.ts';
import { teamIdOf } from './teams.ts';
import { usageSummary } from './usage.ts';
import { generatedUserIds, personId } from './users.ts';

interface TableSketch {
  readonly name: string;
  readonly displayName?: string;
  readonly description?: string;
  readonly columns: string;
  /** Names of people who can sign in. */
  readonly people?: readonly string[];
  readonly teams?: readonly string[];
  readonly followers?: readonly string[];
  readonly domain: string;
  readonly tier: number;
  readonly tags?: readonly string[];
  readonly terms?: readonly string[];
  readonly unique?: readonly string[];
  readonly weeklyCount: number;
}

/** Where the tables are that people recognise: `snowflake_prod.sales.shop`. */
export const shopSchema = createSchema('shop', databaseOf('snowflake_prod.sales'));

function databaseOf(fullyQualifiedName: string) {
  return at(
    databases,
    databases.findIndex((each) => each.fullyQualifiedName === fullyQualifiedName),
  );
}

const sketches: readonly TableSketch[] = [
  {
    name: 'orders',
    displayName: 'Orders',
    description: [
      'Every order since 2016, **one row each**, from the moment it is paid for.',
      '- changes arrive within a minute',
      '- `total_amount` is gross, in `currency`',
      'Join `customers` by `customer_id` and `order_items` by `order_id`.',
    ].join('\n\n'),
    columns:
      'order_id, customer_id, email, status, ordered_at, currency, subtotal_amount, discount_amount,' +
      'tax_amount, total_amount, channel, is_gift, shipping_address{street,city,postal_code,' +
      'country_code,geo{latitude,longitude}}, created_at, updated_at',
    people: ['ada'],
    teams: ['Order Management'],
    followers: ['grace', 'alan'],
    domain: 'Commerce',
    tier: 1,
    tags: ['PII.Sensitive', 'Freshness.Hourly'],
    terms: ['Business.Order'],
    unique: ['order_id'],
    weeklyCount: 4200,
  },
  {
    name: 'order_items',
    displayName: 'Order items',
    description: 'The lines of `orders`. <!-- no totals here --> One row per article and order.',
    columns:
      'order_item_id, order_id, product_id, quantity, unit_price, discount_rate, line_amount',
    teams: ['Order Management'],
    followers: ['ada'],
    domain: 'Commerce',
    tier: 1,
    weeklyCount: 3100,
  },
  {
    name: 'customers',
    displayName: 'Customers',
    description:
      '<p>Everyone who bought <strong>at least once</strong>.</p><p>Ask before you export: this is' +
      ' personal data.</p>',
    columns:
      'customer_id, first_name, last_name, email, phone, birth_date, segment, loyalty_tier,' +
      'signed_up_at, lifetime_value_amount, home_address{street,city,postal_code,country_code}',
    people: ['grace'],
    teams: ['Customer Data'],
    followers: ['ada'],
    domain: 'Customer',
    tier: 1,
    tags: ['PII.Sensitive', 'PersonalData.Personal'],
    terms: ['Business.Customer'],
    unique: ['customer_id', 'email'],
    weeklyCount: 3900,
  },
  {
    name: 'payments',
    displayName: 'Payments',
    description: 'Money that came in, by order. **Captured** amounts only count as revenue.',
    columns:
      'payment_id, order_id, method, provider, authorised_at, captured_at, captured_amount, currency,' +
      'status, card_last_four, risk{score_rate,decision}',
    people: ['alan'],
    teams: ['Payments'],
    followers: ['ada'],
    domain: 'Finance',
    tier: 1,
    tags: ['PII.Sensitive'],
    weeklyCount: 2800,
  },
  {
    name: 'shipments',
    displayName: 'Shipments',
    teams: ['data-platform', 'Shipping'],
    columns:
      'shipment_id, order_id, carrier, tracking_number, shipped_at, delivered_at, weight_grams, status',
    people: ['ada'],
    domain: 'Logistics',
    tier: 2,
    weeklyCount: 900,
  },
  {
    name: 'revenue_daily',
    displayName: 'Revenue per day',
    description: 'Feeds the Monday meeting. Complete by *05:00 UTC*.',
    columns: 'revenue_date, market_code, channel, orders_count, gross_amount, net_amount, currency',
    teams: ['data-platform'],
    followers: ['alan', 'grace'],
    domain: 'Finance',
    tier: 1,
    tags: ['Freshness.Daily'],
    terms: ['Finance.Revenue'],
    weeklyCount: 2100,
  },
  {
    name: 'customer_lifetime_value',
    displayName: 'Customer lifetime value',
    description: 'What the model thinks each customer is worth, refreshed on Sundays.',
    columns: 'customer_id, lifetime_value_amount, confidence_rate, scored_at, model_version',
    people: ['grace'],
    teams: ['analytics'],
    domain: 'Customer',
    tier: 2,
    terms: ['Finance.LifetimeValue'],
    weeklyCount: 640,
  },
  {
    name: 'fraud_decisions',
    displayName: 'Fraud decisions',
    description: 'Which payments were stopped, and why.',
    columns: 'decision_id, payment_id, score_rate, decision, decided_at, reviewed_by, reason_code',
    people: ['alan'],
    teams: ['Fraud Prevention'],
    domain: 'Risk',
    tier: 2,
    weeklyCount: 410,
  },
];

export function createHandmadeTables(today: number): readonly Asset[] {
  return sketches.map((sketch, index) => makeTable(sketch, today - (index + 1) * 3_600_000, today));
}

function makeTable(sketch: TableSketch, updatedAt: number, today: number): Asset {
  const { name, displayName, description, people = [], teams = [], followers = [] } = sketch;
  return newAsset({
    type: 'table',
    name,
    within: shopSchema.fullyQualifiedName,
    ...(displayName === undefined ? {} : { displayName }),
    ...(description === undefined ? {} : { description }),
    updatedAt,
    owners: [
      ...people.map((person) => ({ id: personId(person), type: 'user' })),
      ...teams.map((team) => ({ id: teamIdOf(team), type: 'team' })),
    ],
    followers: [...followers.map(personId), ...generatedUserIds.slice(0, 3)],
    upVoters: generatedUserIds.slice(0, 5),
    domains: [linkTo('domain', sketch.domain)],
    tags: [
      ...(sketch.tags ?? []).map(classificationTag),
      ...(sketch.terms ?? []).map(glossaryTag),
      classificationTag(`Tier.Tier${sketch.tier}`),
    ],
    parents: tableParents(shopSchema),
    own: tableOwn(shopSchema, name, sketch.columns, sketch.unique, sketch.weeklyCount, today),
  });
}

function tableOwn(
  schema: SchemaPlace,
  name: string,
  columns: string,
  unique: readonly string[] | undefined,
  weeklyCount: number,
  today: number,
): Asset['own'] {
  return {
    serviceType: schema.database.service.serviceType,
    tableType: 'Regular',
    columns: columnsFrom(readColumns(columns), `${schema.fullyQualifiedName}.${name}`),
    tableConstraints: (unique ?? []).map((column) => ({
      constraintType: 'UNIQUE',
      columns: [column],
    })),
    usageSummary: usageSummary(weeklyCount, today),
  };
}
