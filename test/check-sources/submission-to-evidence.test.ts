import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MOST_LINKS } from '@saring/check-sources';
import {
  type EvidenceRow,
  evidenceOfCase,
  putOfficialEntries,
  replacePressCouncil,
  saveSourceSettings,
} from '@saring/database';
import { DiskBlobStore, readCapture, verifyEvidencePack } from '@saring/sources';
import { call, Problem, until } from '@saring/test';
import { makeOffice, testHouse } from '@saring/test/house';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPromise } from 'yauzl';
import { z } from 'zod';
import { hostileShapes } from '../hostile/html-shapes.ts';
import { FakeInternet, openTestDoor } from '../servers/index.ts';
import { saringCommand } from '../support/saring-command.ts';
import { openServices } from './services.ts';
import { openSites } from './sites.ts';

const net = new FakeInternet();
afterAll(() => net.close());
const { asked } = await openSites(net);
const services = await openServices(net);
const door = openTestDoor(net, {}, { authorities: services.authorities });
const world = await testHouse({
  door,
  env: { GOOGLE_FACT_CHECK_KEY: 'kunci-google', MAFINDO_KEY: 'kunci-mafindo' },
});
const office = await makeOffice(world);
const api = `${world.url}/api/v1`;
let reviewer = '';
beforeAll(async () => {
  reviewer = (await office.person(['REVIEWER'])).key;
  await world.database.app.withTenant(office.tenantId, async (tx) => {
    await putOfficialEntries(tx, office.tenantId, [
      entry('PHONE', '62511478000', 'Dinas Sosial Banjar'),
      entry('ACCOUNT', 'instagram/dinsosbanjar', 'Dinas Sosial Banjar'),
      entry('DOMAIN', 'dinsos.banjarkab.go.id', 'Dinas Sosial Banjar'),
    ]);
    await replacePressCouncil(tx, office.tenantId, {
      asOf: '2026-10-01',
      media: [{ domain: 'kabar-banua.com', name: 'Kabar Banua', status: 'terverifikasi faktual' }],
    });
  });
});

const entry = (kind: 'PHONE' | 'ACCOUNT' | 'DOMAIN', value: string, name: string) => ({
  kind,
  value,
  name,
  aliases: [],
  asOf: '2026-11-01',
});

const Ticket = z.object({ ticket: z.string() });
const CaseList = z.object({ items: z.array(z.object({ id: z.string(), state: z.string() })) });

async function caseFor(text: string): Promise<string> {
  const { ticket } = (
    await call(`${api}/submissions`, Ticket, { body: { text, tenant: office.slug } })
  ).body;
  const found = await until(
    async () => {
      const list = await call(`${api}/cases?ticket=${ticket}`, CaseList, { key: reviewer });
      return list.body.items.find(({ state }) => state === 'TRIAGED') ?? null;
    },
    { what: 'a triaged case', ms: 60_000 },
  );
  return found.id;
}

const evidence = (caseId: string): Promise<EvidenceRow[]> =>
  world.database.app.withTenant(office.tenantId, (tx) => evidenceOfCase(tx, caseId));
const signalOf = (rows: readonly EvidenceRow[], name: string, url?: string) =>
  rows.find((row) => row.signal === name && (url === undefined || row.url?.includes(url)));

