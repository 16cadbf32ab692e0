const HOUR_MS = 3_600_000;

/** Making one takes far longer than using it, and an installation has few time zones. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, made);
  return made;
}

/** What the clocks of the place show, as if it were UTC, in milliseconds. */
function shownAt(instant: Date, timeZone: string): number {
  const parts = formatOf(timeZone).formatToParts(instant);
  const value = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  return Date.UTC(
    value('year'),
    value('month') - 1,
    value('day'),
    value('hour'),
    value('minute'),
    value('second'),
  );
}

/** How far the clocks of the place are before UTC, in milliseconds. */
const offsetAt = (instant: Date, timeZone: string): number =>
  shownAt(instant, timeZone) - Math.floor(instant.getTime() / 1000) * 1000;

/** The day of an instant where the office is, as midnight UTC. */
export function dayOf(instant: Date, timeZone: string): Date {
  const day = new Date(shownAt(instant, timeZone));
  day.setUTCHours(0, 0, 0, 0);
  return day;
}

/** The instant of an hour of a day where the office is; 8.5 is half past eight. */
export function instantOf(day: Date, hour: number, timeZone: string): Date {
  const wanted = day.getTime() + hour * HOUR_MS;
  // Twice, because the offset is that of the instant which is looked for.
  const first = new Date(wanted - offsetAt(new Date(wanted), timeZone));
  return new Date(wanted - offsetAt(first, timeZone));
}

/** Day of the week of such a day: 1 is Monday, 7 Sunday, as ISO 8601 counts. */
export const weekdayOf = (day: Date): number => day.getUTCDay() || 7;
