import { FETCH_WAYS, LEDGER_SEALED, type LedgerRow, LedgerSeal, REPORT_WAYS } from '@saring/domain';
import { z } from 'zod';
import type { Sql } from './sql.ts';

const iso = z.date().transform((at) => at.toISOString());
const base = { partnerId: z.string(), clarificationId: z.string(), version: z.number() };
const Fetches = z.array(z.object({ ...base, way: z.enum(FETCH_WAYS), at: iso }));
const Acknowledgements = z.array(z.object({ ...base, way: z.enum(REPORT_WAYS), at: iso }));
const Receipts = z.array(
  z.object({
    ...base,
    id: z.string(),
    url: z.string().nullable(),
    place: z.string().nullable(),
    publishedAt: iso,
    reportedAt: iso,
    way: z.enum(REPORT_WAYS),
  }),
);

/**
 * What partners did within a time, as it was noted. Of a report this is what was reported, not what
 * a check of the page found: that may change.
 */
export async function ledgerRows(
  sql: Sql,
  time: { readonly tenantId: string; readonly from: Date | null; readonly until: Date },
): Promise<LedgerRow[]> {
  const { tenantId, from, until } = time;
  const fetches = await sql.$queryRaw`
    SELECT partner_id AS "partnerId", clarification_id AS "clarificationId", version, way::text, at
    FROM partner_fetch WHERE tenant_id = ${tenantId}::uuid AND at < ${until}::timestamptz
      AND (${from}::timestamptz IS NULL OR at >= ${from}::timestamptz)`;
  const acknowledgements = await sql.$queryRaw`
    SELECT partner_id AS "partnerId", clarification_id AS "clarificationId", version, way::text, at
    FROM acknowledgement WHERE tenant_id = ${tenantId}::uuid AND at < ${until}::timestamptz
      AND (${from}::timestamptz IS NULL OR at >= ${from}::timestamptz)`;
  const receipts = await sql.$queryRaw`
    SELECT id, partner_id AS "partnerId", clarification_id AS "clarificationId", version, url, place,
           published_at AS "publishedAt", reported_at AS "reportedAt", way::text
    FROM receipt WHERE tenant_id = ${tenantId}::uuid AND reported_at < ${until}::timestamptz
      AND (${from}::timestamptz IS NULL OR reported_at >= ${from}::timestamptz)`;
  return [
    ...Fetches.parse(fetches).map((facts): LedgerRow => ({ kind: 'fetch', facts })),
    ...Acknowledgements.parse(acknowledgements).map(
      (facts): LedgerRow => ({ kind: 'acknowledgement', facts }),
    ),
    ...Receipts.parse(receipts).map((facts): LedgerRow => ({ kind: 'receipt', facts })),
  ];
}

/** The instant of the oldest row; `null` for an office whose partners did nothing yet. */
export async function ledgerBegan(sql: Sql, tenantId: string): Promise<Date | null> {
  const rows = await sql.$queryRaw`
    SELECT least((SELECT min(at) FROM partner_fetch WHERE tenant_id = ${tenantId}::uuid),
                 (SELECT min(at) FROM acknowledgement WHERE tenant_id = ${tenantId}::uuid),
                 (SELECT min(reported_at) FROM receipt WHERE tenant_id = ${tenantId}::uuid)) AS at`;
  return z.array(z.object({ at: z.date().nullable() })).parse(rows)[0]?.at ?? null;
}

/** What all seals of an office's ledger are about, in its decision log. */
export const ledgerSubject = (tenantId: string): string => `ledger:${tenantId}`;

const Seals = z.array(z.object({ seq: z.number(), hash: z.string(), data: LedgerSeal }));
/** A sealed day with its entry in the decision log. */
export type LedgerSealRow = z.infer<typeof Seals>[number];

/** The newest seal; `null` before the first. */
export async function lastLedgerSeal(sql: Sql, tenantId: string): Promise<LedgerSealRow | null> {
  const rows = await sql.$queryRaw`
    SELECT seq, hash, data FROM log_entry
    WHERE tenant_id = ${tenantId}::uuid AND subject = ${ledgerSubject(tenantId)}
      AND action = ${LEDGER_SEALED} ORDER BY seq DESC LIMIT 1`;
  return Seals.parse(rows)[0] ?? null;
}

/** Seals after an entry of the log, oldest first. */
export async function ledgerSealsAfter(
  sql: Sql,
  page: { readonly tenantId: string; readonly seq: number; readonly limit: number },
): Promise<LedgerSealRow[]> {
  const { tenantId, seq, limit } = page;
  const rows = await sql.$queryRaw`
    SELECT seq, hash, data FROM log_entry
    WHERE tenant_id = ${tenantId}::uuid AND subject = ${ledgerSubject(tenantId)}
      AND action = ${LEDGER_SEALED} AND seq > ${seq}::int ORDER BY seq LIMIT ${limit}::int`;
  return Seals.parse(rows);
}

/** Until its end the transaction is the only one that seals this office's ledger. */
export async function holdLedgerSeals(sql: Sql, tenantId: string): Promise<void> {
  await sql.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('ledger-seals'), hashtext(${tenantId}))`;
}
