import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createJoinCode } from '@saring/database';
import { newJoinCode } from '@saring/domain';
import { call, until } from '@saring/test';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { GRAPH_ERRORS } from '../servers/index.ts';
import { saringCommand, TEST_KEY } from '../support/saring-command.ts';
import { chatHouse, person, TELEGRAM, tgMessage, waContact, waText } from './chat-house.ts';

const SLOW = 180_000;
const PICTURE = readFileSync(
  join(import.meta.dirname, '../../packages/media/src/fixtures/chat.png'),
);
const REPORT =
  'Kabar dari grup: air ledeng Desa Uji Timur dimatikan satu pekan penuh karena pipa utama diganti';

const chat = await chatHouse({
  settings: { template: 'jawaban_siap', templateCost: 0, monthlyCeiling: 1000 },
});
const { whatsApp, telegram, world, office } = chat;
const { sql } = world.database;
const toldTo = (to: string) => whatsApp.taken.filter((message) => message.to === to);
const toldOnTelegram = (id: string) => telegram.taken.filter((message) => message.chat === id);
const say = (phone: string, text: string) => {
  whatsApp.wroteAgo(phone, 0);
  return whatsApp.deliver(whatsApp.envelope([waText(phone, text)], [waContact(phone)]));
};
const run = async (name: string) => world.house.periodic.find((task) => task.name === name)?.run();

const saring = async (args: readonly string[], keys: Readonly<Record<string, string>> = {}) => {
  const { code, out, problem } = await saringCommand(world, args, keys);
  expect(problem, args.join(' ')).toBe('');
  expect(code).toBe(0);
  return out;
};

async function joinCode(): Promise<string> {
  const code = newJoinCode();
  await world.house.app.withTenant(office.tenantId, (tx) =>
    createJoinCode(tx, {
      tenantId: office.tenantId,
      groupId: office.kimGroupId,
      codeHash: world.house.secrets.hash('kim-join-code', code),
      uses: 5,
      expiresAt: new Date(Date.now() + 3_600_000),
      createdById: null,
    }),
  );
  return code;
}

const groupOf = async (ticket: string) =>
  (
    await sql<{ id: string }>('SELECT kim_group_id AS id FROM submission WHERE ticket = $1', [
      ticket,
    ])
  )[0]?.id;
const ticketIn = (words: string | undefined) => /SR-[0-9A-Z-]+/u.exec(words ?? '')?.[0] ?? '';

it(
  'joins a group by its code on WhatsApp and Telegram, and counts what comes from there',
  async () => {
    const { phone } = person();
    const code = await joinCode();
    await say(phone, `gabung ${code.toLowerCase()}`);
    await until(() => toldTo(phone)[0]?.words.includes('KIM Uji'), { what: 'the welcome' });
    await say(phone, REPORT);
    const receipt = await until(() => toldTo(phone)[1], { what: 'a ticket' });
    expect(await groupOf(ticketIn(receipt.words))).toBe(office.kimGroupId);

    const update = { update_id: 41, ...tgMessage(9701, { text: `/gabung ${code}` }) };
    await telegram.deliver(update, TELEGRAM.webhookSecret, chat.hooks.telegram);
    await until(() => toldOnTelegram('9701')[0]?.words.includes('KIM Uji'), {
      what: 'the welcome',
    });
    await telegram.deliver(
      { update_id: 42, ...tgMessage(9701, { text: `${REPORT}, benarkah` }) },
      TELEGRAM.webhookSecret,
      chat.hooks.telegram,
    );
    const told = await until(() => toldOnTelegram('9701')[1], { what: 'a ticket on Telegram' });
    expect(await groupOf(ticketIn(told.words))).toBe(office.kimGroupId);
  },
  SLOW,
);

it(
  'takes no more codes from a chat that tries too many',
  async () => {
    const { phone } = person();
    for (let attempt = 0; attempt < 10; attempt += 1) await say(phone, `gabung ${newJoinCode()}`);
    await until(() => toldTo(phone).length === 10, { ms: 60_000, what: 'ten answers' });
    await say(phone, `gabung ${await joinCode()}`);
    await until(() => toldTo(phone).length === 11, { what: 'one more answer' });
    expect(toldTo(phone).filter(({ words }) => words.includes('KIM Uji'))).toEqual([]);

    const page = (code: string) => fetch(`${world.url}/kim/gabung/${code}`);
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 130 && statuses.at(-1) !== 429; attempt += 1) {
      statuses.push((await page(newJoinCode())).status);
    }
    expect(statuses.at(-1)).toBe(429);
    expect(statuses.length).toBeGreaterThan(60);
  },
  SLOW,
);

