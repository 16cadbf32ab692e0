import { type Fact, findFacts, type PlaceNames, type Token } from '@saring/text';

/** A text and its folded tokens, as both sides of a comparison need them. */
export interface ReadText {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** A text with the facts it states. */
export interface FactText extends ReadText {
  readonly facts: readonly Fact[];
}

const known = new WeakMap<ReadText, FactText>();

/** Reads the facts of a prepared text, once for each object it is given. */
export function withFacts(read: ReadText, places: PlaceNames): FactText {
  const before = known.get(read);
  if (before !== undefined) return before;
  const { text, tokens } = read;
  const made = { text, tokens, facts: findFacts(text, places, tokens) };
  known.set(read, made);
  return made;
}
