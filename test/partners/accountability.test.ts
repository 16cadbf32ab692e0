import { createHash } from 'node:crypto';
import {
  acknowledgeVersion,
  createPartner,
  forgetWebhookAttempts,
  recordFetches,
  recordReceiptCheck,
  reportReceipt,
  updatePartner,
} from '@saring/database';
import { exportData, makeEditions } from '@saring/publish';
import { makeOffice, testHouse } from '@saring/test/house';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import readXlsx from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { call, Problem } from '../support/client.ts';
import { formClient } from '../support/form-client.ts';
import { pdfText } from '../support/pdf-text.ts';
import { correctText, publishText } from '../support/publish-text.ts';

const world = await testHouse({ stages: [] });
const office = await makeOffice(world);
const { tenantId } = office;
const HOUR = 3_600_000;
const month = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Makassar',
  year: 'numeric',
  month: '2-digit',
}).format(new Date());

/** Personal data that stands behind what is published. */
const CANARIES = ['081298765432', '6303051203900001', 'kenari@surat.example', 'Siti Kenari'];
const HOSTILE = '=HYPERLINK("http://jahat.example")';

const client = formClient(world.url);
const partners = { online: office.partnerId, print: '', silent: '' };
const texts = { kept: '', changed: '' };
beforeAll(async () => {
  const kept = await publishText(world, office, { title: 'Beras lewat tautan tidak ada' });
  const changed = await publishText(world, office, {
    title: HOSTILE,
    claim: `Kata ${CANARIES[3]?.split(' ')[0]}, hubungi ${CANARIES[0]} atau ${CANARIES[2]}.`,
    explanation: `Nomor ${CANARIES[0]} dan NIK ${CANARIES[1]} beredar di pesan itu.`,
  });
  texts.kept = kept.clarificationId;
  texts.changed = changed.clarificationId;
  const before = new Date(Date.now() - 24 * HOUR);
  await world.database.sql('UPDATE partner SET created_at = $2 WHERE tenant_id = $1', [
    tenantId,
    before,
  ]);
  await world.house.app.withTenant(tenantId, async (tx) => {
    const base = { tenantId, website: null, createdAt: before };
    partners.print = await createPartner(tx, { ...base, name: 'Lanting Uji', medium: 'PRINT' });
    partners.silent = await createPartner(tx, { ...base, name: 'Radio Uji', medium: 'RADIO' });
    const released = Date.now();
    const at = (hours: number) => new Date(released + hours * HOUR);
    const v1 = (clarificationId: string) => ({ clarificationId, version: 1 });
    await recordFetches(tx, {
      tenantId,
      partnerId: partners.online,
      way: 'API',
      at: at(1),
      versions: [v1(kept.clarificationId), v1(changed.clarificationId)],
    });
    const receipt = (clarificationId: string, hours: number) => ({
      tenantId,
      clarificationId,
      version: 1,
      publishedAt: at(hours),
      reportedAt: at(hours),
      way: 'LINK' as const,
    });
    for (const id of [kept.clarificationId, changed.clarificationId]) {
      const made = await reportReceipt(tx, {
        ...receipt(id, 2),
        partnerId: partners.online,
        url: `https://suara-uji.example/${id}`,
        place: null,
      });
      await recordReceiptCheck(tx, {
        tenantId,
        receiptId: made.id,
        at: at(3),
        result: 'MATCHES',
        checkedVersion: 1,
        share: 1,
        captureSha256: 'c'.repeat(64),
        captureFiles: [],
        failure: null,
      });
    }
    await reportReceipt(tx, {
      ...receipt(kept.clarificationId, 20),
      partnerId: partners.print,
      url: null,
      place: 'Edisi Rabu, halaman 3',
    });
    await updatePartner(tx, partners.online, {
      agreementNumber: '12/KOMINFO/2026',
      agreementItemsPerMonth: 2,
      agreementHoursToPublish: 24,
    });
    await updatePartner(tx, partners.print, { agreementItemsPerMonth: 2 });
  });
  await correctText(world, office, changed, { title: HOSTILE, reason: 'Nama desa keliru.' });
  await world.house.app.withTenant(tenantId, async (tx) => {
    const [row] = await tx.receipt.findMany({
      where: { partnerId: partners.online, clarificationId: changed.clarificationId },
    });
    const at = new Date(Date.now() + 5 * HOUR);
    await recordReceiptCheck(tx, {
      tenantId,
      receiptId: row?.id ?? '',
      at,
      result: 'MATCHES',
      checkedVersion: 2,
      share: 1,
      captureSha256: 'd'.repeat(64),
      captureFiles: [],
      failure: null,
    });
    await acknowledgeVersion(tx, {
      tenantId,
      partnerId: partners.online,
      clarificationId: changed.clarificationId,
      version: 2,
      at,
      way: 'API',
    });
  });
  // The list of offices is some seconds old; asking for one that is not in it reads it anew.
  await world.house.tenants.byId(tenantId);
  await makeEditions(world.house.publishContext, new Date(Date.now() + 24 * HOUR));
  await world.database.sql(
    `INSERT INTO item (id, tenant_id, kind, text, masked_text, open_stages)
     VALUES (gen_random_uuid(), $1, 'SUBMISSION', $2, $2, 0)`,
    [tenantId, CANARIES.join(' ')],
  );
  const { accountId } = await office.person(['TENANT_ADMIN']);
  await world.database.sql('UPDATE account SET display_name = $2, login = $3 WHERE id = $1', [
    accountId,
    CANARIES[3],
    CANARIES[2],
  ]);
  client.setCookie(await office.signIn(accountId));
});

