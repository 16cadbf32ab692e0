export interface EngineDoc {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

export interface Hit {
  readonly id: string;
  /** Higher is surer; comparable between queries as far as the engine allows. */
  readonly score: number;
}

/** A search engine as a developer would use it, for comparison. */
export interface BenchEngine {
  readonly name: string;
  build(docs: readonly EngineDoc[]): Promise<void>;
  search(text: string, limit: number): Hit[] | Promise<Hit[]>;
  /** Bytes of its index; `null` where the library does not tell. */
  bytes(): number | null | Promise<number | null>;
  close?(): Promise<void> | void;
}

export const wordsOf = (text: string): string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

export const wholeText = ({ title, text }: EngineDoc): string => `${title} ${text}`.trim();
