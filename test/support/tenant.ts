import { randomBytes, randomUUID } from 'node:crypto';
import type { TestDatabase } from './database.ts';

/** A tenant of its own for a test; returns its id. */
export async function makeTenant(database: TestDatabase, slug?: string): Promise<string> {
  const id = randomUUID();
  await database.sql(
    `INSERT INTO tenant (id, slug, name, region_code) VALUES ($1, $2, 'Kabupaten Uji', '63.03')`,
    [id, slug ?? `uji-${randomBytes(4).toString('hex')}`],
  );
  return id;
}