const download = async (path: string): Promise<Buffer> => {
  const cookie = `saring_session=${client.cookie('saring_session') ?? ''}`;
  const answer = await fetch(`${world.url}${path}`, { headers: { cookie } });
  expect(answer.status, path).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
};
const sheet = (format: string, only = '') =>
  download(`/konsol/kemitraan/lembar/${format}?bulan=${month}${only}`);

describe('the monthly sheet', () => {
  it('is a workbook with the month of each outlet, each pair, and each proof', async () => {
    const file = await sheet('xlsx');
    const [summary = [], details = [], proofs = []] = (await readXlsx(file)).map(
      ({ data }) => data,
    );
    const [head = [], ...rows] = summary;
    const by = (name: string, title: string) =>
      rows.find((row) => row[0] === name)?.[head.indexOf(title)];
    const of = (name: string) =>
      ['Rilis', 'Diambil', 'Dimuat', 'Terbukti', 'Perlu ralat', 'Sudah diralat', 'Terpenuhi'].map(
        (title) => by(name, title),
      );
    expect(of('Suara Uji')).toEqual([2, 2, 2, 2, 1, 1, 'ya']);
    expect(of('Lanting Uji')).toEqual([2, 0, 1, 0, 0, 0, 'tidak']);
    expect(of('Radio Uji').slice(0, 6)).toEqual([2, 0, 0, 0, 0, 0]);
    expect(by('Suara Uji', 'Dimuat tepat waktu')).toBe(2);
    expect(details).toHaveLength(1 + 6);
    expect(details.flat()).toContain(HOSTILE);
    expect(proofs).toHaveLength(1 + 3);
    expect(proofs.flat()).toContain('Edisi Rabu, halaman 3');
    expect(proofs.flat()).toContain('d'.repeat(64));
  });

  it('says for print and online alike when each had a release, and is safe to open', async () => {
    const csv = (await sheet('csv')).toString('utf8');
    const [head = '', ...lines] = csv.replace(/^\ufeff/u, '').split('\r\n');
    const names = head.split(',');
    for (const name of ['released_at', 'print_edition_at', 'fetched_at', 'published_at']) {
      expect(names).toContain(name);
    }
    const released = names.indexOf('released_at');
    const edition = names.indexOf('print_edition_at');
    const kept = lines.filter((line) => line.includes('Beras lewat tautan'));
    expect(kept).toHaveLength(3);
    const instants = new Set(kept.map((line) => line.split(',')[released]));
    expect(instants.size).toBe(1);
    for (const line of kept) expect(line.split(',')[edition]).toMatch(/^20\d\d-.+Z$/u);
    expect(csv).toContain(`"'=HYPERLINK(""http://jahat.example"")"`);
    expect(csv).not.toMatch(/(?:^|,)"?=HYPERLINK/mu);
  });

  it('is a PDF for the office, and one for each outlet alone', async () => {
    const whole = pdfText(await sheet('pdf'));
    const own = pdfText(await sheet('pdf', `&media=${partners.print}`));
    if (whole === null || own === null) return;
    expect(whole).toContain('Radio Uji');
    expect(whole).toContain('12/KOMINFO/2026');
    expect(own).toContain('Edisi Rabu, halaman 3');
    expect(own).not.toContain('Suara Uji');
  });

  it('is had by each outlet for itself, by key', async () => {
    const Own = z.object({
      summary: z.object({ released: z.number(), used: z.number(), itemsKept: z.boolean() }),
      items: z.array(z.object({ releasedAt: z.string(), used: z.boolean() })),
    });
    const key = await office.key(['partner:manage'], { partnerId: partners.print });
    const { body } = await call(`${world.url}/api/v1/usage?month=${month}`, Own, { key });
    expect(body.summary).toEqual({ released: 2, used: 1, itemsKept: false });
    expect(body.items.filter(({ used }) => used)).toHaveLength(1);
    const csv = await call(`${world.url}/api/v1/usage/csv?month=${month}`, z.string(), { key });
    expect(csv.body).toContain('Lanting Uji');
    expect(csv.body).not.toContain('Suara Uji');
    const nobody = await office.key(['partner:manage']);
    expect((await call(`${world.url}/api/v1/usage`, Problem, { key: nobody })).status).toBe(403);
  });

  it('stands in the console against the agreement, as it is at this moment', async () => {
    const page = (await client.get(`/konsol/kemitraan?bulan=${month}`)).text;
    expect(page).toContain('Dimuat 2 dari 2 rilis');
    expect(page).toContain('1 dari 2 klarifikasi per bulan: belum terpenuhi');
    const saved = await client.post(`/konsol/mitra/${partners.silent}/perjanjian`, {
      agreementNumber: '7/2026',
      agreementItemsPerMonth: '4',
    });
    expect(saved.status).toBeLessThan(400);
    const own = await client.get(`/konsol/kemitraan/${partners.silent}?bulan=${month}`);
    expect(own.text).toContain('0 dari 4 klarifikasi per bulan');
  });

  it('is shown to no reviewer', async () => {
    const reviewer = formClient(world.url);
    const { accountId } = await office.person(['REVIEWER']);
    reviewer.setCookie(await office.signIn(accountId));
    expect((await reviewer.get('/konsol/kemitraan')).status).toBe(403);
    expect((await reviewer.get('/konsol/kemitraan/lembar/csv')).status).toBe(403);
  });
});

describe('open data', () => {
  const Listing = z.object({
    files: z.array(
      z.object({
        name: z.string(),
        url: z.string(),
        sha256: z.string(),
        records: z.number().nullable(),
      }),
    ),
  });
  const tenant = async () => {
    const found = await world.house.tenants.byId(tenantId);
    if (found === null) throw new Error('no tenant');
    return found;
  };
  const exported = async () => {
    await exportData(world.house.publishContext, await tenant());
    const answer = await fetch(`${world.url}/api/v1/open-data?tenant=${office.slug}`);
    const { files } = Listing.parse(await answer.json());
    const entries = await Promise.all(
      files.map(async (file) => {
        const path = new URL(file.url).pathname;
        const bytes = Buffer.from(await (await fetch(`${world.url}${path}`)).arrayBuffer());
        return [file.name, { ...file, bytes, text: bytes.toString('utf8') }] as const;
      }),
    );
    return new Map(entries);
  };

  it('goes on over many pages of a long past, with each record once and in order', async () => {
    const many = 1101;
    const past = await makeOffice(world);
    await putPast(past.tenantId, many);
    const long = await world.house.tenants.byId(past.tenantId);
    if (long === null) throw new Error('no tenant');
    const files = await exportData(world.house.publishContext, long);
    const sets = files.filter(({ records }) => records !== null);
    expect(sets.map(({ records }) => records)).toEqual([many, many, many, many]);
    for (const { name, mediaType } of sets) {
      const path = `/data-terbuka/${past.slug}/${name}`;
      const text = await (await fetch(`${world.url}${path}`)).text();
      const numbers = [...text.matchAll(/Kabar nomor (\d+) tidak benar/gu)].map(([, n]) =>
        Number(n),
      );
      const inOrder = Array.from({ length: many }, (_, at) => at + 1);
      expect([mediaType, numbers]).toEqual([mediaType, inOrder]);
    }
  });

  it('holds every clarification and every release, fits its schema, and adds up', async () => {
    const files = await exported();
    const records = (name: string) =>
      (files.get(name)?.text ?? '')
        .split('\n')
        .filter((line) => line !== '')
        .map((line): unknown => JSON.parse(line));
    expect(records('klarifikasi.jsonl')).toHaveLength(2);
    expect(records('rilis.jsonl')).toHaveLength(3);
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    for (const set of ['klarifikasi', 'rilis']) {
      const check = ajv.compile(
        z.looseObject({}).parse(JSON.parse(files.get(`${set}.schema.json`)?.text ?? '')),
      );
      for (const record of records(`${set}.jsonl`)) {
        expect(check(record), JSON.stringify(check.errors)).toBe(true);
      }
      const csv = files.get(`${set}.csv`)?.text.trimEnd().split('\r\n') ?? [];
      expect(csv[0]?.replace(/^\ufeff/u, '').split(',')).toEqual(
        Object.keys(z.looseObject({}).parse(records(`${set}.jsonl`)[0])),
      );
    }
    const sums = files.get('SHA256SUMS')?.text.trimEnd().split('\n') ?? [];
    expect(sums).toHaveLength(files.size - 1);
    for (const line of sums) {
      const [sum, name = ''] = line.split('  ');
      expect(
        createHash('sha256')
          .update(files.get(name)?.bytes ?? '')
          .digest('hex'),
      ).toBe(sum);
    }
    const metadata = z
      .looseObject({
        kode_wilayah: z.literal('63.03'),
        lisensi: z.object({ nama: z.literal('CC BY 4.0'), url: z.url() }),
        satu_data: z.looseObject({
          standar_data: z.array(
            z.looseObject({ kolom: z.array(z.object({ definisi: z.string().min(5) })).min(5) }),
          ),
          kode_referensi: z.array(z.looseObject({ pengelola: z.string() })).min(3),
        }),
      })
      .parse(JSON.parse(files.get('metadata.json')?.text ?? ''));
    expect(metadata.satu_data.standar_data).toHaveLength(2);
  });

  it('is given with its length, and given again only when it changed', async () => {
    const files = await exported();
    const path = new URL(files.get('rilis.csv')?.url ?? '').pathname;
    const answer = await fetch(`${world.url}${path}`, {
      headers: { 'accept-encoding': 'identity' },
    });
    expect(Number(answer.headers.get('content-length'))).toBe(files.get('rilis.csv')?.bytes.length);
    const tag = answer.headers.get('etag') ?? '';
    await answer.arrayBuffer();
    const again = await fetch(`${world.url}${path}`, { headers: { 'if-none-match': tag } });
    expect(again.status).toBe(304);
  });

  it('holds no personal data, not even what slipped into a published text', async () => {
    const files = await exported();
    for (const [name, { text }] of files) {
      for (const canary of CANARIES) expect(text, name).not.toContain(canary);
    }
    expect(files.get('klarifikasi.jsonl')?.text).toContain('hubungi [');
    expect(files.get('klarifikasi.csv')?.text).not.toMatch(/(?:^|,)"?=HYPERLINK/mu);
  });

  it('is replaced as a whole; only the export before last is cleared away', async () => {
    const sums: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      sums.push((await exported()).get('metadata.json')?.sha256 ?? '');
    }
    expect(new Set(sums).size).toBe(3);
    const blobs = world.house.publishContext.blobs;
    const there = await Promise.all(sums.map(async (sum) => (await blobs.get(sum)) !== null));
    expect(there).toEqual([false, true, true]);
    const page = await (await fetch(`${world.url}/data-terbuka`)).text();
    expect(page).toContain(`/data-terbuka/${office.slug}/klarifikasi.jsonl`);
  });
});

it('"how we work" says what the office states, and says what it does not state', async () => {
  const read = async (lang = 'id') =>
    (await fetch(`${world.url}/cara-kerja?instansi=${office.slug}&lang=${lang}`)).text();
  const before = await read();
  expect(before.match(/Belum dinyatakan oleh instansi ini/gu)).toHaveLength(2);
  expect(await read('en')).toContain('Not stated by this office.');
  const reviewers = await world.database.sql<{ public_id: string; display_name: string }>(
    `SELECT public_id, display_name FROM account
     WHERE tenant_id = $1 AND roles && '{REVIEWER,INDEPENDENT_REVIEWER}'`,
    [tenantId],
  );
  expect(reviewers.length).toBeGreaterThanOrEqual(2);
  for (const { public_id, display_name } of reviewers) {
    expect(before).toContain(public_id);
    expect(before).not.toContain(display_name);
  }
  const settings = (await client.get('/konsol/pengaturan')).text;
  const field = (name: string) =>
    new RegExp(`name="${name}"[^>]*value="([^"]*)"`, 'u').exec(settings)?.[1] ?? '';
  const numbers = [...settings.matchAll(/<input[^>]*name="(\w+)"[^>]*type="number"/gu)].map(
    (match) => match[1] ?? '',
  );
  const saved = await client.post('/konsol/pengaturan', {
    ...Object.fromEntries(numbers.map((name) => [name, field(name)])),
    digestDay: '5',
    funding: 'APBD kabupaten tahun 2026.',
    method: 'Dua pemeriksa setiap hari kerja.',
  });
  expect(saved.status).toBe(200);
  await expect
    .poll(() => read(), { timeout: 20_000, interval: 500 })
    .toContain('APBD kabupaten tahun 2026.');
  expect(await read()).toContain('Dua pemeriksa setiap hari kerja.');
  expect((await read()).match(/Belum dinyatakan/gu)).toHaveLength(1);
  expect((await fetch(`${world.url}/`)).status).toBe(200);
  expect(await (await fetch(`${world.url}/`)).text()).toContain('href="/cara-kerja"');
});

it('tries at partners’ servers are forgotten after their time, the deliveries are not', async () => {
  await world.database.sql(
    `WITH e AS (INSERT INTO webhook_endpoint (id, tenant_id, partner_id, url, sealed_secret)
       VALUES (gen_random_uuid(), $1, $2, 'https://suara-uji.example/h', 'x') RETURNING id),
     v AS (INSERT INTO webhook_event (id, tenant_id, type, subject, data, occurred_at)
       VALUES (gen_random_uuid(), $1, 'log.head', 'log:uji', '{}', now()) RETURNING id),
     d AS (INSERT INTO webhook_delivery (id, tenant_id, event_id, endpoint_id, attempts)
       SELECT gen_random_uuid(), $1, v.id, e.id, 2 FROM e, v RETURNING id)
     INSERT INTO webhook_attempt (id, tenant_id, delivery_id, at, status, delivered, milliseconds)
     SELECT gen_random_uuid(), $1, d.id, now() - make_interval(days => n), '500', false, 5
     FROM d, unnest(ARRAY[34, 36]) n`,
    [tenantId, partners.online],
  );
  const forget = () => world.house.app.withTenant(tenantId, (tx) => forgetWebhookAttempts(tx, 35));
  expect(await forget()).toBe(1);
  expect(await forget()).toBe(0);
});

/** Clarifications of the past with one version each, put in with the triggers off. */
async function putPast(ofTenant: string, count: number): Promise<void> {
  await world.database.sql(`
    BEGIN;
    SET LOCAL session_replication_role = replica;
    INSERT INTO clarification (id, tenant_id, case_id, slug, kind, state, current_version, published_at, updated_at, release_seq)
    SELECT gen_random_uuid(), '${ofTenant}', gen_random_uuid(), 'lama-' || n, 'FACT_CHECK', 'PUBLISHED', 1,
           timestamptz '2026-10-01' + make_interval(mins => n), timestamptz '2026-10-01' + make_interval(mins => n), n
    FROM generate_series(1, ${count}) n;
    INSERT INTO clarification_version (id, tenant_id, clarification_id, version, state, title, claim, verdict,
      techniques, harms, summary, explanation, sources, signed_by, published_at)
    SELECT gen_random_uuid(), c.tenant_id, c.id, 1, 'PUBLISHED', 'Kabar nomor ' || c.release_seq || ' tidak benar',
           'Beredar kabar.', 'FALSE', '{}', '{}', 'Tidak benar.', 'Kantor kecamatan membantahnya.', '[]', '{UJ-01}',
           c.updated_at
    FROM clarification c WHERE c.tenant_id = '${ofTenant}';
    INSERT INTO release (tenant_id, seq, clarification_id, version, kind, state, released_at)
    SELECT tenant_id, release_seq, id, 1, kind, state, updated_at FROM clarification WHERE tenant_id = '${ofTenant}';
    COMMIT;`);
}
