import { isRealDate, type WrittenDate, ZONES } from './calendar.ts';
import { MONTH_PATTERN, monthNumber } from './month-names.ts';

export interface FoundDate {
  readonly date: WrittenDate;
  /** UTF-16 offsets into the text that was searched. */
  readonly start: number;
  readonly end: number;
}

const TIME =
  '(?:[\\s,|/•·)–-]{1,5}(?:pukul|jam|at)?[\\s:.]{0,2}(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?(?:\\s?(am|pm)\\b)?(?:\\s?\\(?(wib|wita|wit|utc|gmt)\\b)?(?:\\s?([+-]\\d{1,2})(?::?(\\d{2}))?\\b)?)?';

/** `5 November 2015 14:56 WIB`, `05-Nov-2015`, `23rd February 2016, 15.32 WITA`. */
const NAMED = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)?[\\s./-]{1,3}(${MONTH_PATTERN})\\.?[\\s,./-]{1,3}(\\d{4}|'?\\d{2}(?!\\d))${TIME}`,
  'giu',
);
/** `November 5, 2015 2:56 pm`. */
const ENGLISH = new RegExp(
  `\\b(${MONTH_PATTERN})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4})${TIME}`,
  'giu',
);
/** `05/11/2015 14:56 WIB`: the day stands first in Indonesia. */
const NUMERIC = new RegExp(
  `(?<![\\d/.-])(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})(?!\\d)${TIME}`,
  'giu',
);
/** `2015-11-05 14:56`, `2015/11/05`. */
const YEAR_FIRST = new RegExp(
  `(?<![\\d/.-])(\\d{4})([/-])(\\d{1,2})\\2(\\d{1,2})(?!\\d)(?:t(?=\\d))?${TIME.replace('{1,5}', '{0,5}')}`,
  'giu',
);

/** Text longer than this is not searched for dates; a date line is short. */
const LONGEST = 20_000;

/**
 * Finds written dates in the styles of Indonesian and English pages, in order of appearance and
 * without overlaps. What is not a real calendar date is left out.
 */
export function findDates(text: string): FoundDate[] {
  const source = text.slice(0, LONGEST);
  const found = [
    ...matches(source, NAMED, ([, day, name, year]) => [year, monthOf(name), day], 4),
    ...matches(source, ENGLISH, ([, name, day, year]) => [year, monthOf(name), day], 4),
    ...matches(source, NUMERIC, ([, first, , second, year]) => dayFirst(first, second, year), 5),
    ...matches(source, YEAR_FIRST, ([, year, , month, day]) => [year, month, day], 5),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return found.filter((each) => {
    if (each.start < end) return false;
    end = each.end;
    return true;
  });
}

type Parts = readonly [
  year: string | number | undefined,
  month: string | number | undefined,
  day: string | number | undefined,
];

const monthOf = (name: string | undefined): number => monthNumber(name ?? '') ?? 0;

/** 23/02/2016 is clear; 02/23/2016 can only be month first. */
const dayFirst = (first?: string, second?: string, year?: string): Parts =>
  Number(second) > 12 ? [year, first, second] : [year, second, first];

function matches(
  text: string,
  pattern: RegExp,
  parts: (groups: readonly (string | undefined)[]) => Parts,
  time: number,
): FoundDate[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const groups: readonly (string | undefined)[] = match;
    const [year, month, day] = parts(groups).map((part) => Number(String(part).replace("'", '')));
    const date = {
      year: (year ?? 0) < 100 ? 2000 + (year ?? 0) : (year ?? 0),
      month: month ?? 0,
      day: day ?? 0,
      ...timeOf(groups.slice(time)),
    };
    if (!isRealDate(date)) return [];
    return [{ date, start: match.index, end: match.index + match[0].length }];
  });
}

function timeOf(
  groups: readonly (string | undefined)[],
): Pick<WrittenDate, 'hour' | 'minute' | 'second' | 'offset'> {
  const [hours, minutes, seconds, half, zone, sign, more] = groups;
  if (hours === undefined || minutes === undefined) {
    return { hour: null, minute: null, second: null, offset: null };
  }
  let hour = Number(hours);
  if (half?.toLowerCase() === 'pm' && hour < 12) hour += 12;
  if (half?.toLowerCase() === 'am' && hour === 12) hour = 0;
  const named = zone === undefined ? null : (ZONES[zone.toLowerCase()] ?? null);
  return {
    hour,
    minute: Number(minutes),
    second: seconds === undefined ? null : Number(seconds),
    offset: sign === undefined ? named : offsetOf(sign, more),
  };
}

const offsetOf = (hours: string, minutes: string | undefined): number =>
  Number(hours) * 60 + Math.sign(Number(hours)) * Number(minutes ?? 0);
