/** The documents with the highest scores met so far, at most `limit`: a heap with the lowest on top. */
export class Nearest {
  readonly #limit: number;
  readonly #scores: Float64Array;
  readonly #documents: Int32Array;
  #size = 0;

  constructor(limit: number) {
    this.#limit = limit;
    this.#scores = new Float64Array(limit);
    this.#documents = new Int32Array(limit);
  }

  /** What a document must exceed to be kept. */
  get floor(): number {
    return this.#size < this.#limit ? Number.NEGATIVE_INFINITY : (this.#scores[0] ?? 0);
  }

  offer(document: number, score: number): void {
    if (this.#size < this.#limit) {
      this.#rise(this.#size++, document, score);
    } else if (score > (this.#scores[0] ?? 0)) {
      this.#sink(document, score);
    }
  }

  /** Best first; of equals the lower number. */
  sorted(): { document: number; score: number }[] {
    return Array.from({ length: this.#size }, (_, i) => ({
      document: this.#documents[i] ?? 0,
      score: this.#scores[i] ?? 0,
    })).sort((a, b) => b.score - a.score || a.document - b.document);
  }

  #rise(from: number, document: number, score: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if ((this.#scores[parent] ?? 0) <= score) break;
      this.#move(parent, at);
      at = parent;
    }
    this.#put(at, document, score);
  }

  #sink(document: number, score: number): void {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.#size) break;
      if (child + 1 < this.#size && (this.#scores[child + 1] ?? 0) < (this.#scores[child] ?? 0)) {
        child++;
      }
      if ((this.#scores[child] ?? 0) >= score) break;
      this.#move(child, at);
      at = child;
    }
    this.#put(at, document, score);
  }

  #move(from: number, to: number): void {
    this.#put(to, this.#documents[from] ?? 0, this.#scores[from] ?? 0);
  }

  #put(at: number, document: number, score: number): void {
    this.#documents[at] = document;
    this.#scores[at] = score;
  }
}
