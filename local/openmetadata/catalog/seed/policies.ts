import type { Asset } from '../asset.ts';
import { policies } from '../policyRules.ts';
import { newAsset } from './newAsset.ts';

export function createPolicies(): readonly Asset[] {
  return policies.map(({ name, displayName, description, rules }) =>
    newAsset({
      type: 'policy',
      name,
      displayName,
      description,
      own: { enabled: true, rules, provider: 'system', allowDelete: false },
    }),
  );
}
