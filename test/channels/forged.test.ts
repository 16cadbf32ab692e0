import { signWebhook } from '@saring/channels';
import { expect, it } from 'vitest';
import { chatHouse, person, TELEGRAM, tgMessage, WHATSAPP, waText } from './chat-house.ts';

const chat = await chatHouse();
const { whatsApp, telegram, world } = chat;

const submissions = async (): Promise<number> => {
  const [row] = await world.database.sql<{ count: string }>('SELECT count(*) FROM submission');
  return Number(row?.count);
};

it('makes none of forged deliveries and of other numbers', async () => {
  const before = await submissions();
  const { phone } = person();
  const body = whatsApp.envelope([waText(phone, 'Kabar palsu tentang pasar Desa Uji yang pindah')]);
  for (const signature of [null, '', 'sha256=', `sha256=${'0'.repeat(64)}`, 'sha1=abc']) {
    expect(await whatsApp.deliver(body, { signature })).toBe(403);
  }
  // Signed for other bytes than were sent.
  const signed = JSON.stringify(body);
  expect(
    await whatsApp.deliver(`${signed} `, {
      signature: signWebhook(Buffer.from(signed), WHATSAPP.appSecret),
    }),
  ).toBe(403);
  const foreign = JSON.parse(signed.replaceAll('106540352242922', '999999999999'));
  expect(await whatsApp.deliver(foreign)).toBe(200);
  expect(await whatsApp.deliver('{"object":"page"}')).toBe(400);
  expect(await whatsApp.deliver('not json')).toBe(400);
  const unknown = `${world.url}/hooks/whatsapp/00000000-0000-7000-8000-000000000000`;
  expect(await whatsApp.deliver(body, { hook: unknown })).toBe(404);
  const wrong = await fetch(
    `${chat.hooks.whatsApp}?hub.mode=subscribe&hub.verify_token=x&hub.challenge=1`,
  );
  expect(wrong.status).toBe(403);
  const update = {
    update_id: 9,
    ...tgMessage(9100, { text: 'Kabar palsu tentang pasar Desa Uji yang pindah' }),
  };
  expect(await telegram.deliver(update, 'salah', chat.hooks.telegram)).toBe(403);
  expect(
    await telegram.deliver({ no: 'update' }, TELEGRAM.webhookSecret, chat.hooks.telegram),
  ).toBe(400);
  await chat.quiet();
  expect(await submissions()).toBe(before);
}, 60_000);