describe('a rumour with links, an account and numbers', async () => {
  const text =
    'INFO Kemensos: bansos 600 ribu cair hari ini, isi data di http://s.id/bansos?utm_source=wa ' +
    'sebelum malam ini. Beritanya: http://kabar-banua.com/banjir?fbclid=abc dan ' +
    'http://m.kabar-banua.com/banjir/ Cuma di sini resmi! Banjir hari ini merendam 9.000 rumah. ' +
    'Tanya @dinsosbanjar_resmi atau instagram.com/dinsosbanjar, telepon (0511) 478-000, ' +
    'WA admin 0812-3456-7890 atau https://wa.me/6281234567890. http://sunyi.com/a http://putus.com/b';
  let rows: EvidenceRow[] = [];
  beforeAll(async () => {
    const caseId = await caseFor(text);
    rows = await evidence(caseId);
  }, 90_000);

  it('opens each page once, without tracking', () => {
    const links = rows.filter(({ kind }) => kind === 'LINK');
    expect(links.map(({ url }) => url)).toEqual(
      expect.arrayContaining(['http://s.id/bansos', 'http://kabar-banua.com/banjir']),
    );
    // Once for both spellings, and for every other message that named it a moment before.
    const spellings = /^(?:m\.)?kabar-banua\.com\/banjir\/?(?:\?fbclid.*)?$/u;
    expect(asked.filter((each) => spellings.test(each))).toEqual(['kabar-banua.com/banjir']);
  });

  it('says where, when and why for every signal, in both languages', () => {
    const signals = rows.filter(({ kind }) => kind === 'SIGNAL');
    expect(signals.length).toBeGreaterThan(30);
    for (const row of signals) {
      expect(row).toMatchObject({ role: 'APPEARANCE', sha256: null });
      expect(['KNOWN', 'UNKNOWN', 'ATTENTION']).toContain(row.status);
      expect(row.why?.id, row.key ?? '').toBeTruthy();
      expect(row.why?.en, row.key ?? '').toBeTruthy();
      expect(row.readFrom, row.key ?? '').toBeTruthy();
    }
  });

  it('sees the shortener, the imitated name and what the form asks for', () => {
    expect(signalOf(rows, 'redirects', 's.id')?.status).toBe('ATTENTION');
    expect(signalOf(rows, 'look-alike', 's.id')?.status).toBe('ATTENTION');
    expect(JSON.stringify(signalOf(rows, 'fraud-signs', 's.id')?.value)).toContain('identity-form');
  });

  it('sees old news passed off as new, and a number the page does not have', () => {
    expect(signalOf(rows, 'old-news', 'kabar-banua')?.status).toBe('ATTENTION');
    const agreement = signalOf(rows, 'page-agreement', 'kabar-banua');
    expect(agreement?.status).toBe('ATTENTION');
    expect(agreement?.why?.id).toContain('9.000');
  });

  it('knows the press council list with its day', () => {
    const press = signalOf(rows, 'press-council', 'kabar-banua');
    expect(press?.why?.id).toContain('2026-10-01');
    expect(press?.value).toMatchObject({ listed: true });
  });

  it('finds the tenant’s own account and number, and the imitation of the account', () => {
    const accounts = rows.filter(({ signal }) => signal === 'official-account');
    expect(accounts.map(({ title, status }) => [title, status])).toEqual(
      expect.arrayContaining([
        ['@dinsosbanjar (instagram)', 'KNOWN'],
        ['@dinsosbanjar_resmi', 'ATTENTION'],
      ]),
    );
    const phones = rows.filter(({ signal }) => signal === 'official-phone');
    expect(phones.map(({ title, status }) => [title, status])).toEqual(
      expect.arrayContaining([
        ['+62511478000', 'KNOWN'],
        ['[nomor telepon] …890', 'UNKNOWN'],
      ]),
    );
  });

  it('notes that the named ministry is not where the links lead', () => {
    expect(signalOf(rows, 'named-source')).toMatchObject({ status: 'ATTENTION' });
  });

  it('calls what cannot be opened unknown, never bad', () => {
    for (const name of ['sunyi.com', 'putus.com']) {
      const link = rows.find(({ kind, url }) => kind === 'LINK' && url?.includes(name));
      expect(link, name).toMatchObject({ status: 'UNKNOWN', value: { state: 'unknown' } });
      for (const signal of ['redirects', 'publication-date', 'old-news', 'page-agreement', 'tls']) {
        expect(signalOf(rows, signal, name)?.status, `${signal} of ${name}`).toBe('UNKNOWN');
      }
    }
  });

  it('never opens a chat, and keeps nobody’s number', () => {
    expect(net.looked).not.toContain('wa.me');
    expect(JSON.stringify(rows)).not.toMatch(/81234567890|812-3456-7890/u);
  });

  it('keeps the answer as sent, its headers, the text and the way there', async () => {
    const link = rows.find(({ kind, url }) => kind === 'LINK' && url?.includes('s.id'));
    const store = new DiskBlobStore(join(world.dataDir, 'captures'));
    const manifest = await readCapture(link?.sha256 ?? '', store);
    expect(manifest?.files.map(({ name }) => name).sort()).toEqual([
      'body.bin',
      'chain.json',
      'headers.json',
      'page.json',
      'page.txt',
    ]);
    expect(manifest?.finalUrl).toBe('http://cek-kemensos-bansos.com/daftar');
  });
});

