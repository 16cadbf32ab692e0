import type pg from 'pg';
import { makeMessages } from '../scale-parts/messages.ts';

const BATCH = 10_000;
/** Case numbers that the burst's own, counted from 1, never meet. */
const FIRST_NUMBER = 1_000_000;

/**
 * What an installation holds that has run for long: messages of past months, dealt out over all
 * offices, ten to a case, findable like any other.
 */
export async function fillStored(owner: pg.Pool, count: number): Promise<void> {
  const client = await owner.connect();
  try {
    // Rows of the past begin in the middle of their lives, which the triggers rightly refuse.
    await client.query(`
      ALTER TABLE cases DISABLE TRIGGER USER; ALTER TABLE submission DISABLE TRIGGER USER;
      ALTER TABLE item DISABLE TRIGGER USER;
      CREATE TEMP TABLE past (
        at bigint, id uuid DEFAULT gen_random_uuid(), tenant_id uuid, case_id uuid, text text,
        received_at timestamptz)`);
    for (let from = 0; from < count; from += BATCH) {
      const { docs } = makeMessages({
        n: Math.min(BATCH, count - from),
        queries: 1,
        seed: 1 + from / BATCH,
        texts: null,
      });
      await fillBatch(
        client,
        from,
        docs.map(({ text }) => text),
      );
    }
    await client.query(`
      ALTER TABLE cases ENABLE TRIGGER USER; ALTER TABLE submission ENABLE TRIGGER USER;
      ALTER TABLE item ENABLE TRIGGER USER; DROP TABLE past`);
    await client.query('VACUUM ANALYZE');
    // What was just written would else be flushed during the burst.
    await client.query('CHECKPOINT');
  } finally {
    client.release();
  }
}

async function fillBatch(client: pg.PoolClient, from: number, texts: string[]): Promise<void> {
  await client.query('BEGIN');
  await client.query('TRUNCATE past');
  await client.query(
    `INSERT INTO past (at, tenant_id, text, received_at)
     SELECT $1::bigint + n, o.ids[1 + ((n - 1) / 10) % cardinality(o.ids)], t.text,
            now() - make_interval(days => 1 + (n * 7919 % 300)::int)
     FROM unnest($2::text[]) WITH ORDINALITY t(text, n),
          (SELECT array_agg(id ORDER BY slug) AS ids FROM tenant WHERE slug LIKE 'kabupaten-%') o`,
    [from, texts],
  );
  await client.query(
    `UPDATE past SET case_id = first.id FROM past first WHERE first.at = past.at - (past.at - 1) % 10`,
  );
  await client.query(
    `INSERT INTO cases (id, tenant_id, number, state, claim, opened_at, newest_item_at, item_count, due_at)
     SELECT id, tenant_id, ${FIRST_NUMBER} + at, 'PUBLISHED', text, received_at, received_at, 10, received_at
     FROM past WHERE at % 10 = 1`,
  );
  await client.query(
    `INSERT INTO item (id, tenant_id, kind, text, masked_text, fingerprint, case_id, open_stages, received_at)
     SELECT id, tenant_id, 'SUBMISSION', text, text, md5(id::text), case_id, 0, received_at FROM past`,
  );
  await client.query(
    `INSERT INTO submission (item_id, tenant_id, ticket, channel, state)
     SELECT id, tenant_id, 'LAMA' || at, 'WEB', 'LINKED' FROM past`,
  );
  await client.query(
    `INSERT INTO match (id, tenant_id, item_id, rank, score, status, target_kind, target_id, explanation, engine_version)
     SELECT gen_random_uuid(), tenant_id, id, 1, 0.99, 'CONFIRMED', 'case', case_id, '{}', 'lama'
     FROM past WHERE at % 10 <> 1`,
  );
  await client.query(
    `INSERT INTO match_document (id, tenant_id, kind, ref_id, case_id, text, fingerprint)
     SELECT gen_random_uuid(), tenant_id, 'item', id, case_id, text, md5(id::text) FROM past`,
  );
  await client.query('COMMIT');
}
