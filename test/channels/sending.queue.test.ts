import { reserveSpend, spentInMonth } from '@saring/database';
import { monthOf } from '@saring/domain';
import { until } from '@saring/test';
import { expect, it } from 'vitest';
import { GRAPH_ERRORS } from '../servers/index.ts';
import {
  chatHouse,
  person,
  TELEGRAM,
  tgMessage,
  waContact,
  waMessage,
  waText,
} from './chat-house.ts';
import { desk } from './decide.ts';

const COST = 500;
const TEMPLATES = 4;
const PEOPLE = 10;
const RUMOUR =
  'Kartu tani Desa Uji Selatan akan dihapus dan semua petani wajib membayar ulang di balai desa pekan ini';

const chat = await chatHouse({
  settings: {
    template: 'jawaban_siap',
    templateCost: COST,
    monthlyCeiling: COST * TEMPLATES + 100,
  },
});
const { whatsApp, telegram, world, office } = chat;
const toldTo = (to: string) => whatsApp.taken.filter((message) => message.to === to);
const say = (phone: string, text: string) => {
  whatsApp.wroteAgo(phone, 0);
  return whatsApp.deliver(whatsApp.envelope([waText(phone, text)], [waContact(phone)]));
};

it('never reserves more than the ceiling, however many ask at once', async () => {
  const spend = { tenantId: office.tenantId, channel: 'TELEGRAM', month: '2001-01' } as const;
  let granted = 0;
  const one = () =>
    world.house.app.withTenant(office.tenantId, (tx) =>
      reserveSpend(tx, { ...spend, amount: 7, ceiling: 300 }),
    );
  // As many at once as there are connections, each again and again.
  const lane = async () => {
    for (let round = 0; round < 15; round += 1) if (await one()) granted += 1;
  };
  await Promise.all(Array.from({ length: 6 }, lane));
  expect(granted).toBe(Math.floor(300 / 7));
});

it('pays for templates up to the ceiling, holds the rest, and sends it when they write again', async () => {
  const phones = Array.from({ length: PEOPLE }, () => person().phone);
  for (const phone of phones) await say(phone, RUMOUR);
  await chat.quiet();
  const ticket = /SR-[0-9A-Z-]+/u.exec(toldTo(phones[0] ?? '')[0]?.words ?? '')?.[0] ?? '';
  const { caseOf, publish } = await desk(chat);
  const caseId = await caseOf(ticket);
  // A day passes.
  await world.database.sql(`UPDATE contact SET window_until = now() - interval '1 hour'`);
  for (const phone of phones) whatsApp.wroteAgo(phone, 30);
  await publish(caseId, 'Kartu tani tidak dihapus');
  await chat.quiet();

  const templates = whatsApp.taken.filter((message) => message.body.type === 'template');
  expect(templates).toHaveLength(TEMPLATES);
  expect(templates[0]?.words).toContain('Salah: Kartu tani tidak dihapus');
  const month = monthOf(new Date(), 'Asia/Makassar');
  const spent = await world.house.app.withTenant(office.tenantId, (tx) =>
    spentInMonth(tx, 'WHATSAPP', month),
  );
  expect(spent).toBe(COST * TEMPLATES);
  const held = await world.database.sql(
    `SELECT FROM chat_message WHERE state = 'HELD' AND last_status = 'ceiling'`,
  );
  expect(held).toHaveLength(PEOPLE - TEMPLATES);

  // Somebody whose answer is held writes again: it comes, free of charge.
  const informed = new Set(templates.map((message) => message.to));
  const waiting = phones.find((phone) => !informed.has(phone)) ?? '';
  await say(waiting, 'halo');
  await until(() => toldTo(waiting).some((message) => message.words.includes('SALAH')), {
    ms: 60_000,
    what: 'the held answer',
  });
  // Somebody who got the template presses its button: the whole answer comes.
  const pressed = templates[0];
  const component = pressed?.body.type === 'template' ? pressed.body.template.components[1] : null;
  const payload = component?.parameters[0]?.payload ?? '';
  const reader = pressed?.to ?? '';
  whatsApp.wroteAgo(reader, 0);
  const press = waMessage(reader, { type: 'button', button: { payload, text: 'Baca' } });
  await whatsApp.deliver(whatsApp.envelope([press], [waContact(reader)]));
  await until(() => toldTo(reader).some((message) => message.body.type === 'image'), {
    ms: 60_000,
    what: 'the whole answer',
  });
}, 180_000);

