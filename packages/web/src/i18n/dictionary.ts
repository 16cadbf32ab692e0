import type { Language } from './language.ts';

/** A text, or a function of values that makes one. */
type Words = Readonly<Record<string, string | ((...values: never[]) => string)>>;

/** English must have every key of Indonesian, with the same arguments. */
type Translation<T extends Words> = {
  readonly [Key in keyof T]: T[Key] extends (...values: infer Values) => string
    ? (...values: Values) => string
    : string;
};

/**
 * The words of a page or a feature in both languages. Indonesian comes first and sets the shape;
 * a missing or surplus English text does not compile.
 */
export function dictionary<T extends Words>(
  id: T,
  en: Translation<T>,
): (language: Language) => Translation<T>;
export function dictionary(id: Words, en: Words): (language: Language) => Words {
  return (language) => (language === 'id' ? id : en);
}
