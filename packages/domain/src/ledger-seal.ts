import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson, type Json } from './canonical-json.ts';

/** What the release ledger holds beside releases, which have log entries of their own. */
export const LEDGER_KINDS = ['acknowledgement', 'fetch', 'receipt'] as const;
export type LedgerKind = (typeof LEDGER_KINDS)[number];

/** One row of the ledger: ids, instants as ISO 8601 with milliseconds, and what never changes of it. */
export interface LedgerRow {
  readonly kind: LedgerKind;
  readonly facts: { readonly [name: string]: Json };
}

export const LEDGER_SEALED = 'ledger.sealed';

/** Data of the log entry that seals a day of the ledger. */
export const LedgerSeal = z.object({
  /** In the office's own time zone at that time. */
  day: z.iso.date(),
  /** Where the seal before ended; `null` for the first, which holds everything older too. */
  from: z.iso.datetime().nullable(),
  until: z.iso.datetime(),
  fetches: z.number().int(),
  acknowledgements: z.number().int(),
  receipts: z.number().int(),
  /** Of the rows: each as canonical JSON with its `kind`, sorted, one a line. */
  sha256: z.hash('sha256'),
});
export type LedgerSeal = z.infer<typeof LedgerSeal>;

/** Counts the rows and seals them; in whatever order they come, the seal is the same. */
export function sealRows(
  rows: readonly LedgerRow[],
): Pick<LedgerSeal, 'fetches' | 'acknowledgements' | 'receipts' | 'sha256'> {
  const count = (kind: LedgerKind) => rows.filter((row) => row.kind === kind).length;
  const lines = rows.map(({ kind, facts }) => `${canonicalJson({ ...facts, kind })}\n`).sort();
  return {
    fetches: count('fetch'),
    acknowledgements: count('acknowledgement'),
    receipts: count('receipt'),
    sha256: createHash('sha256').update(lines.join('')).digest('hex'),
  };
}
