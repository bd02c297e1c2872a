import { languageInForce } from '../../words/language.ts';
import { german } from './words.de.ts';
import { english, type SecurityWords } from './words.en.ts';

/** Both languages are in this page's chunk: only administrators fetch it. */
export const words: SecurityWords = languageInForce() === 'de' ? german : english;
