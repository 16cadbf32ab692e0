/**
 * What a text states that can differ between two copies of it. `number` is also an amount without
 * a currency; `polarity` one side of a pair of opposites (rises, falls); `role` an office or a
 * kind of person.
 */
export const FACT_KINDS = [
  'money',
  'percentage',
  'number',
  'date',
  'weekday',
  'time',
  'place',
  'institution',
  'phone',
  'account',
  'negation',
  'polarity',
  'role',
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** One stated fact: what it is, and where it stands in the original and among its tokens. */
export interface Fact {
  readonly kind: FactKind;
  /** The same for every spelling of the same fact. Personal for `phone` and `account`. */
  readonly key: string;
  /** What narrows the key down, where it was written: unit, time zone, level of a place. */
  readonly detail: string;
  /** UTF-16 offsets into the original text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** Tokens from `first` up to, not including, `after`. */
  readonly first: number;
  readonly after: number;
}

/** Telephone and account numbers are compared by value and never shown. */
export const isPersonal = ({ kind }: Pick<Fact, 'kind'>): boolean =>
  kind === 'phone' || kind === 'account';

/** Kinds that may state the same thing: `600 ribu` is a number until a currency stands by it. */
const AMOUNTS: ReadonlySet<FactKind> = new Set(['money', 'number']);

/** Could one of these stand where the other stands? */
export const sameKind = (a: Fact, b: Fact): boolean =>
  a.kind === b.kind || (AMOUNTS.has(a.kind) && AMOUNTS.has(b.kind));

/**
 * Do both state the same? What only one of them adds (a year, a unit, a time zone) makes no
 * difference.
 */
export function sameFact(a: Fact, b: Fact): boolean {
  if (!sameKind(a, b)) return false;
  if (a.detail !== '' && b.detail !== '' && a.detail !== b.detail) return false;
  if (a.kind === 'date') return sameDate(a.key, b.key);
  return a.kind === 'polarity' ? sameSide(a.key, b.key) : a.key === b.key;
}

/** Keys of opposites are the sides a word is on; one in common is enough. */
function sameSide(a: string, b: string): boolean {
  const sides = b.split(' ');
  return a.split(' ').some((side) => sides.includes(side));
}

/** Keys of dates are `day-month-year`, each part empty where it was not written. */
function sameDate(a: string, b: string): boolean {
  const left = a.split('-');
  const right = b.split('-');
  if (left.length !== 3 || right.length !== 3) return a === b;
  let shared = 0;
  for (const [i, part] of left.entries()) {
    const other = right[i] ?? '';
    if (part === '' || other === '') continue;
    if (part !== other) return false;
    shared++;
  }
  return shared > 0;
}
