import type { Reading } from './reading.ts';

const DIGITS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    nol: 0,
    satu: 1,
    dua: 2,
    tiga: 3,
    empat: 4,
    lima: 5,
    enam: 6,
    tujuh: 7,
    delapan: 8,
    sembilan: 9,
  }),
);
const WHOLE: ReadonlyMap<string, number> = new Map(
  Object.entries({ sepuluh: 10, sebelas: 11, seratus: 100, seribu: 1e3, sejuta: 1e6, selusin: 12 }),
);
const SMALL: ReadonlyMap<string, number> = new Map(
  Object.entries({ puluh: 10, ratus: 100, lusin: 12, kodi: 20 }),
);
const LARGE: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ribu: 1e3,
    juta: 1e6,
    miliar: 1e9,
    milyar: 1e9,
    triliun: 1e12,
    trilyun: 1e12,
    thousand: 1e3,
    million: 1e6,
    billion: 1e9,
  }),
);
/** Letters that stand for a magnitude when they cling to the number or to a currency. */
const LETTERS: ReadonlyMap<string, number> = new Map(Object.entries({ k: 1e3, m: 1e9, t: 1e12 }));
/** More words make no number. */
const LONGEST = 12;

export interface ReadNumber {
  readonly value: number;
  /** The token after it. */
  readonly after: number;
  /** `ribu` and the like were written. */
  readonly magnitude: number;
  /** In words only. */
  readonly spelled: boolean;
}

/**
 * Reads the number that begins at a token, in digits, words or both: `600 ribu`, `1,5 jt`,
 * `dua puluh lima`, `600k`.
 */
export function readNumber(
  reading: Reading,
  start: number,
  afterCurrency: boolean,
): ReadNumber | null {
  let total = 0;
  let group = 0;
  let magnitude = 1;
  let spelled = true;
  let seen = false;
  let at = start;
  for (; at < reading.tokens.length && at - start < LONGEST; at++) {
    if (reading.isTaken(at) || (at > start && breaks(reading.between(at - 1)))) break;
    const digits = reading.number(at);
    if (digits !== null) {
      if (seen) break;
      group = digits;
      spelled = false;
      seen = true;
      continue;
    }
    const word = reading.word(at);
    const unit = DIGITS.get(word);
    const large = LARGE.get(word) ?? letterAt(reading, at, start, afterCurrency);
    const small = SMALL.get(word);
    if (unit !== undefined && spelled) group = group % 10 === 0 ? group + unit : Number.NaN;
    else if (WHOLE.has(word) && spelled) group += WHOLE.get(word) ?? 0;
    else if (word === 'belas' && spelled && seen) group += 10;
    else if (small !== undefined && seen) group = timesSmall(group, small);
    else if (large !== undefined && seen) {
      total += (group === 0 ? 1 : group) * large;
      magnitude = large;
      group = 0;
    } else break;
    if (Number.isNaN(group)) return null;
    seen = true;
  }
  if (!seen) return null;
  return { value: round(total + group), after: at, magnitude, spelled };
}

/** `dua ratus lima puluh`: the tens belong to the last digit alone. */
function timesSmall(group: number, small: number): number {
  const rest = group >= small ? Math.floor(group / small) * small : 0;
  const last = group - rest;
  return rest + (last === 0 ? 1 : last) * small;
}

function letterAt(
  reading: Reading,
  at: number,
  start: number,
  afterCurrency: boolean,
): number | undefined {
  const value = LETTERS.get(reading.word(at));
  if (value === undefined || at !== start + 1) return undefined;
  const clings = reading.between(at - 1) === '';
  return (clings && reading.word(at) === 'k') || afterCurrency ? value : undefined;
}

const breaks = (between: string): boolean => /[\n.;:!?()/]|, /u.test(between);
const round = (value: number): number => Math.round(value * 1e6) / 1e6;
