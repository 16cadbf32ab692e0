import { call, until } from '@saring/test';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { chatHouse, person, TELEGRAM, tgMessage, waContact, waText } from './chat-house.ts';
import { desk } from './decide.ts';

/** People on each of four channels; fewer where only the queue's other store is looked at. */
const EACH = process.env.SARING_TEST_REDIS_URL === undefined ? 25 : 10;
const RUMOUR =
  'Mulai pekan depan pasar Desa Uji Tengah pindah ke lapangan bola dan semua pedagang wajib daftar ulang di kantor desa';

const chat = await chatHouse();
const { whatsApp, telegram, world, office } = chat;
const api = `${world.url}/api/v1`;
const TICKET = /SR-[0-9A-Z]{5}-[0-9A-Z]{5}/u;
const Ticket = z.object({ ticket: z.string() });
const State = z.object({
  status: z.string(),
  answer: z.object({ version: z.number(), state: z.string() }).nullable(),
});

const numbers = Array.from({ length: EACH }, () => person().phone);
const chats = Array.from({ length: EACH }, (_, index) => 93_000 + index);
/** The same rumour as people pass it on. */
const variant = (index: number): string =>
  [RUMOUR, `${RUMOUR}!!!`, `Diteruskan\n\n${RUMOUR}`, RUMOUR.toUpperCase()][index % 4] ?? RUMOUR;

const sendAll = async (): Promise<string[]> => {
  for (const phone of numbers) whatsApp.wroteAgo(phone, 0);
  const kim = await office.key(['submissions:write'], { kimGroupId: office.kimGroupId });
  const byTicket: string[] = [];
  for (let index = 0; index < EACH; index += 1) {
    const phone = numbers[index] ?? '';
    const body = variant(index);
    const delivery = whatsApp.envelope([waText(phone, body)], [waContact(phone)]);
    const update = { update_id: 1000 + index, ...tgMessage(chats[index] ?? 0, { text: body }) };
    const web = { body: { text: body, tenant: office.slug } };
    const [, , one, two] = await Promise.all([
      whatsApp.deliver(delivery),
      telegram.deliver(update, TELEGRAM.webhookSecret, chat.hooks.telegram),
      call(`${api}/submissions`, Ticket, web),
      call(`${api}/submissions`, Ticket, { ...web, key: kim }),
    ]);
    byTicket.push(one.body.ticket, two.body.ticket);
  }
  // Somebody asks twice before there is an answer.
  const phone = numbers[0] ?? '';
  await whatsApp.deliver(whatsApp.envelope([waText(phone, variant(1))], [waContact(phone)]));
  return byTicket;
};

const answersOf = (words: readonly string[]): string[] =>
  words.flatMap((each) => {
    if (each.includes('DITARIK')) return ['withdrawn'];
    if (each.includes('KOREKSI')) return ['corrected'];
    return each.includes('SALAH') ? ['published'] : [];
  });
const allTold = (version: number) =>
  until(
    async () => {
      const [row] = await world.database.sql<{ open: string }>(
        `SELECT count(*) FILTER (WHERE m.state IN ('PENDING', 'SENDING')) AS open
         FROM chat_message m WHERE m.kind = 'ANSWER' AND m.version = $1 HAVING count(*) = $2`,
        [version, 2 * EACH],
      );
      return row?.open === '0';
    },
    { ms: 120_000, what: `everybody told of version ${version}` },
  );

it('tells many people on four channels each version once, in order, on their channel', async () => {
  const tickets = await sendAll();
  await chat.quiet();
  const { caseOf, publish, correct, withdraw } = await desk(chat);
  const caseId = await caseOf(tickets[0] ?? '');
  const cases = await world.database.sql('SELECT DISTINCT case_id FROM item');
  expect(cases).toHaveLength(1);

  const id = await publish(caseId, 'Pasar Uji Tengah tidak pindah');
  await allTold(1);
  // The provider takes these and the connection breaks before its answer.
  whatsApp.hangUps = 3;
  telegram.hangUps = 2;
  await correct(caseId, 'Pasar Uji Tengah tidak pindah tahun ini', 'Tahunnya ditambahkan.');
  await allTold(2);
  await withdraw(id, 'Dinas mengubah keputusannya.');
  await allTold(3);
  await chat.quiet();

  const wanted = ['published', 'corrected', 'withdrawn'];
  for (const phone of numbers) {
    const mine = whatsApp.taken.filter((message) => message.to === phone);
    expect(answersOf(mine.map((message) => message.words)), phone).toEqual(wanted);
    expect(mine.filter((message) => TICKET.test(message.words)).length).toBeGreaterThanOrEqual(1);
    expect(mine.every((message) => Buffer.byteLength(message.words) <= 1024)).toBe(true);
  }
  for (const each of chats) {
    const mine = telegram.taken.filter((message) => message.chat === String(each));
    expect(answersOf(mine.map((message) => message.words)), String(each)).toEqual(wanted);
  }
  for (const ticket of tickets) {
    const { body } = await call(`${api}/submissions/${ticket}`, State);
    expect(body).toMatchObject({ status: 'UPDATED', answer: { version: 3, state: 'WITHDRAWN' } });
  }
  // Nobody's messages went to anybody else, and each delivery ended.
  const strangers = whatsApp.taken.filter((message) => !numbers.includes(message.to));
  expect(strangers).toEqual([]);
  const open = await world.database.sql(
    `SELECT d.state, d.last_status, s.channel FROM delivery d JOIN submission s ON s.item_id = d.submission_id
     WHERE d.state <> 'SENT' AND NOT EXISTS (SELECT FROM chat_message m WHERE m.state = 'UNCERTAIN'
       AND m.contact_id = s.contact_id AND m.version = d.version)`,
  );
  expect(open).toEqual([]);
  // What Telegram does not report a person decides: it is neither lost nor sent twice.
  const uncertain = await world.database.sql(`SELECT FROM chat_message WHERE state = 'UNCERTAIN'`);
  expect(uncertain).toHaveLength(2);
}, 400_000);
