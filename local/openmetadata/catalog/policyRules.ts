/** One rule of a policy, as the API shows it. */
export interface PolicyRule {
  readonly name: string;
  readonly description: string;
  readonly effect: 'allow';
  readonly operations: readonly string[];
  readonly resources: readonly string[];
  readonly condition?: 'isOwner()' | 'noOwner()';
}

/** A policy's rules, and the role that one has to have for them; without one they are everyone's. */
export interface Policy {
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  readonly role?: string;
  readonly rules: readonly PolicyRule[];
}

/** In the order in which they are asked. */
export const policies: readonly Policy[] = [
  {
    name: 'DataConsumerPolicy',
    displayName: 'Data Consumer Policy',
    description: 'What everyone may do.',
    role: 'DataConsumer',
    rules: [
      rule('DataConsumerPolicy-EditRule', 'Everyone reads all and mends descriptions and tags.', [
        'EditDescription',
        'EditTags',
        'ViewAll',
      ]),
    ],
  },
  {
    name: 'DataStewardPolicy',
    displayName: 'Data Steward Policy',
    description: 'What stewards may do besides.',
    role: 'DataSteward',
    rules: [
      rule('DataStewardPolicy-EditRule', 'Stewards look after names, owners, tags and lineage.', [
        'EditDescription',
        'EditDisplayName',
        'EditLineage',
        'EditOwners',
        'EditTags',
        'ViewAll',
      ]),
    ],
  },
  {
    name: 'OrganizationPolicy',
    displayName: 'Organization Policy',
    description: 'What owners may do, and who may become one.',
    rules: [
      {
        ...rule('OrganizationPolicy-NoOwner-Rule', 'What nobody owns, anyone may take.', [
          'EditOwners',
        ]),
        condition: 'noOwner()',
      },
      {
        ...rule('OrganizationPolicy-Owner-Rule', 'Owners do as they like with what is theirs.', [
          'All',
        ]),
        condition: 'isOwner()',
      },
    ],
  },
];

function rule(name: string, description: string, operations: readonly string[]): PolicyRule {
  return { name, description, effect: 'allow', operations, resources: ['All'] };
}
