import { fold } from '../fold/fold.ts';

/** The folded words of a name, as they stand among the tokens of a text. */
export const foldWords = (name: string): readonly string[] =>
  fold(name, { keepBoilerplate: true }).tokens.map((token) => token.word);