it('waits where the provider asks for it, gives up where it must, and obeys STOP', async () => {
  const [slow, gone, quitter] = [person().phone, person().phone, person().phone];
  whatsApp.refuse(GRAPH_ERRORS.rate, 1, slow);
  whatsApp.refuse(GRAPH_ERRORS.internal, 1, slow);
  whatsApp.refuse(GRAPH_ERRORS.undeliverable, 1, gone);
  await Promise.all([slow, gone].map((phone) => say(phone, `Kabar lain: ${RUMOUR} kata orang`)));
  await until(() => toldTo(slow).length > 0, { ms: 60_000, what: 'a message after two refusals' });
  await until(
    async () => {
      const rows = await world.database.sql(
        `SELECT FROM chat_message WHERE state = 'FAILED' AND last_status = '131026'`,
      );
      return rows.length === 1;
    },
    { what: 'a message given up' },
  );
  telegram.refuse(429, 'Too Many Requests: retry after 1', { retryAfter: 1, chat: '9400' });
  const update = { update_id: 7, ...tgMessage(9400, { text: '/help' }) };
  await telegram.deliver(update, TELEGRAM.webhookSecret, chat.hooks.telegram);
  await until(() => telegram.taken.some((message) => message.chat === '9400'), {
    what: 'a message after a pause',
  });

  await say(quitter, 'BERHENTI');
  await until(() => toldTo(quitter).length === 1, { what: 'the confirmation' });
  await say(quitter, `Satu lagi: ${RUMOUR} benarkah`);
  await chat.quiet();
  expect(toldTo(quitter)).toHaveLength(1);
  await say(quitter, 'MULAI');
  await until(() => toldTo(quitter).length === 2, { what: 'the greeting' });
}, 180_000);

it('asks one thing at a time and takes the answer in', async () => {
  const { phone } = person();
  await say(phone, 'ini benar?');
  const question = await until(() => toldTo(phone)[1], { what: 'a question' });
  expect(question.words).toContain('lengkap');
  await say(phone, 'Ada penculikan anak, hati-hati semua ya');
  const where = await until(() => toldTo(phone)[2], { what: 'the next question' });
  expect(where.body.type).toBe('interactive');
  await say(phone, 'di pasar Uji Barat');
  const when = await until(() => toldTo(phone)[3], { what: 'the last question' });
  const choice = when.body.type === 'interactive' && when.body.interactive.type === 'button';
  expect(choice).toBe(true);
  const answer = waMessage(phone, {
    type: 'interactive',
    interactive: {
      type: 'button_reply',
      button_reply: { id: 'jawab:WHEN:Kemarin', title: 'Kemarin' },
    },
  });
  await whatsApp.deliver(whatsApp.envelope([answer], [waContact(phone)]));
  await until(
    async () => {
      const [row] = await world.database.sql<{ state: string; text: string }>(
        `SELECT s.state, i.text FROM submission s JOIN item i ON i.id = s.item_id
         JOIN info_question q ON q.submission_id = s.item_id WHERE i.text LIKE 'ini benar?%' LIMIT 1`,
      );
      return row?.state === 'LINKED' && row.text.endsWith('Kemarin');
    },
    { ms: 60_000, what: 'a complete report' },
  );
}, 120_000);

it('closes a report that was not completed, and opens it again when they answer', async () => {
  const { phone } = person();
  await say(phone, 'hoax bukan?');
  await until(() => toldTo(phone).length === 2, { what: 'ticket and question' });
  // Three days pass.
  await world.database.sql(
    `UPDATE work_item SET due_at = now(), enqueued_at = NULL WHERE job = 'lapse-submission'`,
  );
  const lapsed = await until(() => toldTo(phone)[2], { ms: 60_000, what: 'the reason' });
  expect(lapsed.words).toContain('3 hari');
  await say(phone, 'Katanya sekolah di Desa Uji Barat diliburkan mulai Senin karena banjir');
  await until(
    async () => {
      const rows = await world.database.sql(
        `SELECT FROM submission s JOIN item i ON i.id = s.item_id
         WHERE i.text LIKE 'hoax bukan?%diliburkan%' AND s.state = 'LINKED'`,
      );
      return rows.length === 1;
    },
    { ms: 60_000, what: 'the report at work again' },
  );
}, 120_000);