it(
  'reminds a quiet group once, in its own chat',
  async () => {
    const { phone } = person();
    await say(phone, `gabung ${await joinCode()}`);
    await until(() => toldTo(phone).length === 1, { what: 'the welcome' });
    await chat.quiet();
    await sql(
      `UPDATE item SET received_at = now() - interval '40 days'
     WHERE id IN (SELECT item_id FROM submission WHERE kim_group_id = $1)`,
      [office.kimGroupId],
    );
    await sql(`UPDATE kim_group SET created_at = now() - interval '90 days' WHERE id = $1`, [
      office.kimGroupId,
    ]);
    await run('kim-activity');
    await until(() => toldTo(phone)[1]?.words.startsWith('Halo, KIM Uji'), {
      what: 'the reminder',
    });
    await run('kim-activity');
    await chat.quiet();
    expect(toldTo(phone)).toHaveLength(2);
  },
  SLOW,
);

it(
  'keeps the deadlines of the office, and says why an answer is late',
  async () => {
    await sql(
      `UPDATE tenant SET settings = settings || '{"clocks":{"receiptMinutes":1,"triageWorkingHours":2,"verdictHours":10,"earlyWarningHours":2,"lapseHours":36.5,"lockMinutes":30}}'
     WHERE id = $1`,
      [office.tenantId],
    );
    const { phone } = person();
    await say(phone, `${REPORT} sekali`);
    const receipt = await until(() => toldTo(phone)[0], { what: 'a ticket' });
    expect(receipt.words).toContain('paling lambat 10 jam');
    const [delay] = await sql<{ hours: number }>(
      `SELECT round(extract(epoch FROM due_at - now()) / 3600, 1)::float AS hours FROM work_item
     WHERE job = 'notify-delay' ORDER BY created_at DESC LIMIT 1`,
    );
    expect(delay?.hours).toBeGreaterThan(9);
    expect(delay?.hours).toBeLessThan(10);
    await chat.quiet();
    await sql(`UPDATE work_item SET due_at = now(), enqueued_at = NULL WHERE job = 'notify-delay'`);
    const late = await until(() => toldTo(phone)[1], { ms: 60_000, what: 'the delay notice' });
    expect(late.words).toContain('belum ada');

    const { phone: other } = person();
    await say(other, 'hoax bukan?');
    await until(() => toldTo(other).length === 2, { what: 'ticket and question' });
    await sql(
      `UPDATE work_item SET due_at = now(), enqueued_at = NULL WHERE job = 'lapse-submission'`,
    );
    const lapsed = await until(() => toldTo(other)[2], { ms: 60_000, what: 'the reason' });
    expect(lapsed.words).toContain('36,5 jam');
  },
  SLOW,
);

it(
  'keeps messages while the token is out of date, and tells the operator',
  async () => {
    const { phone } = person();
    whatsApp.refuse(GRAPH_ERRORS.token, 1, phone);
    await say(phone, `${REPORT} lagi`);
    const problem = () =>
      sql<{ problem: string | null }>('SELECT problem FROM channel_account WHERE id = $1', [
        chat.accounts.whatsApp,
      ]).then((rows) => rows[0]?.problem ?? null);
    await until(async () => (await problem()) === '190', { what: 'the problem of the account' });
    expect(toldTo(phone)).toEqual([]);
    // The operator renews it; the pause is over.
    await sql(
      `UPDATE work_item SET due_at = now(), enqueued_at = NULL WHERE job = 'send-message' AND state <> 'DEAD'`,
    );
    await until(() => toldTo(phone).length === 1, { ms: 60_000, what: 'the ticket after all' });
    await until(async () => (await problem()) === null, { what: 'an account without problem' });
  },
  SLOW,
);

it(
  'asks Telegram itself where no webhook is set',
  async () => {
    const mode = (name: string) =>
      sql(`UPDATE channel_account SET settings = settings || $2::jsonb WHERE id = $1`, [
        chat.accounts.telegram,
        JSON.stringify({ mode: name }),
      ]);
    await mode('poll');
    telegram.happen(tgMessage(9801, { text: `${REPORT} menurut tetangga` }));
    const told = await until(() => toldOnTelegram('9801')[0], { ms: 60_000, what: 'a ticket' });
    expect(told.words).toMatch(/SR-/u);
    telegram.happen(tgMessage(9802, { text: '/help' }));
    await until(() => toldOnTelegram('9802').length === 1, { ms: 60_000, what: 'help' });
    expect(toldOnTelegram('9801')).toHaveLength(1);
    await mode('webhook');
  },
  SLOW,
);

const Dossier = z.object({
  ticket: z.string(),
  item: z.object({ text: z.string() }),
  sender: z.object({ address: z.unknown() }).nullable(),
});