it('takes no page of the rumour for a source until a person makes it one', async () => {
  const caseId = await caseFor(
    'Kabar: 1.250 rumah terendam banjir di Martapura, baca http://kabar-banua.com/banjir',
  );
  const decision = { verdict: 'PARTLY_TRUE', explanation: 'Benar terjadi, tetapi tahun 2023.' };
  const refused = await call(`${api}/cases/${caseId}/decisions`, Problem, {
    key: reviewer,
    body: decision,
  });
  expect(refused).toMatchObject({ status: 409, body: { code: 'NEEDS_EVIDENCE' } });

  const link = (await evidence(caseId)).find(({ kind }) => kind === 'LINK');
  const added = await call(`${api}/cases/${caseId}/sources`, z.object({ id: z.string() }), {
    key: reviewer,
    body: {
      evidenceId: link?.id,
      publisher: 'Kabar Banua',
      excerpt: 'Petugas mencatat 1.250 rumah terendam.',
    },
  });
  expect(added.status).toBe(201);
  const signed = await call(`${api}/cases/${caseId}/decisions`, z.object({ state: z.string() }), {
    key: reviewer,
    body: decision,
  });
  expect(signed.status).toBe(201);
});

it('streams an evidence pack that verifies, and hides the first verdict from who has to choose', async () => {
  const caseId = await caseFor('Benarkah 300 warga mengungsi? http://kabar-banua.com/banjir?x=2');
  const sources = [{ title: 'Kecamatan', excerpt: 'Tiga ratus warga mengungsi pada 2023.' }];
  await call(`${api}/cases/${caseId}/decisions`, z.unknown(), {
    key: reviewer,
    body: { verdict: 'MISLEADING', explanation: 'Kejadian lama.', sources },
  });
  const folder = mkdtempSync(join(tmpdir(), 'saring-pack-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const download = async (key: string, name: string) => {
    const response = await fetch(`${api}/cases/${caseId}/evidence-pack`, {
      headers: { authorization: `Bearer ${key}` },
    });
    expect(response.headers.get('content-type')).toBe('application/zip');
    const path = join(folder, name);
    writeFileSync(path, Buffer.from(await response.arrayBuffer()));
    return path;
  };
  const mine = await download(reviewer, 'a.zip');
  expect(await verifyEvidencePack(mine)).toMatchObject({ ok: true, caseId });
  expect(await decisionLog(mine)).toContain('case.decided');
  expect((await saringCommand(world, ['evidence', 'verify', mine])).out).toContain('UTUH');
  writeFileSync(join(folder, 'c.zip'), await withOneByteChanged(mine));
  const damaged = await saringCommand(world, ['evidence', 'verify', join(folder, 'c.zip')]);
  expect(damaged).toMatchObject({ code: 1, problem: expect.stringContaining('RUSAK') });
  const second = (await office.person(['INDEPENDENT_REVIEWER'], false)).key;
  const theirs = await download(second, 'b.zip');
  expect(await verifyEvidencePack(theirs)).toMatchObject({ ok: true, caseId });
  expect(await decisionLog(theirs)).not.toMatch(/case\.decided|MISLEADING/u);
}, 180_000);

/** A pack whose largest file has one byte changed; what ZIP keeps around the files proves nothing. */
async function withOneByteChanged(path: string): Promise<Buffer> {
  const bytes = readFileSync(path);
  const zip = await openPromise(path, { lazyEntries: true });
  let largest = { at: 0, size: 0 };
  for await (const {
    relativeOffsetOfLocalHeader: header,
    compressedSize: size,
  } of zip.eachEntry()) {
    const at = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
    if (size > largest.size) largest = { at, size };
  }
  const middle = largest.at + Math.floor(largest.size / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 255;
  return bytes;
}

async function decisionLog(path: string): Promise<string> {
  const zip = await openPromise(path, { lazyEntries: true });
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName !== 'decision-log.json') continue;
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry))
      chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks).toString('utf8');
  }
  throw new Error('no decision log in the pack');
}

it('ends with hostile pages of the largest size as evidence', async () => {
  const shapes = hostileShapes(2 * 1024 * 1024).slice(0, MOST_LINKS);
  for (const [at, { bytes }] of shapes.entries()) {
    await net.site(`bentuk${at}.com`, (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end(bytes);
    });
  }
  const urls = shapes.map((_, at) => `http://bentuk${at}.com/`);
  const rows = await evidence(await caseFor(`Periksa semuanya: ${urls.join(' ')}`));
  const links = rows.filter(({ kind }) => kind === 'LINK');
  expect(links.map(({ url }) => url).sort()).toEqual(urls.toSorted());
  // Readers were killed on the way; the job was not, and had to be tried only once.
  const again = await world.database.sql(
    `SELECT job FROM work_item WHERE stage = 'check-sources' AND (state = 'DEAD' OR attempts > 0)`,
  );
  expect(again).toEqual([]);
}, 90_000);

