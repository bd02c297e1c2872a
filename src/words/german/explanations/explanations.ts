import { authority } from './authority.ts';
import type { ExplanationTexts } from './explanationText.ts';
import { server } from './server.ts';
import { situations } from './situations.ts';

export const explanations: ExplanationTexts = { ...authority, ...server, ...situations };
