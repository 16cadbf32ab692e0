const DAY_MS = 86_400_000;
/** A longer pause is told by its last month; what came before is in the first of those editions. */
const MOST_DAYS = 31;

/** When editions of an office are ready. */
export interface EditionClock {
  readonly timeZone: string;
  /** 0 to 23, where the office is. */
  readonly hour: number;
  /** 1 (Monday) to 7 for a weekly one; `null` for every day. */
  readonly weekday: number | null;
}

/** The day of an instant where the office is, as midnight UTC. */
export function dayOf(instant: Date, timeZone: string): Date {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone }).format(instant);
  return new Date(`${day}T00:00:00Z`);
}

/** The instant of an hour of a day where the office is. */
export function instantOf(day: Date, hour: number, timeZone: string): Date {
  const wanted = day.getTime() + hour * 3_600_000;
  // Twice, because the offset is that of the instant which is looked for.
  const first = new Date(wanted - offsetAt(new Date(wanted), timeZone));
  return new Date(wanted - offsetAt(first, timeZone));
}

/** How far the office's clocks are before UTC, in milliseconds. */
function offsetAt(instant: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant);
  const value = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  const local = Date.UTC(
    value('year'),
    value('month') - 1,
    value('day'),
    value('hour'),
    value('minute'),
    value('second'),
  );
  return local - Math.floor(instant.getTime() / 1000) * 1000;
}

/**
 * The days whose edition is due and not there, oldest first. After a pause that is one for each day
 * that was missed; for an office that never had one it is the newest alone.
 *
 * @param last day of the newest edition that is there
 */
export function dueDays(clock: EditionClock, last: Date | null, now: Date): Date[] {
  const days: Date[] = [];
  let day = dayOf(now, clock.timeZone);
  for (let back = 0; back < MOST_DAYS; back += 1) {
    if (last !== null && day.getTime() <= last.getTime()) break;
    const falls = clock.weekday === null || (day.getUTCDay() || 7) === clock.weekday;
    if (falls && instantOf(day, clock.hour, clock.timeZone) <= now) days.unshift(day);
    if (last === null && days.length > 0) break;
    day = new Date(day.getTime() - DAY_MS);
  }
  return days;
}
