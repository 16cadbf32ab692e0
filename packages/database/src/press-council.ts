import { z } from 'zod';
import type { Sql } from './sql.ts';

const MediaRows = z.array(z.object({ domain: z.string(), name: z.string(), status: z.string() }));
export type PressCouncilMediaRow = z.infer<typeof MediaRows>[number];

/** Puts a newer press council list in the place of the one before. */
export async function replacePressCouncil(
  sql: Sql,
  tenantId: string,
  list: { readonly asOf: string; readonly media: readonly PressCouncilMediaRow[] },
): Promise<void> {
  await sql.$executeRaw`DELETE FROM press_council_media WHERE tenant_id = ${tenantId}::uuid`;
  await sql.$executeRaw`
    INSERT INTO press_council_media (tenant_id, domain, name, status, as_of)
    SELECT ${tenantId}::uuid, domain, name, status, ${list.asOf}::text::date
    FROM jsonb_to_recordset(${JSON.stringify(list.media)}::jsonb) AS row(
      domain text, name text, status text)`;
}

/** The list with its day; `null` before the first import. */
export async function pressCouncilList(
  sql: Sql,
): Promise<{ readonly asOf: string; readonly media: readonly PressCouncilMediaRow[] } | null> {
  const summary = await pressCouncilSummary(sql);
  if (summary === null) return null;
  const rows = await sql.$queryRaw`
    SELECT domain, name, status FROM press_council_media ORDER BY name, domain`;
  return { asOf: summary.asOf, media: MediaRows.parse(rows) };
}

/** Day and length of the list; `null` before the first import. */
export async function pressCouncilSummary(
  sql: Sql,
): Promise<{ readonly asOf: string; readonly count: number } | null> {
  const rows = await sql.$queryRaw`
    SELECT to_char(max(as_of), 'YYYY-MM-DD') AS "asOf", count(*)::int AS count
    FROM press_council_media`;
  const [row] = z.array(z.object({ asOf: z.string().nullable(), count: z.number() })).parse(rows);
  return row === undefined || row.asOf === null ? null : { asOf: row.asOf, count: row.count };
}
