import { randomUUID } from 'node:crypto';
import { addTenant } from '@saring/database';
import { readConfig, silentLogger, stopAll } from '@saring/runtime';
import { compose } from '@saring/standalone';
import pg from 'pg';
import { benchStores } from '../bench-stores.ts';
import type { BenchEngine, EngineDoc, Hit } from './engine.ts';

const BATCH = 5000;

/**
 * The second home of our index as an installation runs it (`SARING_MATCH_INDEX=postgres`): words
 * and skeletons of messages in PostgreSQL, claims in memory; each search is one transaction, and
 * has the guard and the explanation of the best few in it.
 */
export async function startHome(kind: 'item' | 'known_fact_check'): Promise<BenchEngine> {
  const stores = await benchStores();
  const { access, secrets, dataDir } = stores;
  const house = await compose(
    readConfig({ PORT: '0', SARING_DATA_DIR: dataDir, SARING_MATCH_INDEX: 'postgres' }),
    { access, secrets, embedded: null, migrated: [] },
    silentLogger,
  );
  const owner = new pg.Pool({ connectionString: access.owner, max: 1 });
  const tenantId = await addTenant(house.app, {
    slug: 'rumah',
    name: 'Kabupaten Rumah',
    regionCode: '63.03',
    timeZone: 'Asia/Makassar',
  });
  /** Documents by the reference they got: those of a collection are no UUIDs. */
  const idOf = new Map<string, string>();

  const put = async (docs: readonly EngineDoc[]): Promise<void> => {
    const refs = docs.map(({ id }) => {
      const ref = randomUUID();
      idOf.set(ref, id);
      return ref;
    });
    await owner.query(
      `INSERT INTO match_document (id, tenant_id, kind, ref_id, title, text, fingerprint)
       SELECT gen_random_uuid(), $1, $2::match_document_kind, ref, nullif(title, ''), text, ref::text
       FROM unnest($3::uuid[], $4::text[], $5::text[]) AS t (ref, title, text)`,
      [
        tenantId,
        kind,
        refs,
        docs.map(({ title }) => title.replaceAll('\0', ' ')),
        docs.map(({ text }) => text.replaceAll('\0', ' ')),
      ],
    );
  };

  return {
    name: 'pghome',
    build: async (docs) => {
      for (let from = 0; from < docs.length; from += BATCH) {
        await put(docs.slice(from, from + BATCH));
      }
      await house.match.start();
      await owner.query('VACUUM ANALYZE match_term');
    },
    search: async (text, limit): Promise<Hit[]> => {
      const found = await house.match.find(tenantId, text);
      return found
        .slice(0, limit)
        .map(({ refId, score }) => ({ id: idOf.get(refId) ?? refId, score }));
    },
    bytes: async () => {
      const { rows } = await owner.query<{ bytes: string }>(
        `SELECT pg_total_relation_size('match_term') AS bytes`,
      );
      return Number(rows[0]?.bytes ?? 0);
    },
    close: async () => {
      await owner.end();
      await stopAll(house.stoppables, silentLogger);
      await stores.close();
    },
  };
}
