/**
 * `word`: letters, in any script. `number`: digits only, groups joined, decimals with a point.
 * `code`: letters and digits that belong together (`g20`, `4g`). `url`: one part of a link or
 * e-mail address. `mention`: an account name after `@`.
 */
export type TokenKind = 'word' | 'number' | 'code' | 'url' | 'mention';

export interface Token {
  /** The folded, canonical form: `gak` and `tdk` both read `tidak`. */
  readonly word: string;
  /** The consonant skeleton of `word`; the word itself for all kinds but `word`. */
  readonly skeleton: string;
  /** Where it stands in the original text, in UTF-16 units; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
}

/** A stretch of the original text, in UTF-16 units; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Link extends Span {
  /** Host and path in lower case without `www.`, tracking parameters, fragment and end slash. */
  readonly key: string;
}

export interface Folded {
  readonly version: number;
  /** In the order of the text; forwarding headers and greetings are left out. */
  readonly tokens: readonly Token[];
  readonly links: readonly Link[];
  /** What was left out as a forwarding header, greeting or call to share. */
  readonly boilerplate: readonly Span[];
}
