import { createServer } from 'node:http';
import { captureNeeded, createPartner, partnerUses } from '@saring/database';
import { receiptState } from '@saring/domain';
import { endClarification, remindRecalls } from '@saring/publish';
import { call, until } from '@saring/test';
import { makeOffice, testHouse } from '@saring/test/house';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Anything, Problem } from '../support/client.ts';
import { correctText, type PublishedText, publishText } from '../support/publish-text.ts';

/** The outlet's own site: what stands at each path, or the status it answers. */
const pages = new Map<string, string | number>();
const site = createServer((request, response) => {
  const answer = pages.get(request.url ?? '') ?? 404;
  const status = typeof answer === 'number' ? answer : 200;
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
  response.end(typeof answer === 'number' ? '' : answer);
});
await new Promise<void>((resolve) => {
  site.listen(0, '127.0.0.1', resolve);
});
afterAll(() => {
  site.closeAllConnections();
  site.close();
});
const bound = site.address();
const port = typeof bound === 'object' && bound !== null ? bound.port : 0;

let ahead = 0;
const HOUR = 3_600_000;
const world = await testHouse({
  stages: ['publish'],
  env: { SARING_EGRESS_ALLOW: `127.0.0.1:${port}`, SARING_API_PER_MINUTE: '100000' },
  now: () => new Date(Date.now() + ahead),
});
const office = await makeOffice(world);
const { tenantId, partnerId } = office;
const api = `${world.url}/api/v1`;
let key = '';
let other = { id: '', key: '' };
beforeAll(async () => {
  await world.database.sql(
    `UPDATE tenant SET settings = '{"publicRecallHours": 72}' WHERE id = $1`,
    [tenantId],
  );
  key = await office.key(['clarifications:read', 'partner:manage'], { partnerId });
  const id = await world.house.app.withTenant(tenantId, (tx) =>
    createPartner(tx, { tenantId, name: 'Radio Uji', medium: 'RADIO', website: null }),
  );
  other = {
    id,
    key: await office.key(['clarifications:read', 'partner:manage'], { partnerId: id }),
  };
});

const Receipt = z.object({
  id: z.string(),
  version: z.number(),
  url: z.string().nullable(),
  place: z.string().nullable(),
  way: z.string(),
  check: z.object({
    result: z.string(),
    version: z.number().nullable(),
    captureSha256: z.string().nullable(),
  }),
});
const Items = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item) });
const Recall = z.object({
  id: z.string(),
  clarificationId: z.string(),
  version: z.number(),
  hadVersion: z.number(),
  state: z.string(),
  overdue: z.boolean(),
  reminders: z.number(),
  acknowledgedAt: z.string().nullable(),
});
const Ledger = z.object({
  items: z.array(
    z.object({
      seq: z.number(),
      clarificationId: z.string(),
      version: z.number(),
      releasedAt: z.string(),
      log: z.object({ seq: z.number(), hash: z.string() }).nullable(),
      partners: z.array(
        z.object({
          name: z.string(),
          availableAt: z.string(),
          fetchedAt: z.string().nullable(),
          fetchedWay: z.string().nullable(),
          publishedAt: z.string().nullable(),
          acknowledgedAt: z.string().nullable(),
        }),
      ),
    }),
  ),
  overdueRecalls: z.array(z.object({ partner: z.string(), version: z.number() })),
});

const article = (...paragraphs: string[]) =>
  `<!doctype html><html lang="id"><title>Berita</title><article><h1>Berita desa</h1>
   <p>Redaksi menerima banyak pertanyaan pembaca tentang kabar yang beredar minggu ini.</p>
   ${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article></html>`;
const textOf = async (text: PublishedText) =>
  z
    .object({ words120: z.string(), words60: z.string() })
    .parse((await call(`${api}/clarifications/${text.clarificationId}/texts`, Anything)).body);
const send = (text: PublishedText, body: unknown, as = key) =>
  call(`${api}/clarifications/${text.clarificationId}/receipts`, Receipt, { key: as, body });
const reportPage = (text: PublishedText, path: string) =>
  send(text, { url: `http://127.0.0.1:${port}${path}` });
const checked = (id: string, result: string) =>
  until(
    async () => {
      const { body } = await call(`${api}/receipts/${id}`, Receipt, { key });
      return body.check.result === result ? body : null;
    },
    { what: `a check that says ${result}` },
  );
const recalls = async (as = key, open = true) =>
  (await call(`${api}/recalls?open=${open}`, Items(Recall), { key: as })).body.items;
const ledger = async () =>
  (await call(`${api}/release-ledger?tenant=${office.slug}&limit=50`, Ledger)).body;

