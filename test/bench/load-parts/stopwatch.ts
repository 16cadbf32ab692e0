import type pg from 'pg';

/** Seconds, half of them below p50 and all but a twentieth below p95. */
export interface Spread {
  readonly p50: number;
  readonly p95: number;
}

/**
 * Lets the database itself note when work is taken up and when an item gets its case, so that one
 * clock measures all processes and none of them is asked.
 */
export async function startStopwatch(owner: pg.Pool): Promise<void> {
  await owner.query(`
    CREATE TABLE bench_time (what text NOT NULL, seconds double precision NOT NULL);
    CREATE FUNCTION bench_leased() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
    BEGIN
      INSERT INTO public.bench_time
        SELECT 'queue', extract(epoch FROM clock_timestamp() - NEW.created_at);
      RETURN NULL;
    END $$;
    CREATE FUNCTION bench_case() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
    BEGIN
      INSERT INTO public.bench_time
        SELECT 'case', extract(epoch FROM clock_timestamp() - NEW.received_at);
      RETURN NULL;
    END $$;
    CREATE TRIGGER bench_leased AFTER UPDATE ON work_item FOR EACH ROW
      WHEN (OLD.fence = 0 AND NEW.fence = 1) EXECUTE FUNCTION bench_leased();
    CREATE TRIGGER bench_case AFTER UPDATE ON item FOR EACH ROW
      WHEN (OLD.case_id IS NULL AND NEW.case_id IS NOT NULL) EXECUTE FUNCTION bench_case();
  `);
}

/** What was noted; takes all traces of it away, so that the size of the database is its own. */
export async function readStopwatch(
  owner: pg.Pool,
): Promise<{ readonly queue: Spread; readonly case: Spread }> {
  const spread = async (what: string): Promise<Spread> => {
    const { rows } = await owner.query<Spread>(
      `SELECT coalesce(percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds), 0) AS p50,
              coalesce(percentile_cont(0.95) WITHIN GROUP (ORDER BY seconds), 0) AS p95
       FROM bench_time WHERE what = $1`,
      [what],
    );
    return rows[0] ?? { p50: 0, p95: 0 };
  };
  const times = { queue: await spread('queue'), case: await spread('case') };
  await owner.query(`
    DROP TRIGGER bench_leased ON work_item; DROP TRIGGER bench_case ON item;
    DROP FUNCTION bench_leased; DROP FUNCTION bench_case; DROP TABLE bench_time;
  `);
  return times;
}
