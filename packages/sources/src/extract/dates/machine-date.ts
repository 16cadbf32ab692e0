import { isRealDate, type Moment, toMoment, type WrittenDate } from './calendar.ts';
import { findDates } from './find-dates.ts';

const ISO =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T\s]{1,2}(\d{2}):?(\d{2})(?::?(\d{2})(?:\.\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?/iu;

/**
 * Reads a date a page offers to machines (`datetime`, `article:published_time`, `datePublished`):
 * ISO 8601, RFC 2822, Unix seconds or milliseconds, or words. `null` for anything else.
 *
 * @param zone minutes east of UTC for a time that names no zone
 */
export function parseMachineDate(value: string, zone: number): Moment | null {
  const text = value.trim().slice(0, 80);
  if (/^\d{10}$|^\d{13}$/u.test(text)) {
    return {
      iso: new Date(Number(text.padEnd(13, '0'))).toISOString(),
      precision: 'minute',
    };
  }
  const iso = ISO.exec(text);
  if (iso !== null) {
    const number = (at: number): number | null => (iso[at] === undefined ? null : Number(iso[at]));
    const date: WrittenDate = {
      year: number(1) ?? 0,
      month: number(2) ?? 0,
      day: number(3) ?? 0,
      hour: number(4),
      minute: number(5),
      second: number(6),
      offset: offsetOf(iso[7]),
    };
    return isRealDate(date) ? toMoment(date, zone) : null;
  }
  const found = findDates(text)[0];
  return found === undefined ? null : toMoment(found.date, zone);
}

function offsetOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (text.toUpperCase() === 'Z') return 0;
  const digits = text.replace(':', '');
  const sign = digits.startsWith('-') ? -1 : 1;
  return sign * (Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3, 5) || 0));
}
