import { createKimGroup, joinContact, seeContact } from '@saring/database';
import { acceptSubmission, keepActivity } from '@saring/ingest';
import { until } from '@saring/test';
import { makeOffice, testHouse } from '@saring/test/house';
import { describe, expect, it } from 'vitest';

const installation = await testHouse({ stages: [] });
const { house, database } = installation;
const DAY = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * DAY);

async function report(tenantId: string, kimGroupId: string, days: number) {
  await acceptSubmission(
    { database: house.app, pipeline: house.pipeline },
    {
      tenantId,
      channel: 'KIM_APP',
      text: `Bantuan beras ${days} karung dibagikan besok pagi di balai desa, benarkah?`,
      note: null,
      kimGroupId,
      contactId: null,
      attachments: [],
      idempotency: null,
      receivedAt: ago(days),
    },
  );
}
const keep = () =>
  keepActivity({ database: house.app, tenants: house.tenants, pipeline: house.pipeline });

describe('the activity of village groups', () => {
  it('is counted by day; a quiet group gets one reminder for each quiet spell', async () => {
    const { tenantId } = await makeOffice(installation);
    const add = (name: string) =>
      house.app.withTenant(tenantId, (tx) =>
        createKimGroup(tx, {
          tenantId,
          name,
          districtCode: '63.03.04',
          villageCode: null,
          createdAt: ago(100),
        }),
      );
    const [active, quiet, unreachable] = [await add('Aktif'), await add('Sepi'), await add('Jauh')];
    await report(tenantId, active, 2);
    await report(tenantId, quiet, 40);
    await house.app.withTenant(tenantId, async (tx) => {
      const contact = await seeContact(tx, {
        tenantId,
        channel: 'TELEGRAM',
        accountId: await account(tenantId),
        idHashes: [`hash-${tenantId}`],
        aliasHashes: [],
        sealedId: 'sealed',
        language: 'id',
        quiet: true,
        windowUntil: null,
      });
      await joinContact(tx, contact.id, quiet);
    });
    // The directory of offices is kept in memory for some seconds.
    await until(async () => (await house.tenants.all()).some((each) => each.id === tenantId));
    await keep();
    await keep();
    const messages = await database.sql<{ kind: string }>(
      `SELECT kind FROM chat_message WHERE tenant_id = '${tenantId}'`,
    );
    expect(messages.map(({ kind }) => kind)).toEqual(['NUDGE']);
    const nudges = await database.sql<{ group_id: string; chats: number }>(
      `SELECT group_id, chats FROM kim_nudge WHERE tenant_id = '${tenantId}' ORDER BY chats DESC`,
    );
    expect(nudges).toEqual([
      { group_id: quiet, chats: 1 },
      { group_id: unreachable, chats: 0 },
    ]);
    const days = await database.sql<{ groups: number; active: number }>(
      `SELECT groups, active FROM kim_activity_day WHERE tenant_id = '${tenantId}' ORDER BY day`,
    );
    expect(days.length).toBeGreaterThan(10);
    expect(days.at(-1)).toEqual({ groups: 4, active: 1 });
    const levels = await database.sql<{ level: string }>(
      `SELECT level FROM kim_level WHERE group_id = '${quiet}' ORDER BY level`,
    );
    expect(levels.map(({ level }) => level)).toEqual(['FIRST_REPORT', 'REGISTERED']);

    // It reports and goes quiet again: another spell, another reminder.
    await report(tenantId, quiet, 30);
    await keep();
    await keep();
    const [again] = await database.sql<{ count: number }>(
      `SELECT count(*)::int AS count FROM chat_message WHERE tenant_id = '${tenantId}'`,
    );
    expect(again?.count).toBe(2);
  });
});

async function account(tenantId: string): Promise<string> {
  const [row] = await database.sql<{ id: string }>(
    `INSERT INTO channel_account (id, tenant_id, channel, external_id, sealed_secrets)
     VALUES (gen_random_uuid(), '${tenantId}', 'TELEGRAM', '${tenantId}', 'sealed') RETURNING id`,
  );
  return row?.id ?? '';
}
