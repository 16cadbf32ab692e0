import { randomUUID } from 'node:crypto';
import { createTenantDirectory } from '@saring/database';
import { makeTenant, testDatabase } from '@saring/test';
import { expect, it } from 'vitest';
import { retireOldMessages } from './retire-old-messages.ts';

const database = await testDatabase();
const tenantId = await makeTenant(database);
const now = new Date('2026-11-30T00:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

let number = 0;
async function makeCase(newestDaysAgo: number): Promise<string> {
  const id = randomUUID();
  number += 1;
  await database.sql(
    `INSERT INTO cases (id, tenant_id, number, claim, due_at, opened_at, newest_item_at, item_count)
     VALUES ($1, $2, $3, 'klaim', now(), now(), $4, 1)`,
    [id, tenantId, number, daysAgo(newestDaysAgo)],
  );
  return id;
}

/** An item that can be found; returns its text. */
async function makeItem(text: string, receivedDaysAgo: number, caseId: string | null) {
  const id = randomUUID();
  await database.sql(
    `INSERT INTO item (id, tenant_id, kind, text, masked_text, fingerprint, open_stages, received_at, case_id)
     VALUES ($1, $2, 'POST', $3, $3, $3, 0, $4, $5)`,
    [id, tenantId, text, daysAgo(receivedDaysAgo), caseId],
  );
  await database.sql(
    `INSERT INTO match_document (id, tenant_id, kind, ref_id, case_id, text, fingerprint)
     VALUES (gen_random_uuid(), $1, 'item', $2, $3, $4, $4)`,
    [tenantId, id, caseId, text],
  );
}

it('takes out what nobody repeated, and leaves each case a message that stands for it', async () => {
  const quiet = await makeCase(500);
  const lively = await makeCase(3);
  await makeItem('kiriman lama tanpa kasus', 450, null);
  await makeItem('kiriman baru tanpa kasus', 30, null);
  await makeItem('kasus tenang, yang pertama', 600, quiet);
  await makeItem('kasus tenang, ulangan', 550, quiet);
  await makeItem('kasus tenang, ulangan lagi', 500, quiet);
  await makeItem('kasus ramai, yang pertama', 700, lively);
  await makeItem('kasus ramai, ulangan lama', 650, lively);
  await makeItem('kasus ramai, ulangan baru', 3, lively);

  const context = { database: database.worker, tenants: createTenantDirectory(database.app) };
  await context.tenants.byId(tenantId);
  expect(await retireOldMessages(context, 400, now)).toBe(3);
  const found = await database.sql<{ text: string }>(
    `SELECT text FROM match_document WHERE tenant_id = $1 AND NOT removed`,
    [tenantId],
  );
  expect(found.map(({ text }) => text).sort()).toEqual([
    'kasus ramai, ulangan baru',
    'kasus ramai, ulangan lama',
    'kasus ramai, yang pertama',
    'kasus tenang, yang pertama',
    'kiriman baru tanpa kasus',
  ]);
  // What left keeps no words behind, and does not stand in the way of the same words coming again.
  const gone = await database.sql(
    `SELECT DISTINCT text, fingerprint FROM match_document WHERE tenant_id = $1 AND removed`,
    [tenantId],
  );
  expect(gone).toEqual([{ text: '', fingerprint: null }]);
  const [items] = await database.sql<{ n: string }>(
    `SELECT count(*) AS n FROM item WHERE tenant_id = $1 AND text <> ''`,
    [tenantId],
  );
  expect(items?.n).toBe('8');
  expect(await retireOldMessages(context, 400, now)).toBe(0);
});
