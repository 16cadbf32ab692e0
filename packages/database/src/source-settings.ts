import { readTenantSettings } from '@saring/domain';
import { z } from 'zod';
import type { Sql } from './sql.ts';

/** What an office decides about source checks; a part of its settings. */
export interface SourceSettings {
  /** Asks the Internet Archive for a copy; that tells it which page is looked at. */
  readonly wayback: boolean;
}

/** Settings of the tenant of this transaction. */
export async function sourceSettings(sql: Sql): Promise<SourceSettings> {
  const rows = await sql.$queryRaw`SELECT settings FROM tenant`;
  const [row] = z.array(z.object({ settings: z.unknown() })).parse(rows);
  const { wayback } = readTenantSettings(row?.settings);
  return { wayback };
}

export async function saveSourceSettings(sql: Sql, settings: SourceSettings): Promise<void> {
  await sql.$executeRaw`
    UPDATE tenant SET settings = settings || ${JSON.stringify({ wayback: settings.wayback })}::jsonb`;
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
