import { type Database, ledgerRows, ledgerSealsAfter } from '@saring/database';
import { type LedgerSeal, sealRows } from '@saring/domain';

const AT_ONCE = 200;

export interface LedgerCheck {
  readonly days: number;
  /** The last sealed day that agrees; `null` when none does. */
  readonly sealedTo: string | null;
  readonly broken: {
    readonly day: string;
    /** Entry of the decision log that seals the day. */
    readonly seq: number;
    readonly sealed: LedgerSeal;
    readonly found: ReturnType<typeof sealRows>;
  } | null;
}

/**
 * Counts and hashes the rows of every sealed day anew, and stops at the first that does not agree.
 * It trusts the seals: check the chain that holds them first.
 */
export async function checkLedger(database: Database, tenantId: string): Promise<LedgerCheck> {
  let days = 0;
  let seq = 0;
  let sealedTo: string | null = null;
  let until: string | null = null;
  for (;;) {
    const after = seq;
    const seals = await database.withTenant(tenantId, (tx) =>
      ledgerSealsAfter(tx, { tenantId, seq: after, limit: AT_ONCE }),
    );
    for (const { seq: at, data } of seals) {
      // From where the seal before ended, whatever this one says: no row falls between two.
      const from = until === null ? null : new Date(until);
      const time = { tenantId, from, until: new Date(data.until) };
      const found = sealRows(await database.withTenant(tenantId, (tx) => ledgerRows(tx, time)));
      if (found.sha256 !== data.sha256) {
        return { days, sealedTo, broken: { day: data.day, seq: at, sealed: data, found } };
      }
      days += 1;
      seq = at;
      sealedTo = data.day;
      until = data.until;
    }
    if (seals.length < AT_ONCE) return { days, sealedTo, broken: null };
  }
}
