/** Deadlines of an office; every tenant may set its own (product guide, section 3). */
export interface Clocks {
  /** A ticket within this many minutes. */
  readonly receiptMinutes: number;
  /** First look by a person, in working hours. */
  readonly triageWorkingHours: number;
  /** Verdict or a public reason for delay, so that it still fits WhatsApp's free 24 h window. */
  readonly verdictHours: number;
  /** Early warning on urgent harm. */
  readonly earlyWarningHours: number;
  /** A report with a missing piece lapses after this. */
  readonly lapseHours: number;
  /** A case stays locked to who opened it. */
  readonly lockMinutes: number;
}

export const DEFAULT_CLOCKS: Clocks = {
  receiptMinutes: 1,
  triageWorkingHours: 2,
  verdictHours: 22,
  earlyWarningHours: 2,
  lapseHours: 72,
  lockMinutes: 30,
};

/** The instant `hours` after `from`. */
export function after(from: Date, hours: number): Date {
  return new Date(from.getTime() + hours * 3_600_000);
}

/** The calendar month of an instant as an office counts it: `2026-11`. */
export function monthOf(at: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    year: 'numeric',
    month: '2-digit',
    timeZone,
  }).formatToParts(at);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}`;
}
