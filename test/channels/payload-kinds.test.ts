import { expect, it } from 'vitest';
import { chatHouse, person, TELEGRAM, waContact } from './chat-house.ts';
import { screenshotOf } from './picture.ts';
import { TELEGRAM_KINDS } from './telegram-payloads.ts';
import { WHATSAPP_KINDS } from './whatsapp-payloads.ts';

const chat = await chatHouse();
const { whatsApp, telegram, world } = chat;
const picture = await screenshotOf();

const submissions = async (): Promise<number> => {
  const [row] = await world.database.sql<{ count: string }>('SELECT count(*) FROM submission');
  return Number(row?.count);
};
/** In another order each time, as networks deliver. */
const shuffled = <T>(list: readonly T[]): T[] =>
  list
    .map((value) => ({ value, at: Math.random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ value }) => value);

it('has thirty kinds of each', () => {
  expect(WHATSAPP_KINDS).toHaveLength(30);
  expect(TELEGRAM_KINDS).toHaveLength(30);
});

it('makes one submission of each WhatsApp message, however often and in whatever order it comes', async () => {
  const before = await submissions();
  const media = whatsApp.hold(picture, 'image/png');
  const kinds = WHATSAPP_KINDS.map((kind) => ({ ...kind, ...person() }));
  for (const { phone } of kinds) whatsApp.wroteAgo(phone, 0);
  const deliveries = kinds.map((kind) =>
    whatsApp.envelope([kind.message(kind.phone, media)], contactsOf(kind)),
  );
  const waiting = shuffled([...deliveries, ...deliveries, ...deliveries]);
  const statuses = new Set<number>();
  // A few at once, as a provider delivers.
  const lane = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      statuses.add(await whatsApp.deliver(next));
    }
  };
  await Promise.all(Array.from({ length: 5 }, lane));
  expect(statuses).toEqual(new Set([200]));
  await chat.quiet();
  // Replays after the work was done.
  for (const each of deliveries) expect(await whatsApp.deliver(each)).toBe(200);
  await chat.quiet();
  const wanted = kinds.filter((kind) => kind.submission).length;
  expect((await submissions()) - before).toBe(wanted);
  const dead = await world.database.sql(
    `SELECT job, last_error FROM work_item WHERE state = 'DEAD'`,
  );
  expect(dead).toEqual([]);
  const kept = await world.database.sql('SELECT FROM inbound_event WHERE sealed IS NOT NULL');
  expect(kept).toEqual([]);
}, 180_000);

/** Whoever hides their number has a contact without one. */
const contactsOf = ({ name, phone }: { name: string; phone: string }): object[] =>
  name.includes('business-scoped id only')
    ? [{ profile: { name: 'Uji', username: 'uji' }, user_id: `ID.${phone}` }]
    : [waContact(phone)];

it('makes one submission of each Telegram update, however often and in whatever order it comes', async () => {
  const before = await submissions();
  const media = telegram.hold(picture);
  const updates = TELEGRAM_KINDS.map((kind, index) => ({
    update_id: 100 + index,
    ...kind.message(String(9200 + index), media),
  }));
  for (const update of shuffled([...updates, ...updates])) {
    const status = await telegram.deliver(update, TELEGRAM.webhookSecret, chat.hooks.telegram);
    expect(status).toBe(200);
  }
  await chat.quiet();
  const wanted = TELEGRAM_KINDS.filter((kind) => kind.submission).length;
  expect((await submissions()) - before).toBe(wanted);
  // Groups hear nothing but answers.
  expect(telegram.taken.filter(({ chat: id }) => id.startsWith('-'))).toEqual([]);
  expect(telegram.acknowledged.length).toBeGreaterThan(0);
}, 180_000);
