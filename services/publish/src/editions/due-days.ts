import { dayOf, instantOf, weekdayOf } from '@saring/domain';

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
    const falls = clock.weekday === null || weekdayOf(day) === clock.weekday;
    if (falls && instantOf(day, clock.hour, clock.timeZone) <= now) days.unshift(day);
    if (last === null && days.length > 0) break;
    day = new Date(day.getTime() - DAY_MS);
  }
  return days;
}
