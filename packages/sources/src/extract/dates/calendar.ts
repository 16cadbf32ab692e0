/** A date as written, before its zone is applied. */
export interface WrittenDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number | null;
  readonly minute: number | null;
  readonly second: number | null;
  /** Minutes east of UTC, if the text says so. */
  readonly offset: number | null;
}

/** A moment, or a calendar day where the page gives no time. */
export interface Moment {
  /** `2024-05-01T07:30:00.000Z`, or `2024-05-01` with precision `day`. */
  readonly iso: string;
  readonly precision: 'minute' | 'day';
}

/** Minutes east of UTC of Indonesia's three zones and of what else pages name. */
export const ZONES: Readonly<Record<string, number>> = {
  wib: 420,
  wita: 480,
  wit: 540,
  utc: 0,
  gmt: 0,
  z: 0,
};
/** Western Indonesia, where most newsrooms are: the zone of a time that names none. */
export const WIB = 420;

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the parts make a date between 1970 and 2100. */
export function isRealDate({ year, month, day, hour, minute, second }: WrittenDate): boolean {
  if (year < 1970 || year > 2100 || month < 1 || month > 12) return false;
  if (day < 1 || day > (DAYS[month - 1] ?? 0)) return false;
  return (hour ?? 0) < 24 && (minute ?? 0) < 60 && (second ?? 0) < 60;
}

/** @param zone minutes east of UTC for a time that names no zone */
export function toMoment(date: WrittenDate, zone: number): Moment {
  const day = [date.year, date.month, date.day]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  if (date.hour === null || date.minute === null) return { iso: day, precision: 'day' };
  const utc = Date.UTC(
    date.year,
    date.month - 1,
    date.day,
    date.hour,
    date.minute,
    date.second ?? 0,
  );
  const offset = date.offset ?? zone;
  return { iso: new Date(utc - offset * 60_000).toISOString(), precision: 'minute' };
}

/** The calendar day of a moment in a zone, as `2024-05-01`. */
export function dayOf(moment: Moment, zone: number = WIB): string {
  if (moment.precision === 'day') return moment.iso;
  return new Date(Date.parse(moment.iso) + zone * 60_000).toISOString().slice(0, 10);
}
