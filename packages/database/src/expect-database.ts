import pg from 'pg';

const DEADLINE_MS = 8000;

/**
 * Makes sure that an operator's own server answers.
 *
 * @throws Error that says in one sentence what is wrong with `DATABASE_URL`
 */
export async function expectDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: DEADLINE_MS });
  // A connection that is cut later reports here; the query below tells us all we need.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
  } catch (cause) {
    const { hostname, port, pathname } = new URL(url);
    const where = `${hostname}:${port || '5432'}${pathname}`;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(
      `The database at ${where} cannot be used (${reason || 'no answer'}); check DATABASE_URL.`,
      { cause },
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}
