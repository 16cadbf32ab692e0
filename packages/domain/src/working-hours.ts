import { dayOf, instantOf, weekdayOf } from './local-time.ts';

/** When people of an office are at work, by its own clocks. Holidays are not known. */
export interface WorkingHours {
  /** Days of the week: 1 is Monday, 7 Sunday. */
  readonly days: readonly number[];
  /** `HH:MM`; `to` is later than `from`. */
  readonly from: string;
  readonly to: string;
}

export const DEFAULT_WORKING_HOURS: WorkingHours = {
  days: [1, 2, 3, 4, 5],
  from: '08:00',
  to: '16:00',
};

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Hours since midnight of `HH:MM`. */
const hourOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours + minutes / 60;
};

interface Office {
  readonly workingHours: WorkingHours;
  readonly timeZone: string;
}

/** From when to when the office works on a day, in milliseconds; `null` on a day off. */
function workOn(day: Date, { workingHours, timeZone }: Office): [number, number] | null {
  if (!workingHours.days.includes(weekdayOf(day))) return null;
  return [
    instantOf(day, hourOf(workingHours.from), timeZone).getTime(),
    instantOf(day, hourOf(workingHours.to), timeZone).getTime(),
  ];
}

/**
 * Walks through the days from an instant until so much time was worked. It ends: in every week
 * there is some.
 */
function walk(start: Date, hours: number, office: Office, step: 1 | -1): Date {
  if (office.workingHours.days.length === 0) throw new Error('an office without working days');
  let left = hours * HOUR_MS;
  let at = start.getTime();
  let day = dayOf(start, office.timeZone);
  for (;;) {
    const work = workOn(day, office);
    if (work !== null) {
      const [opens, closes] = work;
      const [first, last] =
        step === 1 ? [Math.max(at, opens), closes] : [Math.min(at, closes), opens];
      const worked = Math.max(0, (last - first) * step);
      if (worked >= left) return new Date(first + left * step);
      left -= worked;
    }
    day = new Date(day.getTime() + step * DAY_MS);
    at = step === 1 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  }
}

/** The first instant at which the office has worked so many hours since `from`. */
export const afterWorkingHours = (from: Date, hours: number, office: Office): Date =>
  walk(from, hours, office, 1);

/**
 * The other way round: what began at this instant or before has been there for so many working
 * hours at `until`; what began later has not.
 */
export const beforeWorkingHours = (until: Date, hours: number, office: Office): Date =>
  walk(until, hours, office, -1);
