import { z } from 'zod';
import type { Sql } from './sql.ts';

/** What an office decides about source checks; absent keys take the defaults. */
const SourceSettings = z
  .object({
    sources: z
      .object({
        /** Asks the Internet Archive for a copy; that tells it which page is looked at. */
        wayback: z.boolean().default(false),
      })
      .prefault({}),
  })
  .transform(({ sources }) => sources);
export type SourceSettings = z.infer<typeof SourceSettings>;

/** Settings of the tenant of this transaction. */
export async function sourceSettings(sql: Sql): Promise<SourceSettings> {
  const rows = await sql.$queryRaw`SELECT settings FROM tenant`;
  const [row] = z.array(z.object({ settings: z.unknown() })).parse(rows);
  return SourceSettings.catch({ wayback: false }).parse(row?.settings ?? {});
}

export async function saveSourceSettings(sql: Sql, settings: SourceSettings): Promise<void> {
  await sql.$executeRaw`
    UPDATE tenant SET settings = settings || jsonb_build_object('sources', ${JSON.stringify(settings)}::jsonb)`;
}

/**
 * Changes whenever the registry, the press council's list or the settings do, so that a worker can
 * keep what it made of them.
 */
export async function sourceListsStamp(sql: Sql): Promise<string> {
  const rows = await sql.$queryRaw`
    SELECT concat_ws(' ', o.count, o.newest, p.count, p.newest, md5(t.settings::text)) AS stamp
    FROM (SELECT count(*), max(created_at) AS newest FROM official_entry) o,
         (SELECT count(*), max(created_at) AS newest FROM press_council_media) p,
         (SELECT settings FROM tenant) t`;
  return z.array(z.object({ stamp: z.string() })).parse(rows)[0]?.stamp ?? '';
}
