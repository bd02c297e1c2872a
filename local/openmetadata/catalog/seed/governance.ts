import type { Asset } from '../asset.ts';
import { linkTo, newAsset } from './newAsset.ts';
import { personId } from './users.ts';

const domainNames: readonly (readonly [string, string, string])[] = [
  ['Commerce', 'Aggregate', 'What we sell, to whom, and for how much.'],
  ['Customer', 'Aggregate', 'Everyone who bought, wrote or might.'],
  ['Logistics', 'Source-aligned', 'Stock, parcels, suppliers.'],
  ['Finance', 'Source-aligned', 'Money in, money out, and what the law wants to know of it.'],
  ['Marketing', 'Consumer-aligned', 'Campaigns and their effect.'],
  ['Platform', 'Source-aligned', 'What our own software says about itself.'],
  ['People', 'Source-aligned', 'Everyone who works here. **Handle with care.**'],
  ['Risk', 'Consumer-aligned', 'Fraud, limits and audits.'],
];

export function createDomains(): readonly Asset[] {
  const tops = domainNames.map(([name, domainType, description]) =>
    newAsset({
      type: 'domain',
      name,
      description,
      owners: [{ id: personId('grace'), type: 'user' }],
      own: { domainType },
    }),
  );
  const checkout = newAsset({
    type: 'domain',
    name: 'Checkout',
    within: 'Commerce',
    description: 'From the basket to the receipt.',
    parents: { parent: linkTo('domain', 'Commerce') },
    own: { domainType: 'Aggregate' },
  });
  return [...tops, checkout];
}

interface ClassificationSketch {
  readonly name: string;
  readonly description: string;
  readonly mutuallyExclusive: boolean;
  readonly tags: Readonly<Record<string, string>>;
}

const classifications: readonly ClassificationSketch[] = [
  {
    name: 'PII',
    description: 'Whether a value tells who someone is.',
    mutuallyExclusive: false,
    tags: {
      Sensitive: 'Harms the person when it leaks.',
      NonSensitive: 'Says something about a person that anyone may know.',
      None: 'Says nothing about a person.',
    },
  },
  {
    name: 'PersonalData',
    description: 'Personal data as the privacy law means it.',
    mutuallyExclusive: false,
    tags: {
      Personal: 'Identifies a person, alone or with other data.',
      SpecialCategory: 'Health, belief, origin and the like: needs a reason to be here at all.',
    },
  },
  {
    name: 'Tier',
    description: 'How much depends on it.',
    mutuallyExclusive: true,
    tags: {
      Tier1: '**The company stops without it.** On call day and night.',
      Tier2: '**Important.** Mended on the same working day.',
      Tier3: 'Used by a department.',
      Tier4: 'Used by a team.',
      Tier5: 'Nobody would notice for a month.',
    },
  },
  {
    name: 'Freshness',
    description: 'How old the youngest row may be.',
    mutuallyExclusive: true,
    tags: { Hourly: 'An hour.', Daily: 'A day.', Static: 'It does not change.' },
  },
];

export function createClassifications(): readonly Asset[] {
  return classifications.flatMap(({ name, description, mutuallyExclusive, tags }) => [
    newAsset({
      type: 'classification',
      name,
      description,
      own: { provider: 'system', mutuallyExclusive },
    }),
    ...Object.entries(tags).map(([tag, meaning]) =>
      newAsset({
        type: 'tag',
        name: tag,
        within: name,
        description: meaning,
        parents: { classification: linkTo('classification', name) },
        own: { deprecated: false, provider: 'system', mutuallyExclusive: false },
      }),
    ),
  ]);
}
