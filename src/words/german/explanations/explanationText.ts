import type { ExplanationText } from '../../../explanations/explanation.ts';

/** By the explanation's `id`. */
export type ExplanationTexts = Readonly<Record<string, ExplanationText>>;
