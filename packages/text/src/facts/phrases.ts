/** Phrases of folded words and what each stands for; the longest one at a place is found. */
export class Phrases {
  readonly #values = new Map<string, string>();
  /** The longest phrase that begins with a word. */
  readonly #longest = new Map<string, number>();

  add(phrase: readonly string[], value: string): void {
    const [first] = phrase;
    if (first === undefined) return;
    const key = phrase.join(' ');
    if (!this.#values.has(key)) this.#values.set(key, value);
    this.#longest.set(first, Math.max(this.#longest.get(first) ?? 0, phrase.length));
  }

  /** `word` gives the word at a place, empty where a phrase cannot go on. */
  at(
    word: (at: number) => string,
    start: number,
  ): { readonly value: string; readonly after: number } | null {
    const longest = this.#longest.get(word(start)) ?? 0;
    if (longest === 0) return null;
    const words: string[] = [];
    for (let i = 0; i < longest && word(start + i) !== ''; i++) words.push(word(start + i));
    for (let length = words.length; length > 0; length--) {
      const value = this.#values.get(words.slice(0, length).join(' '));
      if (value !== undefined) return { value, after: start + length };
    }
    return null;
  }
}

/** Reads `meaning=form, other form; ...` lines; the meaning is a form of itself. */
export function readPhrases(lines: string, fold: (form: string) => readonly string[]): Phrases {
  const phrases = new Phrases();
  for (const line of lines.trim().split('\n')) {
    const [meaning = '', forms = ''] = line.trim().split('=');
    const all = [meaning, ...forms.split(',')];
    for (const form of all) if (form.trim() !== '') phrases.add(fold(form.trim()), meaning);
  }
  return phrases;
}
