export {
  FACT_KINDS,
  type Fact,
  type FactKind,
  isPersonal,
  sameFact,
  sameKind,
} from './facts/fact.ts';
export { findFacts } from './facts/find-facts.ts';
export { isOrdinary } from './facts/ordinary-words.ts';
export { loadPlaceNames, nicknames, type PlaceNames } from './facts/place-names.ts';
export { fingerprint } from './fold/fingerprint.ts';
export { type FoldOptions, fold, foldInSteps } from './fold/fold.ts';
export { foldCharacter } from './fold/fold-character.ts';
export { skeletonOf } from './fold/skeleton.ts';
export type { Folded, Link, Span, Token, TokenKind } from './fold/token.ts';
export { FOLD_VERSION } from './fold/version.ts';
export { detectHarms, type HarmFinding } from './harms/detect-harms.ts';
export {
  createLexicon,
  houseLexicon,
  type Lexicon,
  type LexiconChanges,
} from './lexicon/lexicon.ts';
export { findIdentifiers } from './mask/find-identifiers.ts';
export {
  IDENTIFIER_KINDS,
  type Identifier,
  type IdentifierKind,
  PLACEHOLDERS,
} from './mask/identifier.ts';
export { type MaskedSpan, type MaskedText, maskPersonalData } from './mask/mask-personal-data.ts';
export { type Region, type Regions, regionsUnder } from './regions/regions.ts';
export { stem } from './stem/stem.ts';