it('asks registries, fact-checkers and the archive in jobs of their own', async () => {
  await world.database.app.withTenant(office.tenantId, (tx) =>
    saveSourceSettings(tx, { wayback: true }),
  );
  await net.site('warta-uji.com', (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Vaksin uji dan kabarnya</p>');
  });
  const caseId = await caseFor(
    'Vaksin uji membuat 500 orang pingsan, hubungi 0812-3456-7890, baca http://warta-uji.com/vaksin',
  );
  const found = await until(
    async () => {
      const rows = await evidence(caseId);
      const names = ['domain-age', 'fact-checks', 'archive-copy'] as const;
      const signals = names.map((name) => signalOf(rows, name));
      return signals.every((row) => row !== undefined) && signals;
    },
    { ms: 90_000, what: 'the answers of three services' },
  );
  expect(found.map((row) => row?.status)).not.toContain('UNKNOWN');
  const [age, checks, copy] = found;
  expect(age?.why?.id).toContain('2011');
  expect(JSON.stringify(checks?.value)).toContain('Pemeriksa Contoh');
  expect(JSON.stringify(checks?.value)).toContain('MAFINDO');
  expect(copy?.value).toMatchObject({ url: expect.stringContaining('/web/20261101000000/') });
  expect(services.asked.join(' ')).not.toMatch(/3456|kunci/u);
}, 150_000);

it('forgets captures that nothing rests on any more, and keeps what they were', async () => {
  await net.site('lama-sekali.com', (_, response) => {
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end('<p>Halaman lama yang hanya sekali ini</p>');
  });
  const caseId = await caseFor('Kabar lama sekali dari http://lama-sekali.com/ tentang pasar');
  const linkOf = async () => (await evidence(caseId)).find(({ kind }) => kind === 'LINK');
  const link = await linkOf();
  const store = new DiskBlobStore(join(world.dataDir, 'captures'));
  expect(await readCapture(link?.sha256 ?? '', store)).not.toBeNull();
  const folder = join(world.dataDir, 'captures');
  const longAgo = new Date(Date.now() - 400 * 86_400_000);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) utimesSync(join(entry.parentPath, entry.name), longAgo, longAgo);
  }
  const sweep = async () =>
    world.house.periodic.find(({ name }) => name === 'sweep-captures')?.run();
  await sweep();
  // Old on the disk, but read lately and of an open case.
  expect(await readCapture(link?.sha256 ?? '', store)).not.toBeNull();
  await world.database.sql(
    `SET session_replication_role = replica;
     UPDATE evidence SET observed_at = now() - interval '400 days'
     WHERE item_id IN (SELECT id FROM item WHERE case_id = '${caseId}');
     UPDATE cases SET state = 'PUBLISHED' WHERE id = '${caseId}';
     SET session_replication_role = DEFAULT`,
  );
  await sweep();
  expect(await readCapture(link?.sha256 ?? '', store)).toBeNull();
  expect((await linkOf())?.sha256).toBe(link?.sha256);
}, 90_000);

it('imports lists of official names and of the press by command', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'saring-lists-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const [registry, press] = [join(folder, 'resmi.csv'), join(folder, 'pers.csv')];
  writeFileSync(
    registry,
    'kind,value,name\nsitus,uji-resmi.go.id,Dinas Uji\nsitus,bukan situs,Salah',
  );
  writeFileSync(press, 'name,domain,status\nKabar Uji,kabar-uji.com,terverifikasi');
  const other = await makeOffice(world);
  const tenant = ['--tenant', other.slug];
  const first = await saringCommand(world, ['import', 'registry', registry, ...tenant]);
  expect(first).toMatchObject({ code: 0, out: expect.stringContaining('1 baru') });
  expect(first.out).toMatch(/bad lines 1/u);
  const list = ['import', 'press-council', press, ...tenant];
  const wrong = await saringCommand(world, [...list, '--as-of', 'kemarin']);
  expect(wrong.code).toBe(1);
  expect(wrong.problem).not.toContain('    at ');
  const second = await saringCommand(world, [...list, '--as-of', '2026-11-01']);
  expect(second).toMatchObject({ code: 0, out: expect.stringContaining('per 2026-11-01') });
  const logged = await world.database.sql<{ action: string }>(
    `SELECT action FROM log_entry WHERE actor = 'operator:cli' AND tenant_id = '${other.tenantId}' ORDER BY seq`,
  );
  expect(logged.map(({ action }) => action)).toEqual([
    'registry.imported',
    'press-council.imported',
  ]);
}, 180_000);
