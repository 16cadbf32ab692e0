import { z } from 'zod';
import { type Clocks, DEFAULT_CLOCKS } from './clocks.ts';
import { DEFAULT_WORKING_HOURS } from './working-hours.ts';

const hours = (most: number) => z.number().positive().max(most);

/** Deadlines; the defaults are those of the product guide, section 3. */
const clocks = z.object({
  receiptMinutes: z.number().int().min(1).max(60).default(DEFAULT_CLOCKS.receiptMinutes),
  triageWorkingHours: hours(72).default(DEFAULT_CLOCKS.triageWorkingHours),
  verdictHours: hours(720).default(DEFAULT_CLOCKS.verdictHours),
  earlyWarningHours: hours(72).default(DEFAULT_CLOCKS.earlyWarningHours),
  lapseHours: hours(720).default(DEFAULT_CLOCKS.lapseHours),
  lockMinutes: z.number().int().min(5).max(240).default(DEFAULT_CLOCKS.lockMinutes),
} satisfies Record<keyof Clocks, z.ZodType>);

const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u);

/** An office that works less than an hour on its days would never be late. */
const workingHours = z
  .object({
    days: z.array(z.number().int().min(1).max(7)).min(1).max(7),
    from: time,
    to: time,
  })
  .refine(({ from, to }) => minutesOf(to) - minutesOf(from) >= 60, { path: ['to'] });

const minutesOf = (at: string): number => Number(at.slice(0, 2)) * 60 + Number(at.slice(3));

const shape = {
  /** Invented data, loaded on request. */
  demo: z.boolean().default(false),
  /** Shown on every public page; empty for none. */
  notice: z.string().max(500).default(''),
  clocks: clocks.default(DEFAULT_CLOCKS),
  /** When people are there, where the office is; what is due in working hours counts these. */
  workingHours: workingHours.default({
    ...DEFAULT_WORKING_HOURS,
    days: [...DEFAULT_WORKING_HOURS.days],
  }),
  /** Most that paid services may cost in a month, in rupiah; 0 switches them off. */
  spendCeilingRupiah: z.number().int().min(0).max(1_000_000_000).default(0),
  /** Share of village groups the office wants to see active, 0 to 1. */
  kimTarget: z.number().min(0).max(1).default(0.8),
  /** A village group that sent nothing for so many days gets a friendly reminder. */
  kimQuietDays: z.number().int().min(1).max(365).default(21),
  /** For the public page "how we work": what this office does beside the common method. */
  method: z.string().max(5000).default(''),
  /** For the same page: how the office corrects itself, beside the common rules. */
  correctionPolicy: z.string().max(5000).default(''),
  /** For the same page: who pays. */
  funding: z.string().max(5000).default(''),
  /** For the same page: interests that could weigh on a verdict, and what is done about them. */
  conflicts: z.string().max(5000).default(''),
  /** Hour of the day, in the office's own time, at which the print edition is ready. */
  printEditionHour: z.number().int().min(0).max(23).default(16),
  /** Day of the week on which the digest is ready, at the same hour; 1 is Monday, 7 Sunday. */
  digestDay: z.number().int().min(1).max(7).default(1),
  /** Hours without an acknowledgement after which a recall counts as overdue. */
  overdueRecallHours: z.number().int().min(1).max(720).default(24),
  /** Hours after which an open recall stands on the public ledger; `null` for never. */
  publicRecallHours: z.number().int().min(1).max(720).nullable().default(null),
  /** Days after a release without a receipt, after which a partner counts as silent. */
  silentAfterDays: z.number().int().min(1).max(90).default(7),
  /** Whether pages are also handed to the Internet Archive, which is outside the country. */
  wayback: z.boolean().default(false),
  /** Whether the machine may join a repeat to its case; set by the audit of matches. */
  automaticMatching: z.boolean().default(true),
  /** Probability from which it does; `null` for the model's own threshold. */
  matchConfirmedFrom: z.number().min(0.5).max(1).nullable().default(null),
};

/** What an office sets for itself. */
export const tenantSettings = z.object(shape);
export type TenantSettings = z.infer<typeof tenantSettings>;

const Stored = z.record(z.string(), z.unknown()).catch({});

/**
 * The settings of a tenant row, complete. A key that is absent or does not parse takes its default,
 * so that a row written by another version, or by hand, never stops a service.
 */
export function readTenantSettings(stored: unknown): TenantSettings {
  const given = Stored.parse(stored);
  const good = Object.entries(shape).flatMap(([key, schema]) =>
    schema.safeParse(given[key]).success ? [[key, given[key]] as const] : [],
  );
  return tenantSettings.parse(Object.fromEntries(good));
}
