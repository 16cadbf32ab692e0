import { after } from './clocks.ts';
import { HARM, HARMS, type Harm } from './harm.ts';
import type { TenantSettings } from './tenant-settings.ts';
import { afterWorkingHours, beforeWorkingHours } from './working-hours.ts';

/** What an office has promised for every case, or for every harmful one. */
export const CASE_CLOCKS = ['FIRST_LOOK', 'EARLY_WARNING', 'VERDICT'] as const;
export type CaseClock = (typeof CASE_CLOCKS)[number];

/** From this weight on a harm cannot wait for two signatures: it asks for an early warning. */
const URGENT_WEIGHT = 3;

/** Harms for which the office promises an early warning. */
export const URGENT_HARMS: readonly Harm[] = HARMS.filter(
  (harm) => HARM[harm].weight >= URGENT_WEIGHT,
);

/** A clock is due soon in its last half, and no sooner than this many hours before its end. */
const SOON_HOURS = 4;
const soon = (hours: number): number => Math.min(SOON_HOURS, hours / 2);

interface Office {
  readonly settings: Pick<TenantSettings, 'clocks' | 'workingHours'>;
  readonly timeZone: string;
}

/** The part of a case that its clocks depend on. */
export interface ClockedCase {
  readonly openedAt: Date;
  /** When a verdict or a public reason for delay is due. */
  readonly dueAt: Date;
  /** Nobody has opened or taken it. */
  readonly unseen: boolean;
  /** It is urgent, and neither a warning is out nor a verdict signed. */
  readonly unwarned: boolean;
  /** No verdict is due: it waits for an agency, or nobody works on it any more. */
  readonly stopped: boolean;
}

export interface RunningClock {
  readonly clock: CaseClock;
  readonly dueAt: Date;
  readonly state: 'late' | 'soon' | 'running';
}

/** The clocks that run on a case, in the order in which they end by default. */
export function runningClocks(row: ClockedCase, { settings, timeZone }: Office, now: Date) {
  const { clocks, workingHours } = settings;
  const running: RunningClock[] = [];
  const add = (clock: CaseClock, dueAt: Date, soonAt: Date) => {
    const state = dueAt <= now ? 'late' : soonAt <= now ? 'soon' : 'running';
    running.push({ clock, dueAt, state });
  };
  if (row.unseen) {
    const hours = clocks.triageWorkingHours;
    const at = (of: number) => afterWorkingHours(row.openedAt, of, { workingHours, timeZone });
    add('FIRST_LOOK', at(hours), at(hours - soon(hours)));
  }
  if (row.unwarned) {
    const hours = clocks.earlyWarningHours;
    const at = (of: number) => after(row.openedAt, of);
    add('EARLY_WARNING', at(hours), at(hours - soon(hours)));
  }
  if (!row.stopped) {
    add('VERDICT', row.dueAt, after(row.dueAt, -soon(clocks.verdictHours)));
  }
  return running;
}

/** What began at or before one of these instants has used up a clock, or most of it. */
export interface ClockLimits {
  readonly now: Date;
  readonly unseenLate: Date;
  readonly unseenSoon: Date;
  readonly unwarnedLate: Date;
  readonly unwarnedSoon: Date;
  /** A verdict that is due at or before this is due soon. */
  readonly verdictSoon: Date;
}

/** The same clocks seen from the present, for many cases at once. */
export function clockLimits({ settings, timeZone }: Office, now: Date): ClockLimits {
  const { clocks, workingHours } = settings;
  const { triageWorkingHours, earlyWarningHours, verdictHours } = clocks;
  const seen = (hours: number) => beforeWorkingHours(now, hours, { workingHours, timeZone });
  return {
    now,
    unseenLate: seen(triageWorkingHours),
    unseenSoon: seen(triageWorkingHours - soon(triageWorkingHours)),
    unwarnedLate: after(now, -earlyWarningHours),
    unwarnedSoon: after(now, soon(earlyWarningHours) - earlyWarningHours),
    verdictSoon: after(now, soon(verdictHours)),
  };
}
