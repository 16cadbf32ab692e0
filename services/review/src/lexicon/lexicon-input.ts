import { LEXICON_LANGUAGES } from '@saring/database';
import { text } from '@saring/web';
import { z } from 'zod';

const WORDS = /^[a-z]{1,40}(?: [a-z]{1,40}){0,2}$/u;

/** A word and what it means, as a group or a person of the office writes it. */
export const LexiconInput = z.object({
  word: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z]{1,40}$/u)
    .meta({ description: 'One word, letters only.' }),
  meaning: z
    .string()
    .trim()
    .toLowerCase()
    .transform((value) => value.replace(/\s+/gu, ' '))
    .pipe(z.string().regex(WORDS))
    .meta({ description: 'One to three words of Indonesian; the word itself leaves it as it is.' }),
  language: z.enum(LEXICON_LANGUAGES).meta({
    description: 'id Indonesian, bjn Banjar, nij Ngaju, jv Javanese, other',
  }),
  example: text(200)
    .optional()
    .meta({ description: 'A sentence with the word, without names or numbers of people.' }),
});
export type LexiconInput = z.infer<typeof LexiconInput>;
