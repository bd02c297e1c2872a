import {
  asEnv,
  asHelm,
  asServerYaml,
  type Extra,
  type SettingValues,
} from './openMetadataSettings.ts';

/** Where a text of a cure goes. */
export type Place = 'Docker' | 'Kubernetes' | 'Bare metal' | 'nginx' | 'Shell';

/** A text to copy: settings, or commands. */
export interface CureForm {
  readonly place: Place;
  /** The file that it goes into, or what runs it. */
  readonly file: string;
  readonly text: string;
}

/** How to put something right. */
export interface Cure {
  /** One thing to do each, in order; at least one. */
  readonly steps: readonly string[];
  readonly forms: readonly CureForm[];
}

export function cure(steps: readonly string[], forms: readonly CureForm[] = []): Cure {
  return { steps, forms };
}

/**
 * A cure by OpenMetadata's own settings, in each of the ways it can be deployed.
 * @param after What to do once OpenMetadata runs with them.
 */
export function setOnServer(
  steps: readonly string[],
  values: SettingValues,
  after: readonly string[] = [],
): Cure {
  return cure([...steps, 'Restart OpenMetadata.', ...after], serverForms(values));
}

export function serverForms(
  values: SettingValues,
  extra: { readonly helm?: Extra; readonly yaml?: Extra } = {},
): readonly CureForm[] {
  return [
    { place: 'Docker', file: 'env file', text: asEnv(values) },
    { place: 'Kubernetes', file: 'Helm values', text: asHelm(values, extra.helm) },
    { place: 'Bare metal', file: 'conf/openmetadata.yaml', text: asServerYaml(values, extra.yaml) },
  ];
}
