import pg from 'pg';

/** Tables that are part of the schema rather than of the data. */
const KEPT = ['_prisma_migrations', 'state_step', 'queue_epoch'];

/**
 * Empties every table of an installation. Only for a demo whose loading was interrupted: nothing of
 * anybody's is in it yet.
 */
export async function resetData(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname = 'public' AND tablename <> ALL($1)`,
      [KEPT],
    );
    await client.query('BEGIN');
    await client.query(`TRUNCATE ${rows.map((row) => row.name).join(', ')}`);
    await client.query(
      `INSERT INTO tenant (id, slug, name, region_code, shared)
       VALUES (gen_random_uuid(), 'bersama', 'Simpanan bersama', '00', true)`,
    );
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}
