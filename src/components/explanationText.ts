import type { Explanation, ExplanationText } from '../explanations/explanation.ts';
import { translated } from '../words/translated.ts';

const translations = translated('explanations', {});

/** What an explanation says in the language in force; English is in the explanation itself. */
export function explanationText(explanation: Explanation): ExplanationText {
  return translations[explanation.id] ?? explanation;
}
