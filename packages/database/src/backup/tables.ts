import type pg from 'pg';
import type { BackupManifest } from './manifest.ts';

/** A table to copy: its columns in order, and what its rows are ordered by. */
export interface CopiedTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** Columns of the primary key: equal content gives an equal checksum. */
  readonly key: readonly string[];
}

/** Every table of ours, partitions by their parent, without what the database computes itself. */
export async function copiedTables(client: pg.Client): Promise<CopiedTable[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; key: string[] | null }>(`
    SELECT c.relname AS name,
           (SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a
            WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
           (SELECT array_agg(a.attname::text ORDER BY array_position(i.indkey::int2[], a.attnum))
            FROM pg_index i JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey)
            WHERE i.indrelid = c.oid AND i.indisprimary) AS key
    FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
      AND c.relname <> '_prisma_migrations'
    ORDER BY c.relname`);
  return rows.map((row) => ({ ...row, key: row.key ?? row.columns }));
}

export async function sequenceValues(client: pg.Client): Promise<BackupManifest['sequences']> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'S' ORDER BY 1`,
  );
  const values: BackupManifest['sequences'] = [];
  for (const { name } of rows) {
    const { rows: found } = await client.query<{ last_value: string; is_called: boolean }>(
      `SELECT last_value, is_called FROM ${client.escapeIdentifier(name)}`,
    );
    const row = found[0];
    if (row !== undefined) values.push({ name, value: row.last_value, called: row.is_called });
  }
  return values;
}

/** `COPY ... TO STDOUT` of a whole table in a fixed order. */
export function copyOut(client: pg.Client, table: CopiedTable): string {
  const list = (names: readonly string[]) => names.map((name) => client.escapeIdentifier(name));
  return `COPY (SELECT ${list(table.columns).join(', ')} FROM ${client.escapeIdentifier(table.name)} ORDER BY ${list(table.key).join(', ')}) TO STDOUT`;
}

/**
 * Row-level security is forced for the owner, too; a copy under it would silently be empty.
 *
 * @throws Error in one plain sentence when the role does not see everything
 */
export async function requireFullSight(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ sees: boolean; name: string }>(
    'SELECT rolsuper OR rolbypassrls AS sees, rolname AS name FROM pg_roles WHERE rolname = current_user',
  );
  if (rows[0]?.sees === true) return;
  throw new Error(
    `The role ${rows[0]?.name ?? ''} in DATABASE_URL does not see all rows; use one with BYPASSRLS for backups.`,
  );
}
