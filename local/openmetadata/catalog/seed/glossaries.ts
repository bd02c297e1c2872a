import type { Asset } from '../asset.ts';
import { linkTo, newAsset } from './newAsset.ts';
import { personId } from './users.ts';

interface Term {
  readonly name: string;
  readonly description: string;
  readonly synonyms?: readonly string[];
  readonly below?: readonly Term[];
}

interface Glossary {
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  readonly terms: readonly Term[];
}

const glossaries: readonly Glossary[] = [
  {
    name: 'Business',
    displayName: 'Business glossary',
    description: 'Words that everyone uses, with the one meaning that reports give them.',
    terms: [
      term(
        'Customer',
        'A person or company that has bought **at least once**.',
        ['Client', 'Buyer'],
        [
          term('ActiveCustomer', 'A customer with an order in the last twelve months.'),
          term('ChurnedCustomer', 'A customer without an order in the last twelve months.'),
        ],
      ),
      term(
        'Order',
        'What a customer asked us to deliver, from the moment it is paid for.',
        ['Sale'],
        [
          term('OrderValue', 'Sum of the lines after discounts, tax included, freight not.'),
          term('CancelledOrder', 'An order that was stopped before it left the warehouse.'),
        ],
      ),
      term('Basket', '<p>What someone put aside and has <em>not</em> bought yet.</p>', ['Cart']),
      term('Shipment', 'A parcel with a tracking number. An order may have several.', ['Parcel']),
      term('Return', 'A parcel that comes back, whatever the reason.'),
      term('Market', 'A country or a group of countries with one price list.'),
      term('Channel', 'The way an order reached us: shop, app, phone, marketplace.'),
      term('Promotion', 'A lower price for a limited time.', ['Offer', 'Deal']),
      term('Stock', 'What lies in a warehouse and may be sold.', ['Inventory']),
      term('Supplier', 'A company that we buy from.', ['Vendor']),
    ],
  },
  {
    name: 'Finance',
    displayName: 'Finance',
    description: 'Figures as the annual report defines them.',
    terms: [
      term(
        'Revenue',
        'Invoiced amounts without tax, less refunds.',
        ['Turnover'],
        [term('RecurringRevenue', 'Revenue from subscriptions, per month.', ['MRR'])],
      ),
      term('GrossMargin', 'Revenue less the cost of the goods, over revenue.'),
      term('Refund', 'Money paid back, in the period in which it was paid.'),
      term('Chargeback', 'A payment that the bank took back.'),
      term('CostCentre', 'The part of the company that pays.'),
      term('FiscalYear', 'February to January.'),
      term('Receivable', 'An invoice that is not paid yet.'),
      term('LifetimeValue', 'Margin of a customer over all their orders.', ['CLV', 'LTV']),
    ],
  },
  {
    name: 'Web',
    displayName: 'Web & app',
    description: 'What the trackers count.',
    terms: [
      term('Session', 'Visits of one browser until 30 minutes pass without a click.', ['Visit']),
      term('Visitor', 'A browser, not a person.'),
      term('Conversion', 'A session with an order, over all sessions.'),
      term('BounceRate', 'Sessions with one page, over all sessions.'),
      term('Funnel', 'Listing, article, basket, checkout, order.'),
      term('Attribution', 'Which campaign an order is counted for.', ['Touchpoint']),
      term('Impression', 'An advertisement that was at least half visible for a second.'),
    ],
  },
];

function term(
  name: string,
  description: string,
  synonyms: readonly string[] = [],
  below: readonly Term[] = [],
): Term {
  return { name, description, synonyms, below };
}

export function createGlossaries(): readonly Asset[] {
  return glossaries.flatMap(({ name, displayName, description, terms }) => [
    newAsset({
      type: 'glossary',
      name,
      displayName,
      description,
      owners: [{ id: personId('grace'), type: 'user' }],
      own: { provider: 'user', mutuallyExclusive: false, reviewers: [] },
    }),
    ...terms.flatMap((each) => grow(each, name, null)),
  ]);
}

function grow(each: Term, glossary: string, parent: string | null): readonly Asset[] {
  const { name, description, synonyms = [], below = [] } = each;
  const within = parent ?? glossary;
  const asset = newAsset({
    type: 'glossaryTerm',
    name,
    within,
    displayName: name.replace(/([a-z])([A-Z])/g, '$1 $2'),
    description,
    owners: name === 'Order' ? [{ id: personId('ada'), type: 'user' }] : [],
    parents: {
      glossary: linkTo('glossary', glossary),
      ...(parent === null ? {} : { parent: linkTo('glossaryTerm', parent) }),
    },
    own: {
      synonyms,
      references: [],
      reviewers: [],
      status: 'Approved',
      provider: 'user',
      mutuallyExclusive: false,
    },
  });
  return [asset, ...below.flatMap((child) => grow(child, glossary, `${within}.${name}`))];
}