describe('receipts', () => {
  it('are reported once, checked through the door, and kept with their proof', async () => {
    const text = await publishText(world, office, { title: 'Satu kali saja' });
    pages.set('/satu', article((await textOf(text)).words120));
    const made = await reportPage(text, '/satu');
    expect(made).toMatchObject({ status: 201, body: { version: 1, way: 'API' } });
    const again = await reportPage(text, '/satu#komentar');
    expect(again).toMatchObject({ status: 200, body: { id: made.body.id } });
    const seen = await checked(made.body.id, 'MATCHES');
    expect(seen.check.version).toBe(1);
    const capture = z.hash('sha256').parse(seen.check.captureSha256);
    expect(await world.house.publishContext.captures.get(capture)).not.toBeNull();
    expect(await captureNeeded(world.house.worker, capture, new Date())).toBe(true);
    const log = await world.database.sql(
      `SELECT 1 FROM log_entry WHERE action = 'receipt.reported' AND data ->> 'receiptId' = $1`,
      [made.body.id],
    );
    expect(log).toHaveLength(1);
  });

  it('say when the text is not there, and never blame a page that cannot be read', async () => {
    const text = await publishText(world, office, { title: 'Tidak dimuat' });
    pages.set('/lain', article('Hujan lebat turun di tiga kecamatan sejak Senin pagi.'));
    pages.set('/rusak', 503);
    const wrong = await reportPage(text, '/lain');
    const broken = await reportPage(text, '/rusak');
    expect((await checked(wrong.body.id, 'NOT_FOUND')).check.version).toBeNull();
    await checked(broken.body.id, 'UNKNOWN');
    const tried = await world.database.sql<{ failure: string }>(
      'SELECT failure FROM receipt_check WHERE receipt_id = $1',
      [broken.body.id],
    );
    expect(tried).toEqual([{ failure: '503' }]);
  });

  it('stand without an address for print and radio, personal data masked', async () => {
    const text = await publishText(world, office, { title: 'Di radio' });
    const made = await send(text, { place: 'Siaran pagi, hubungi 081234567890' }, other.key);
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ url: null, check: { result: 'PENDING' } });
    expect(made.body.place).not.toContain('081234567890');
  });

  it('are refused when they say nothing that could be true', async () => {
    const text = await publishText(world, office, { title: 'Ditolak' });
    const refused = (body: unknown, as = key) =>
      call(`${api}/clarifications/${text.clarificationId}/receipts`, Problem, { key: as, body });
    expect((await refused({})).body.code).toBe('INVALID_INPUT');
    const both = { url: 'https://suara.example/1', place: 'halaman 1' };
    expect((await refused(both)).body.code).toBe('INVALID_INPUT');
    expect((await refused({ url: 'http://10.0.0.1/' })).body.code).toBe('ADDRESS_REFUSED');
    const early = { place: 'halaman 1', publishedAt: '2199-01-01T00:00:00Z' };
    expect((await refused(early)).body.code).toBe('INVALID_INPUT');
    const nobodys = await office.key(['clarifications:read'], { partnerId });
    expect((await refused({ place: 'halaman 1' }, nobodys)).body.code).toBe('FORBIDDEN');
    const unknown = '01920000-0000-7000-8000-00000000ffff';
    const gone = { key, body: { place: 'halaman 1' } };
    expect((await call(`${api}/clarifications/${unknown}/receipts`, Problem, gone)).status).toBe(
      404,
    );
  });

  it('are seen by their own partner only', async () => {
    const text = await publishText(world, office, { title: 'Milik sendiri' });
    const made = await send(text, { place: 'halaman 2' });
    const theirs = await call(`${api}/receipts/${made.body.id}`, Problem, { key: other.key });
    expect(theirs.status).toBe(404);
    const list = await call(`${api}/receipts`, Items(Receipt), { key: other.key });
    expect(list.body.items.map((each) => each.id)).not.toContain(made.body.id);
    // The database itself hides them from a transaction that works for another partner.
    const rows = await world.house.app.withTenant(tenantId, async (tx) => {
      await tx.$executeRaw`SELECT set_config('saring.partner', ${other.id}, true)`;
      return tx.receipt.findMany({ where: { id: made.body.id } });
    });
    expect(rows).toEqual([]);
  });
});

