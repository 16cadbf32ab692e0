import {
  appendLog,
  holdLedgerSeals,
  lastLedgerSeal,
  ledgerBegan,
  ledgerRows,
  ledgerSubject,
  type Tenant,
  type Tx,
} from '@saring/database';
import { dayOf, instantOf, LEDGER_SEALED, sealRows } from '@saring/domain';
import type { PublishContext } from '../context.ts';

const DAY_MS = 86_400_000;
/** What was begun before midnight is stored by then: no job and no request lasts as long. */
const SETTLED_MS = 3_600_000;

/**
 * Seals each day of the release ledger that is over into the office's decision log: how often
 * partners fetched, confirmed and reported, and a hash over those rows. From then on nobody can
 * change, remove or slip in one without `saring audit verify` seeing it. Releases have entries of
 * their own. Running it again changes nothing.
 */
export async function sealLedgers(
  { database, tenants }: Pick<PublishContext, 'database' | 'tenants'>,
  now: Date = new Date(),
): Promise<void> {
  for (const tenant of await tenants.all()) {
    // A day at a time, so that the log is not held up by an office with a long past.
    while (await database.withTenant(tenant.id, (tx) => sealNext(tx, tenant, now)));
  }
}

/** Whether there was a day to seal. */
async function sealNext(
  tx: Tx,
  { id: tenantId, timeZone }: Pick<Tenant, 'id' | 'timeZone'>,
  now: Date,
): Promise<boolean> {
  await holdLedgerSeals(tx, tenantId);
  const last = await lastLedgerSeal(tx, tenantId);
  const from = last === null ? null : new Date(last.data.until);
  const begin = from ?? (await ledgerBegan(tx, tenantId));
  if (begin === null) return false;
  const day = dayOf(begin, timeZone);
  const until = instantOf(new Date(day.getTime() + DAY_MS), 0, timeZone);
  if (until.getTime() + SETTLED_MS > now.getTime()) return false;
  await appendLog(tx, {
    tenantId,
    actor: 'machine:publish',
    action: LEDGER_SEALED,
    subject: ledgerSubject(tenantId),
    data: {
      day: day.toISOString().slice(0, 10),
      from: from?.toISOString() ?? null,
      until: until.toISOString(),
      ...sealRows(await ledgerRows(tx, { tenantId, from, until })),
    },
  });
  return true;
}
