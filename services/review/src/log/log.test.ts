import { appendLog } from '@saring/database';
import { checkLogBytes, type Role } from '@saring/domain';
import { type Answer, call, formClient, until } from '@saring/test';
import { makeOffice, testHouse } from '@saring/test/house';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkLog } from './check-log.ts';
import { exportLog } from './export-log.ts';
import { publishHeads } from './publish-heads.ts';

const installation = await testHouse({ stages: [] });
const { house, url, database } = installation;

async function officeWithLog(entries: number) {
  const office = await makeOffice(installation);
  const { tenantId } = office;
  // The directory is a little old; asking for an unknown office renews it.
  await until(() => house.tenants.byId(tenantId));
  const note = async (number: number) =>
    house.app.withTenant(tenantId, (tx) =>
      appendLog(tx, {
        tenantId,
        actor: 'account:uji',
        action: 'case.decided',
        subject: `case:${number}`,
        data: { number },
      }),
    );
  for (let number = 1; number <= entries; number += 1) await note(number);
  const browser = async (roles: readonly Role[]) => {
    const { accountId } = await office.person(roles);
    const client = formClient(url);
    client.setCookie(await office.signIn(accountId));
    return client;
  };
  return { ...office, note, browser };
}

/** Changes the log as somebody would who owns the database. */
const tamper = (sql: string, values: unknown[]) => database.sql(sql, values);
const context = { database: house.app, tenants: house.tenants };
const tomorrow = new Date(Date.now() + 24 * 3_600_000);

describe('the chain of an office', () => {
  it('stays whole when many write at the same moment', async () => {
    const { tenantId, note } = await officeWithLog(0);
    for (let round = 0; round < 4; round += 1) {
      await Promise.all(Array.from({ length: 5 }, (_, number) => note(number)));
    }
    const check = await checkLog(house.app, tenantId);
    expect(check).toMatchObject({ entries: 20, broken: null });
  });

  it('shows the first entry that was changed, deleted or put in', async () => {
    const { tenantId } = await officeWithLog(8);
    await tamper(`UPDATE log_entry SET data = '{"number": 99}' WHERE tenant_id = $1 AND seq = 5`, [
      tenantId,
    ]);
    expect((await checkLog(house.app, tenantId)).broken).toEqual({ seq: 5, fault: 'CHANGED' });
    await tamper(`DELETE FROM log_entry WHERE tenant_id = $1 AND seq = 3`, [tenantId]);
    expect((await checkLog(house.app, tenantId)).broken).toEqual({ seq: 3, fault: 'OUT_OF_ORDER' });
  });

  it('shows a cut end by the heads that were published', async () => {
    const { tenantId } = await officeWithLog(6);
    await publishHeads(context, tomorrow);
    await tamper(`DELETE FROM log_entry WHERE tenant_id = $1 AND seq > 4`, [tenantId]);
    expect((await checkLog(house.app, tenantId)).broken).toEqual({ seq: 5, fault: 'CUT' });
  });

  it('shows it by kept heads even when the published ones were taken away too', async () => {
    const { tenantId, slug } = await officeWithLog(6);
    await publishHeads(context, tomorrow);
    const kept = await heads(slug);
    await tamper(`DELETE FROM log_entry WHERE tenant_id = $1 AND seq > 4`, [tenantId]);
    await tamper(`DELETE FROM log_head WHERE tenant_id = $1`, [tenantId]);
    expect((await checkLog(house.app, tenantId)).broken).toBeNull();
    const check = await checkLog(house.app, tenantId, kept.body.items);
    expect(check.broken).toEqual({ seq: 5, fault: 'CUT' });
  });
});

const Heads = z.object({
  items: z.array(
    z.object({ tenantId: z.string(), day: z.string(), seq: z.number(), hash: z.string() }),
  ),
});
const heads = (slug: string): Promise<Answer<z.infer<typeof Heads>>> =>
  call(`${url}/api/v1/log/heads?tenant=${slug}`, Heads);

