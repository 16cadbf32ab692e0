/** The signals a link or a message can have; names are stable, the console and the API use them. */
export const SIGNAL_NAMES = [
  'redirects',
  'registered-domain',
  'official-registry',
  'official-account',
  'official-phone',
  'named-source',
  'look-alike',
  'domain-age',
  'tls',
  'redaksi',
  'pedoman-media-siber',
  'publisher-address',
  'person-in-charge',
  'legal-entity',
  'publisher-contact',
  'press-council',
  'publication-date',
  'old-news',
  'page-agreement',
  'fraud-signs',
  'fact-checks',
  'reverse-image',
  'archive-copy',
  'unopened-links',
] as const;

export type SignalName = (typeof SIGNAL_NAMES)[number];

export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

export interface Bilingual {
  readonly id: string;
  readonly en: string;
}

/**
 * One fact about a source, to be looked at by a person. `known`: read and unremarkable; `attention`:
 * read, and worth a look; `unknown`: could not be read, which says nothing about the source. No
 * signal sets a verdict, and there is no score.
 */
export interface Signal<Value extends Json = Json> {
  readonly name: SignalName;
  readonly state: 'known' | 'unknown' | 'attention';
  readonly value: Value | null;
  /** When it was read, ISO 8601. */
  readonly observedAt: string;
  /** The address or the list it was read from. */
  readonly readFrom: string;
  /** What was seen and why it matters. */
  readonly why: Bilingual;
}

/** When and where a signal was read. */
export interface Observation {
  readonly at: Date;
  readonly from: string;
}

/** A signal that was read. */
export function seen<Value extends Json>(
  name: SignalName,
  state: 'known' | 'attention',
  value: Value,
  { at, from }: Observation,
  why: Bilingual,
): Signal<Value> {
  return { name, state, value, observedAt: at.toISOString(), readFrom: from, why };
}

/** A signal that could not be read. */
export function notSeen<Value extends Json>(
  name: SignalName,
  { at, from }: Observation,
  why: Bilingual,
): Signal<Value> {
  return { name, state: 'unknown', value: null, observedAt: at.toISOString(), readFrom: from, why };
}

/** Joins sentences in both languages. */
export const both = (...parts: readonly Bilingual[]): Bilingual => ({
  id: parts.map(({ id }) => id).join(' '),
  en: parts.map(({ en }) => en).join(' '),
});
