import type { DemoLexiconEntry } from '../types.ts';
import { banjarWords } from './banjar.ts';
import { javaneseWords } from './javanese.ts';
import { ngajuWords } from './ngaju.ts';

/** Glossary for reviewers and for matching across the languages of the two districts. */
export const lexicon: readonly DemoLexiconEntry[] = [
  ...banjarWords,
  ...ngajuWords,
  ...javaneseWords,
];