it(
  'gives out and erases what is kept about a ticket, its pictures with it',
  async () => {
    const { phone } = person();
    await say(phone, `${REPORT}, kata RT`);
    const ticket = ticketIn((await until(() => toldTo(phone)[0], { what: 'a ticket' })).words);
    await chat.quiet();
    const dossier = Dossier.parse(JSON.parse(await saring(['privacy', 'export', ticket])));
    expect(dossier.item.text).toContain('kata RT');
    expect(JSON.stringify(dossier.sender?.address)).toContain(phone);

    const form = new FormData();
    form.set('tenant', office.slug);
    form.set('image', new Blob([new Uint8Array(PICTURE)], { type: 'image/png' }), 'obrolan.png');
    const sent = await fetch(`${world.url}/api/v1/submissions`, { method: 'POST', body: form });
    const pictured = z.object({ ticket: z.string() }).parse(await sent.json()).ticket;
    const [file] = await until(
      async () => {
        const rows = await sql<{ sha256: string; id: string }>(
          `SELECT a.sha256, a.item_id AS id FROM attachment a JOIN submission s USING (item_id)
       JOIN picture p ON p.sha256 = a.sha256 AND p.tenant_id = a.tenant_id
       WHERE s.ticket = $1 AND p.state = 'READ' AND s.state = 'LINKED'`,
          [pictured],
        );
        return rows.length === 1 && rows;
      },
      { ms: 60_000, what: 'a picture that was read' },
    );
    const blob = join(world.dataDir, 'blobs', file?.sha256.slice(0, 2) ?? '', file?.sha256 ?? '');
    expect(existsSync(blob)).toBe(true);

    for (const each of [ticket, pictured]) await saring(['privacy', 'erase', each]);
    expect(existsSync(blob)).toBe(false);
    const left = await sql<{ n: number }>(
      `SELECT ((SELECT count(*) FROM picture WHERE sha256 = $1)
           + (SELECT count(*) FROM picture_band WHERE sha256 = $1)
           + (SELECT count(*) FROM attachment WHERE sha256 = $1))::int AS n`,
      [file?.sha256],
    );
    expect(left).toEqual([{ n: 0 }]);
    const [item] = await sql<{ text: string; image_text: string | null }>(
      'SELECT text, image_text FROM item WHERE id = $1',
      [file?.id],
    );
    expect(item).toMatchObject({ image_text: null });
    const again = Dossier.parse(JSON.parse(await saring(['privacy', 'export', ticket])));
    expect(again.item.text).not.toContain('kata RT');
    expect(again.sender).toBeNull();
    const logged = await sql(`SELECT FROM log_entry WHERE action = 'privacy.erased'`);
    expect(logged).toHaveLength(2);
    const page = await call(`${world.url}/api/v1/submissions/${ticket}`, z.unknown());
    expect(JSON.stringify(page.body)).not.toContain('kata RT');
  },
  SLOW,
);

it(
  'drops addresses after the last delivery, but not those of village groups',
  async () => {
    const { phone } = person();
    await say(phone, `${REPORT}, katanya`);
    await until(() => toldTo(phone).length === 1, { what: 'a ticket' });
    await chat.quiet();
    const sealed = () =>
      sql<{ own: boolean; n: number }>(
        `SELECT kim_group_id IS NOT NULL AS own, count(sealed_id)::int AS n FROM contact GROUP BY 1 ORDER BY 1`,
      );
    const before = await sealed();
    await run('retention');
    expect(await sealed()).toEqual(before);
    // All was answered, and a month has passed.
    await sql(`UPDATE submission SET state = 'ANSWERED', updated_at = now() - interval '40 days'
             WHERE contact_id IS NOT NULL AND state IN ('LINKED', 'RECEIVED', 'MATCHING')`).catch(
      () => undefined,
    );
    await sql(`UPDATE submission SET updated_at = now() - interval '40 days'`);
    await sql(`UPDATE contact SET created_at = now() - interval '40 days',
             window_until = window_until - interval '40 days'`);
    await sql(`UPDATE chat_message SET sent_at = sent_at - interval '40 days'`);
    await run('retention');
    const after = await sealed();
    expect(after.find(({ own }) => own)?.n).toBe(before.find(({ own }) => own)?.n);
    expect(after.find(({ own }) => !own)?.n).toBeLessThan(before.find(({ own }) => !own)?.n ?? 0);
  },
  SLOW,
);

it(
  'seals addresses anew under another key, after which the old one may go',
  async () => {
    const { phone } = person();
    await say(phone, `${REPORT}, benar?`);
    const ticket = ticketIn((await until(() => toldTo(phone)[0], { what: 'a ticket' })).words);
    await chat.quiet();
    const fresh = randomBytes(32).toString('base64');
    const both = { SARING_SECRET_KEY: fresh, SARING_SECRET_KEYS_OLD: TEST_KEY };
    expect(await saring(['privacy', 'rekey'], both)).toMatch(/\d+ alamat/u);
    const dossier = Dossier.parse(
      JSON.parse(await saring(['privacy', 'export', ticket], { SARING_SECRET_KEY: fresh })),
    );
    expect(JSON.stringify(dossier.sender?.address)).toContain(phone);
  },
  SLOW,
);