describe('recalls', () => {
  it('reach who had the version, repeat, and close when the page is corrected', async () => {
    const text = await publishText(world, office, {
      title: 'Jadwal keliru',
      explanation: 'Kantor kecamatan menyatakan beras dibagikan hari Rabu lewat kantor desa.',
    });
    const before = (await textOf(text)).words120;
    pages.set('/jadwal', article(before));
    const { body: receipt } = await reportPage(text, '/jadwal');
    await checked(receipt.id, 'MATCHES');
    await correctText(world, office, text, {
      reason: 'Harinya Kamis, bukan Rabu.',
      explanation: 'Kantor kecamatan menyatakan beras dibagikan hari Kamis lewat kantor desa.',
    });
    await checked(receipt.id, 'OLDER');
    const mine = async () =>
      (await recalls(key, false)).find((each) => each.clarificationId === text.clarificationId);
    expect(await mine()).toMatchObject({ version: 2, hadVersion: 1, reminders: 0, overdue: false });
    expect((await recalls(other.key)).map((each) => each.clarificationId)).not.toContain(
      text.clarificationId,
    );
    ahead += 5 * HOUR;
    await remindRecalls(world.house.publishContext);
    await remindRecalls(world.house.publishContext);
    expect(await mine()).toMatchObject({ reminders: 1 });
    ahead += 20 * HOUR;
    expect(await mine()).toMatchObject({ overdue: true, acknowledgedAt: null });
    pages.set('/jadwal', article((await textOf(text)).words120));
    await reportPage(text, '/jadwal');
    await until(async () => (await mine())?.acknowledgedAt !== null, { what: 'a closed recall' });
    await remindRecalls(world.house.publishContext);
    expect(await mine()).toMatchObject({ reminders: 1 });

    const [use] = await world.house.app.withTenant(tenantId, async (tx) => {
      const uses = await partnerUses(tx, {
        tenantId,
        partnerId,
        since: new Date(0),
        until: new Date('2200-01-01'),
      });
      return uses.filter((each) => each.clarificationId === text.clarificationId);
    });
    if (use === undefined) throw new Error('no use');
    expect(receiptState(use, 7, new Date())).toBe('CORRECTED');
  });

  it('are acknowledged by program once, for all versions up to there', async () => {
    const text = await publishText(world, office, { title: 'Dua kali diralat' });
    await call(`${api}/clarifications/${text.clarificationId}`, Anything, { key: other.key });
    await correctText(world, office, text, { reason: 'Nama desa.' });
    await correctText(world, office, text, { reason: 'Nama camat.' });
    const mine = async () =>
      (await recalls(other.key)).filter((each) => each.clarificationId === text.clarificationId);
    expect((await mine()).map((each) => each.version)).toEqual([2, 3]);
    const confirm = (version: number) =>
      call(`${api}/clarifications/${text.clarificationId}/acknowledgements`, Anything, {
        key: other.key,
        body: { version },
      });
    expect((await confirm(4)).status).toBe(404);
    expect((await confirm(3)).status).toBe(201);
    expect((await confirm(3)).status).toBe(200);
    expect(await mine()).toEqual([]);
  });

  it('of a withdrawal close when the page is taken down', async () => {
    const text = await publishText(world, office, { title: 'Ditarik nanti' });
    pages.set('/ditarik', article((await textOf(text)).words120));
    const { body: receipt } = await reportPage(text, '/ditarik');
    await checked(receipt.id, 'MATCHES');
    await endClarification(world.house.publishContext, text.clarificationId, {
      tenantId,
      actor: 'account:uji',
      roles: ['EDITOR'],
      action: 'withdraw',
      reason: 'Sumbernya keliru.',
    });
    await checked(receipt.id, 'OLDER');
    pages.set('/ditarik', 410);
    await reportPage(text, '/ditarik');
    await until(
      async () => !(await recalls()).some((each) => each.clarificationId === text.clarificationId),
      { what: 'a closed recall' },
    );
  });
});

describe('the release ledger', () => {
  it('shows one instant for all, the log entry, and what each partner did', async () => {
    const text = await publishText(world, office, { title: 'Di buku rilis' });
    await call(`${api}/clarifications?tenant=${office.slug}&limit=100`, Anything, { key });
    await send(text, { place: 'Siaran sore' }, other.key);
    const { items } = await ledger();
    const [release] = items.filter((each) => each.clarificationId === text.clarificationId);
    expect(release?.partners).toMatchObject([
      { name: 'Radio Uji', fetchedAt: null, acknowledgedAt: null },
      { name: 'Suara Uji', fetchedWay: 'API', publishedAt: null },
    ]);
    expect(new Set(release?.partners.map((each) => each.availableAt))).toEqual(
      new Set([release?.releasedAt]),
    );
    expect(release?.partners[0]?.publishedAt).not.toBeNull();
    const [entry] = await world.database.sql<{ hash: string; data: Record<string, unknown> }>(
      'SELECT hash, data FROM log_entry WHERE tenant_id = $1 AND seq = $2',
      [tenantId, release?.log?.seq],
    );
    expect(entry?.hash).toBe(release?.log?.hash);
    expect(entry?.data).toMatchObject({ release: release?.seq, releasedAt: release?.releasedAt });
    // Every release has its entry, and there is no gap.
    expect(items.every((each) => each.log !== null)).toBe(true);
    expect(items.map((each) => each.seq)).toEqual(items.map((_, at) => items.length - at));
    const html = await (await fetch(`${world.url}/rilis?tenant=${office.slug}`)).text();
    expect(html).toContain('Radio Uji');
    expect(html).toContain(release?.log?.hash);
  });

  it('names who has not confirmed a correction, when the office wishes so', async () => {
    const text = await publishText(world, office, { title: 'Lama tidak dijawab' });
    await call(`${api}/clarifications/${text.clarificationId}`, Anything, { key });
    await correctText(world, office, text, { reason: 'Angkanya keliru.' });
    ahead += 60 * HOUR;
    expect((await ledger()).overdueRecalls).toEqual([]);
    ahead += 20 * HOUR;
    const shown = (await ledger()).overdueRecalls;
    expect(shown).toContainEqual({ partner: 'Suara Uji', version: 2 });
  });
});
