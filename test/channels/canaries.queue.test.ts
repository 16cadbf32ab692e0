import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { call, receiver } from '@saring/test';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { chatHouse, TELEGRAM, tgMessage, wamid } from './chat-house.ts';
import { desk } from './decide.ts';

const hooks = await receiver();
const chat = await chatHouse({
  logLevel: 'trace',
  allow: [`127.0.0.1:${hooks.port}`],
});
const { whatsApp, telegram, world, office } = chat;
const api = `${world.url}/api/v1`;

/** 50 people with four canaries each: their number, a NIK, an e-mail address and a name. */
const people = Array.from({ length: 50 }, (_, index) => {
  const two = String(index).padStart(2, '0');
  return {
    phone: `6281399${two}7${two}1`,
    written: `081399${two}7${two}1`,
    nik: `630304${String((index % 27) + 1).padStart(2, '0')}0590${two}${two}`,
    email: `kenari${two}.warga@surel-uji.example`,
    name: `Kenariwati${two} Ujianto${two}`,
    telegram: 6_281_400_000 + index,
  };
});
const CANARIES = people.flatMap(({ phone, written, nik, email, name, telegram: id }) => [
  phone,
  written,
  nik,
  email,
  ...name.split(' '),
  String(id),
]);
const RUMOUR =
  'Mulai pekan depan pasar Desa Uji Tengah pindah ke lapangan bola dan semua pedagang wajib daftar ulang';

/** Where a name or number of a sender may not be found. */
function found(where: string, text: string): string[] {
  return CANARIES.filter((canary) => text.includes(canary)).map((each) => `${where}: ${each}`);
}

it('lets no name, number or address of a sender out of the house', async () => {
  const partner = await office.key(['partner:manage', 'clarifications:read'], {
    partnerId: office.partnerId,
  });
  await call(`${api}/webhook-endpoints`, z.unknown(), {
    key: partner,
    body: { url: `http://127.0.0.1:${hooks.port}/hook` },
  });
  const tickets: string[] = [];
  for (const each of people) {
    const text = `${RUMOUR}, hubungi ${each.written} atau ${each.email}, NIK ${each.nik}`;
    whatsApp.wroteAgo(each.phone, 0);
    const message = {
      from: each.phone,
      id: wamid(),
      timestamp: String(Math.floor(Date.now() / 1000)),
      type: 'text',
      text: { body: text },
    };
    const contact = { profile: { name: each.name }, wa_id: each.phone };
    await whatsApp.deliver(whatsApp.envelope([message], [contact]));
    const from = { id: each.telegram, is_bot: false, first_name: each.name, username: each.name };
    const update = { update_id: each.telegram, ...tgMessage(each.telegram, { text, from }) };
    await telegram.deliver(update, TELEGRAM.webhookSecret, chat.hooks.telegram);
    const note = `Saya ${each.written}, ${each.email}`;
    const web = await call(`${api}/submissions`, z.object({ ticket: z.string() }), {
      body: { text, note, tenant: office.slug },
    });
    tickets.push(web.body.ticket);
  }
  await chat.quiet();
  const { caseOf, publish } = await desk(chat);
  const clarificationId = await publish(await caseOf(tickets[0] ?? ''), 'Pasar tidak pindah');
  await chat.quiet();

  const leaks: string[] = [];
  // The record: only the original text of an item, and the matcher's copy of it, may hold what its
  // sender wrote.
  const tables = await world.database.sql<{ schema: string; name: string }>(
    `SELECT table_schema AS schema, table_name AS name FROM information_schema.tables
     WHERE table_schema IN ('public', 'bullmq') AND table_type = 'BASE TABLE'`,
  );
  for (const { schema, name } of tables) {
    const original = schema === 'public' && ['item', 'match_document'].includes(name);
    const row = original ? `to_jsonb(t) - 'text'` : 'to_jsonb(t)';
    const rows = await world.database.sql<{ row: unknown }>(
      `SELECT ${row} AS row FROM "${schema}"."${name}" t`,
    );
    leaks.push(...found(`${schema}.${name}`, JSON.stringify(rows)));
  }
  // Logs, metrics and webhooks.
  leaks.push(...found('log', readFileSync(join(world.dataDir, 'house.log'), 'utf8')));
  leaks.push(...found('metrics', await world.house.metrics.registry.metrics()));
  expect(hooks.received.length).toBeGreaterThan(0);
  leaks.push(...found('webhook', JSON.stringify(hooks.received)));
  // Public pages, feeds and exports.
  const [head] = await world.database.sql<{ slug: string }>(
    'SELECT slug FROM clarification WHERE id = $1',
    [clarificationId],
  );
  const paths = [
    '/',
    `/klarifikasi/${head?.slug}`,
    '/feeds/clarifications.rss',
    '/feeds/clarifications.json',
    ...tickets.slice(0, 10).map((ticket) => `/t/${ticket}`),
    ...tickets.slice(0, 10).map((ticket) => `/api/v1/submissions/${ticket}`),
  ];
  for (const path of paths) {
    const answer = await fetch(`${world.url}${path}`);
    expect(answer.status, path).toBe(200);
    leaks.push(...found(path, await answer.text()));
  }
  const list = await call(`${api}/clarifications`, z.unknown(), { key: partner });
  leaks.push(...found('export', JSON.stringify(list.body)));
  // What we write to one person holds nothing of another.
  for (const each of people) {
    const mine = whatsApp.taken.filter((message) => message.to === each.phone);
    expect(mine.length).toBeGreaterThanOrEqual(1);
    const words = mine.map((message) => message.words).join('\n');
    leaks.push(...found('message', words));
  }
  expect(leaks).toEqual([]);
}, 300_000);
