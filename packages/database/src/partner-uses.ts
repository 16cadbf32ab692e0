import {
  CLARIFICATION_STATES,
  PARTNER_MEDIA,
  RECEIPT_RESULTS,
  type UseFacts,
} from '@saring/domain';
import { z } from 'zod';
import type { Sql } from './sql.ts';

const Moment = z.coerce.date();

const Row = z
  .object({
    partner_id: z.string(),
    partner: z.string(),
    medium: z.enum(PARTNER_MEDIA),
    clarification_id: z.string(),
    slug: z.string(),
    title: z.string(),
    state: z.enum(CLARIFICATION_STATES),
    current_version: z.number(),
    released_at: z.date(),
    fetched_at: z.date().nullable(),
    acknowledged_version: z.number(),
    receipts: z.array(
      z.object({
        version: z.number(),
        url: z.string().nullable(),
        place: z.string().nullable(),
        publishedAt: Moment,
        reportedAt: Moment,
        result: z.enum(RECEIPT_RESULTS),
        checkedVersion: z.number().nullable(),
        checkedAt: Moment.nullable(),
        captureSha256: z.string().nullable(),
      }),
    ),
  })
  .transform((row) => ({
    partnerId: row.partner_id,
    partner: row.partner,
    medium: row.medium,
    clarificationId: row.clarification_id,
    slug: row.slug,
    title: row.title,
    state: row.state,
    currentVersion: row.current_version,
    /** Of its first version: from then on it was available to every partner. */
    releasedAt: row.released_at,
    fetchedAt: row.fetched_at,
    acknowledgedVersion: row.acknowledged_version,
    receipts: row.receipts,
  }));
const Rows = z.array(Row);

/** One clarification at one partner: what `receiptState` of the domain is asked about. */
export type PartnerUse = z.infer<typeof Row> & UseFacts;

/**
 * What every partner did with every clarification that was first released in a window: one row for
 * each pair, oldest release first. Only partners of that time are named.
 */
export async function partnerUses(
  sql: Sql,
  filter: {
    readonly tenantId: string;
    readonly since: Date;
    readonly until: Date;
    readonly partnerId?: string;
  },
): Promise<PartnerUse[]> {
  const { tenantId, since, until, partnerId = null } = filter;
  const rows = await sql.$queryRaw`
    SELECT p.id AS partner_id, p.name AS partner, p.medium::text, c.id AS clarification_id, c.slug,
           v.title, c.state::text, c.current_version, r.released_at,
           (SELECT min(f.at) FROM partner_fetch f
            WHERE f.partner_id = p.id AND f.clarification_id = c.id) AS fetched_at,
           coalesce((SELECT max(a.version) FROM acknowledgement a
            WHERE a.partner_id = p.id AND a.clarification_id = c.id), 0) AS acknowledged_version,
           coalesce((SELECT jsonb_agg(jsonb_build_object(
               'version', t.version, 'url', t.url, 'place', t.place,
               'publishedAt', t.published_at, 'reportedAt', t.reported_at, 'result', t.result,
               'checkedVersion', t.checked_version, 'checkedAt', t.checked_at,
               'captureSha256', t.capture_sha256) ORDER BY t.reported_at, t.id)
            FROM receipt t
            WHERE t.partner_id = p.id AND t.clarification_id = c.id), '[]') AS receipts
    FROM release r
    JOIN clarification c ON c.id = r.clarification_id
    JOIN clarification_version v ON v.clarification_id = c.id AND v.version = c.current_version
    JOIN partner p ON p.tenant_id = r.tenant_id AND p.created_at <= r.released_at
      AND (p.ended_at IS NULL OR p.ended_at > r.released_at)
    WHERE r.tenant_id = ${tenantId}::uuid AND r.version = 1
      AND r.released_at >= ${since}::timestamptz AND r.released_at < ${until}::timestamptz
      AND (${partnerId}::uuid IS NULL OR p.id = ${partnerId}::uuid)
    ORDER BY r.seq, p.name, p.id`;
  return Rows.parse(rows);
}
