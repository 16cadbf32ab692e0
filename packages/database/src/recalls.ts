import { CLARIFICATION_STATES, nextReminder, REPORT_WAYS, type ReportWay } from '@saring/domain';
import { z } from 'zod';
import type { Sql } from './sql.ts';

const Opened = z.array(
  z
    .object({
      id: z.string(),
      partner_id: z.string(),
      clarification_id: z.string(),
      version: z.number(),
    })
    .transform((row) => ({
      id: row.id,
      partnerId: row.partner_id,
      clarificationId: row.clarification_id,
      version: row.version,
    })),
);
export type OpenedRecall = z.infer<typeof Opened>[number];

/**
 * Opens a recall for every partner that had a version which was corrected or withdrawn later: it
 * took it, reported it, or its page was seen to have it. Only the version that counts now is
 * recalled to. Doing it again opens nothing twice.
 *
 * @param only one clarification; `null` for all of the tenant
 */
export async function openRecalls(
  sql: Sql,
  wish: { readonly tenantId: string; readonly clarificationId: string | null; readonly at: Date },
): Promise<OpenedRecall[]> {
  const { tenantId, clarificationId, at } = wish;
  const rows = await sql.$queryRaw`
    INSERT INTO recall (id, tenant_id, partner_id, clarification_id, version, had_version, opened_at,
                        next_reminder_at)
    SELECT gen_random_uuid(), c.tenant_id, had.partner_id, c.id, c.current_version,
           max(had.version), ${at}::timestamptz, ${nextReminder(0, at)}::timestamptz
    FROM clarification c
    JOIN LATERAL (
      SELECT f.partner_id, f.version FROM partner_fetch f WHERE f.clarification_id = c.id
      UNION ALL
      SELECT r.partner_id, coalesce(r.checked_version, r.version) FROM receipt r
      WHERE r.clarification_id = c.id
    ) had ON had.version < c.current_version
    JOIN partner p ON p.id = had.partner_id AND p.ended_at IS NULL
    WHERE c.tenant_id = ${tenantId}::uuid AND c.state IN ('CORRECTED', 'WITHDRAWN')
      AND (${clarificationId}::uuid IS NULL OR c.id = ${clarificationId}::uuid)
      AND NOT EXISTS (SELECT FROM recall k WHERE k.partner_id = had.partner_id
                      AND k.clarification_id = c.id AND k.version = c.current_version)
    GROUP BY c.id, had.partner_id
    ON CONFLICT DO NOTHING
    RETURNING id, partner_id, clarification_id, version`;
  return Opened.parse(rows);
}

const Row = z
  .object({
    id: z.string(),
    partner_id: z.string(),
    partner: z.string(),
    clarification_id: z.string(),
    slug: z.string(),
    title: z.string(),
    state: z.enum(CLARIFICATION_STATES),
    reason: z.string().nullable(),
    version: z.number(),
    had_version: z.number(),
    opened_at: z.date(),
    reminders: z.number(),
    acknowledged_at: z.date().nullable(),
    acknowledged_way: z.enum(REPORT_WAYS).nullable(),
  })
  .transform((row) => ({
    id: row.id,
    partnerId: row.partner_id,
    partner: row.partner,
    clarificationId: row.clarification_id,
    slug: row.slug,
    /** Title, state and reason are those of the version that is recalled to. */
    title: row.title,
    state: row.state,
    reason: row.reason,
    version: row.version,
    hadVersion: row.had_version,
    openedAt: row.opened_at,
    reminders: row.reminders,
    /** By this version or a newer one; `null` while the recall is open. */
    acknowledgedAt: row.acknowledged_at,
    acknowledgedWay: row.acknowledged_way,
  }));
const Rows = z.array(Row);
export type RecallRow = z.infer<typeof Row>;

/** Recalls, oldest first. */
export async function listRecalls(
  sql: Sql,
  filter: {
    readonly tenantId: string;
    readonly partnerId?: string;
    readonly clarificationId?: string;
    readonly id?: string;
    /** Only those that wait for an acknowledgement. */
    readonly open?: boolean;
    /** Opened before; with `open` for what is overdue. */
    readonly openedBefore?: Date;
    /** Whose reminder is due then. */
    readonly dueAt?: Date;
    readonly limit?: number;
  },
): Promise<RecallRow[]> {
  const { tenantId, partnerId = null, clarificationId = null, id = null, open = false } = filter;
  const { openedBefore = null, dueAt = null, limit = 1000 } = filter;
  const rows = await sql.$queryRaw`
    SELECT k.id, k.partner_id, p.name AS partner, k.clarification_id, c.slug, v.title,
           v.state::text, v.reason, k.version, k.had_version, k.opened_at, k.reminders,
           a.at AS acknowledged_at, a.way::text AS acknowledged_way
    FROM recall k
    JOIN partner p ON p.id = k.partner_id
    JOIN clarification c ON c.id = k.clarification_id
    JOIN clarification_version v ON v.clarification_id = c.id AND v.version = k.version
    LEFT JOIN LATERAL (
      SELECT a.at, a.way FROM acknowledgement a
      WHERE a.partner_id = k.partner_id AND a.clarification_id = k.clarification_id
        AND a.version >= k.version
      ORDER BY a.at LIMIT 1) a ON true
    WHERE k.tenant_id = ${tenantId}::uuid
      AND (${partnerId}::uuid IS NULL OR k.partner_id = ${partnerId}::uuid)
      AND (${clarificationId}::uuid IS NULL OR k.clarification_id = ${clarificationId}::uuid)
      AND (${id}::uuid IS NULL OR k.id = ${id}::uuid)
      AND (NOT ${open}::boolean OR (a.at IS NULL AND p.ended_at IS NULL))
      AND (${openedBefore}::timestamptz IS NULL OR k.opened_at <= ${openedBefore}::timestamptz)
      AND (${dueAt}::timestamptz IS NULL OR k.next_reminder_at <= ${dueAt}::timestamptz)
    ORDER BY k.opened_at, k.id LIMIT ${limit}::int`;
  return Rows.parse(rows);
}

/** Notes a reminder; false when another process has sent it meanwhile. */
export async function recordReminder(
  sql: Sql,
  recall: { readonly id: string; readonly reminders: number },
  at: Date,
): Promise<boolean> {
  const next = nextReminder(recall.reminders + 1, at);
  const changed = await sql.$executeRaw`
    UPDATE recall SET reminders = reminders + 1, reminded_at = ${at}::timestamptz,
      next_reminder_at = ${next}::timestamptz
    WHERE id = ${recall.id}::uuid AND reminders = ${recall.reminders}::int`;
  return changed === 1;
}

/** Stores that a partner knows a version; false when it had said so before. */
export async function acknowledgeVersion(
  sql: Sql,
  acknowledgement: {
    readonly tenantId: string;
    readonly partnerId: string;
    readonly clarificationId: string;
    readonly version: number;
    readonly at: Date;
    readonly way: ReportWay;
  },
): Promise<boolean> {
  const { tenantId, partnerId, clarificationId, version, at, way } = acknowledgement;
  const made = await sql.$executeRaw`
    INSERT INTO acknowledgement (tenant_id, partner_id, clarification_id, version, at, way)
    VALUES (${tenantId}::uuid, ${partnerId}::uuid, ${clarificationId}::uuid, ${version}::int,
            ${at}::timestamptz, ${way}::report_way)
    ON CONFLICT DO NOTHING`;
  return made === 1;
}
