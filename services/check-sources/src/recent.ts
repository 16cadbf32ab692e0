/**
 * What was found out lately, by what it is about. Several who ask at once wait for one answer.
 */
export class Recent<T> {
  readonly #keepMs: number;
  readonly #most: number;
  readonly #worthKeeping: (value: T) => boolean;
  readonly #kept = new Map<string, { readonly value: Promise<T>; readonly until: number }>();

  constructor(options: {
    readonly keepMs: number;
    readonly most: number;
    /** What is not worth keeping is asked for again the next time. */
    readonly worthKeeping?: (value: T) => boolean;
  }) {
    this.#keepMs = options.keepMs;
    this.#most = options.most;
    this.#worthKeeping = options.worthKeeping ?? (() => true);
  }

  of(key: string, find: () => Promise<T>): Promise<T> {
    const known = this.#kept.get(key);
    if (known !== undefined && known.until > Date.now()) return known.value;
    const value = find();
    this.#kept.delete(key);
    this.#kept.set(key, { value, until: Date.now() + this.#keepMs });
    const forget = () => {
      if (this.#kept.get(key)?.value === value) this.#kept.delete(key);
    };
    value.then((found) => this.#worthKeeping(found) || forget(), forget);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.#most && oldest !== undefined) this.#kept.delete(oldest);
    return value;
  }
}
