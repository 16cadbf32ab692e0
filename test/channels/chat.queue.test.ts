import { call, until } from '@saring/test';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { chatHouse, person, tgMessage, waContact, waText } from './chat-house.ts';

const chat = await chatHouse();
const { whatsApp, telegram, world } = chat;
const api = `${world.url}/api/v1`;

const RUMOUR =
  'Diteruskan: mulai hari Senin jembatan Desa Uji Hulu ditutup total tiga bulan karena mau roboh, semua kendaraan dialihkan ke sungai';

const sayTo = async (phone: string, text: string) => {
  whatsApp.wroteAgo(phone, 0);
  return whatsApp.deliver(whatsApp.envelope([waText(phone, text)], [waContact(phone)]));
};
const toldTo = (to: string) => whatsApp.taken.filter((message) => message.to === to);

it('takes a WhatsApp message in, gives its ticket at once and the answer when it is published', async () => {
  const { phone } = person();
  expect(await sayTo(phone, RUMOUR)).toBe(200);
  const receipt = await until(() => toldTo(phone)[0], { what: 'a receipt' });
  expect(receipt.words).toMatch(/SR-[0-9A-Z]{5}-[0-9A-Z]{5}/u);
  expect(receipt.words).toContain('BERHENTI');
  await publish(/SR-[0-9A-Z-]+/u.exec(receipt.words)?.[0] ?? '');
  const answer = await until(() => toldTo(phone)[1], { what: 'an answer' });
  expect(answer.body.type).toBe('image');
  expect(answer.words).toContain('SALAH');
  expect(Buffer.byteLength(answer.words)).toBeLessThanOrEqual(1024);

  // A repeat on another channel answers itself.
  const delivered = await telegram.deliver(
    { update_id: 1, ...tgMessage(7001, { text: `${RUMOUR} !!` }) },
    'rahasia_webhook',
    chat.hooks.telegram,
  );
  expect(delivered).toBe(200);
  const told = await until(
    () => {
      const mine = telegram.taken.filter((message) => message.chat === '7001');
      return mine.length === 2 && mine;
    },
    { what: 'a ticket and an answer on Telegram' },
  );
  expect(told[1]?.photo?.length).toBeLessThanOrEqual(40 * 1024);
  expect(told[1]?.words).toContain('SALAH');
}, 60_000);

async function publish(ticket: string): Promise<void> {
  const first = (await chat.office.person(['REVIEWER', 'EDITOR'])).key;
  const second = (await chat.office.person(['INDEPENDENT_REVIEWER'], false)).key;
  const List = z.object({ items: z.array(z.object({ id: z.string(), state: z.string() })) });
  const found = await until(async () => {
    const { items } = (await call(`${api}/cases?ticket=${ticket}`, List, { key: first })).body;
    return items[0] !== undefined && items[0].state !== 'NEW' ? items[0] : null;
  });
  const path = `${api}/cases/${found.id}`;
  const source = { title: 'Dinas PU', publisher: 'Dinas PU', excerpt: 'Jembatan tetap dibuka.' };
  const body = {
    verdict: 'FALSE',
    title: 'Jembatan Uji Hulu tidak ditutup',
    summary: 'Jembatan tetap dibuka untuk semua kendaraan.',
    explanation: 'Dinas PU menyatakan jembatan diperiksa pekan lalu dan aman dilalui.',
    sources: [source],
  };
  await call(`${path}/decisions`, z.unknown(), { key: first, body });
  await call(`${path}/second-reviews`, z.unknown(), { key: second, body: { verdict: 'FALSE' } });
  const done = await call(`${path}/publication`, z.unknown(), { key: first, body: {} });
  expect(done.status).toBe(201);
}