describe('daily heads', () => {
  it('are published once a day, however often the task runs, and never for today', async () => {
    const { tenantId, slug } = await officeWithLog(3);
    await publishHeads(context);
    expect((await heads(slug)).body.items).toEqual([]);
    await Promise.all([publishHeads(context, tomorrow), publishHeads(context, tomorrow)]);
    await publishHeads(context, tomorrow);
    const { items } = (await heads(slug)).body;
    expect(items).toMatchObject([{ tenantId, seq: 3 }]);
    const page = await formClient(url).get('/log');
    expect(page.text).toContain(items[0]?.hash);
  });

  it('are made up for days when nothing ran, each with the last entry of its day', async () => {
    const { tenantId, slug } = await officeWithLog(4);
    await tamper(
      `UPDATE log_entry SET at = at - make_interval(days => 5 - seq) WHERE tenant_id = $1`,
      [tenantId],
    );
    await publishHeads(context, tomorrow);
    const { items } = (await heads(slug)).body;
    expect(items.map((head) => head.seq)).toEqual([4, 4, 3, 2, 1]);
    expect(new Set(items.map((head) => head.day)).size).toBe(5);
  });

  it('cannot be changed by the services', async () => {
    const { tenantId } = await officeWithLog(1);
    const change = house.app.withTenant(
      tenantId,
      (tx) => tx.$executeRaw`UPDATE log_head SET hash = 'x'`,
    );
    await expect(change).rejects.toThrow(/permission denied/u);
  });
});

describe('the export', () => {
  it('is whole, and is given to auditors but not to reviewers', async () => {
    const { tenantId, browser } = await officeWithLog(40);
    const refused = await (await browser(['REVIEWER'])).get('/konsol/log/unduh');
    expect(refused.status).toBe(403);
    const file = await (await browser(['AUDITOR'])).get('/konsol/log/unduh');
    const check = await checkLogBytes([Buffer.from(file.text)]);
    expect(check).toMatchObject({ entries: 40, broken: null });
    let inPieces = '';
    for await (const line of exportLog(house.app, tenantId, 7)) inPieces += line;
    expect(inPieces).toBe(file.text);
  });
});

describe('settings', () => {
  it('are changed by administrators alone, and each change is logged with both values', async () => {
    const { tenantId, browser } = await officeWithLog(0);
    const admin = await browser(['TENANT_ADMIN']);
    const fields = {
      receiptMinutes: '1',
      triageWorkingHours: '2',
      verdictHours: '20,5',
      earlyWarningHours: '2',
      lapseHours: '72',
      lockMinutes: '30',
      kimTarget: '80',
      kimQuietDays: '21',
      printEditionHour: '16',
      digestDay: '1',
      overdueRecallHours: '24',
      spendCeilingRupiah: '0',
      funding: 'APBD kabupaten',
    };
    for (const role of ['AUDITOR', 'REVIEWER', 'OPERATOR'] as const) {
      const answer = await (await browser([role])).post('/konsol/pengaturan', fields);
      expect(answer.status).toBe(403);
    }
    expect((await admin.post('/konsol/pengaturan', fields)).status).toBe(200);
    expect((await admin.post('/konsol/pengaturan', fields)).status).toBe(200);
    const wrong = { ...fields, printEditionHour: '25' };
    expect((await admin.post('/konsol/pengaturan', wrong)).status).toBe(422);
    expect((await admin.post('/konsol/pengaturan', { ...fields, lapseHours: '' })).status).toBe(
      422,
    );
    const rows = await database.sql<{ data: unknown }>(
      `SELECT data FROM log_entry WHERE tenant_id = $1 AND action = 'settings.changed'`,
      [tenantId],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.data).toMatchObject({
      changed: {
        funding: { from: '', to: 'APBD kabupaten' },
        clocks: { from: { verdictHours: 22 }, to: { verdictHours: 20.5 } },
      },
    });
    expect((await admin.get('/konsol/pengaturan')).text).toContain('APBD kabupaten');
  });
});
