/** What a message or an article states that can be looked up in another text. */
export interface StatedFact {
  readonly kind:
    | 'number'
    | 'money'
    | 'percentage'
    | 'date'
    | 'place'
    | 'name'
    | 'quote'
    | 'sentence';
  /** The same for every spelling of the same fact; compared within a kind. */
  readonly key: string;
  readonly text: string;
  /** UTF-16 offsets into the text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Finds the facts of a text. A better one can be plugged in; see `simpleFacts`. */
export type FactFinder = (text: string) => readonly StatedFact[];
