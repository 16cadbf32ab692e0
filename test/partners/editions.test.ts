import { endClarification, makeEditions } from '@saring/publish';
import { makeOffice, type TestOffice, testHouse } from '@saring/test/house';
import Parser from 'rss-parser';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { call } from '../support/client.ts';
import { pdfText } from '../support/pdf-text.ts';
import { correctText, type PublishedText, publishText } from '../support/publish-text.ts';

const world = await testHouse({ stages: [] });
const office = await makeOffice(world);
const quiet = await makeOffice(world);
const site = 'https://saring.example';

const DAY = 86_400_000;
/** Noon of the office on the day of the first publication; its edition is ready four hours later. */
const start = new Date();
const iso = (date: Date) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Makassar' }).format(date);
/** The hour of the edition, on the first day that is after now. */
const firstHour = (() => {
  const today = Date.parse(`${iso(start)}T16:00:00+08:00`);
  return new Date(today > Date.now() + 600_000 ? today : today + DAY);
})();
const first = iso(firstHour);
const second = iso(new Date(firstHour.getTime() + DAY));
const third = iso(new Date(firstHour.getTime() + 2 * DAY));

const Item = z.looseObject({
  slug: z.string(),
  state: z.string(),
  firstToldHere: z.boolean(),
  changedSince: z.boolean(),
  texts: z.object({
    words60: z.string(),
    words120: z.string(),
    words250: z.string(),
    radio30: z.string(),
  }),
});
const Edition = z.object({
  day: z.string(),
  count: z.number(),
  pdf: z.string().nullable(),
  sha256: z.string().nullable(),
  items: z.array(Item),
});
const Listed = z.object({
  items: z.array(z.object({ kind: z.string(), day: z.string(), count: z.number() })),
});
const edition = async (kind: string, day: string) =>
  (await call(`${world.url}/api/v1/editions/${kind}/${day}?tenant=${office.slug}`, Edition)).body;
const list = async (of: TestOffice = office) =>
  (await call(`${world.url}/api/v1/editions?tenant=${of.slug}`, Listed)).body.items;
const stored = async () => {
  const rows = await world.database.sql<{ line: string }>(
    `SELECT concat_ws(' ', kind, day, last_seq, sha256, made_at, md5(text)) AS line
     FROM edition WHERE tenant_id = $1 ORDER BY 1`,
    [office.tenantId],
  );
  return rows.map(({ line }) => line);
};
/** Moves what was released last to another instant, as if it had happened then. */
const releaseAt = (text: PublishedText, version: number, at: Date) =>
  world.database.sql(
    'UPDATE release SET released_at = $3 WHERE clarification_id = $1 AND version = $2',
    [text.clarificationId, version, at],
  );

const after = (days: number) => new Date(firstHour.getTime() + days * DAY);
const make = (now: Date) => makeEditions(world.house.publishContext, now);

/** What was there at the end of each step of the story, because tests stand in any order. */
const story = {
  rice: { caseId: '', clarificationId: '', slug: '' },
  flood: { caseId: '', clarificationId: '', slug: '' },
  late: [] as PublishedText[],
  made: [] as string[],
  madeAgain: [] as string[],
};
beforeAll(async () => {
  story.rice = await publishText(world, office, {
    title: 'Beras lewat tautan tidak ada',
    explanation: Array.from(
      { length: 40 },
      (_, n) => `Kalimat ke-${n} menjelaskan satu hal lagi kepada pembaca koran.`,
    ).join(' '),
  });
  story.flood = await publishText(world, office, {
    title: 'Tanggul tidak jebol',
    harm: 'DISASTER',
  });
  // The list of offices is some seconds old; asking for one that is not in it reads it anew.
  await world.house.tenants.byId(office.tenantId);
  await make(firstHour);
  story.made = await stored();
  // Three processes whose turns overlap.
  await Promise.all([0, 60_000, 3_600_000].map((ms) => make(new Date(firstHour.getTime() + ms))));
  story.madeAgain = await stored();

  await correctText(world, office, story.rice, {
    title: 'Beras lewat tautan tidak ada',
    reason: 'Nama desa keliru.',
  });
  const { accountId } = await office.person(['EDITOR']);
  await endClarification(world.house.publishContext, story.flood.clarificationId, {
    tenantId: office.tenantId,
    actor: `account:${accountId}`,
    roles: ['EDITOR'],
    action: 'withdraw',
    reason: 'Sumber mencabut pernyataannya.',
  });
  for (const text of [story.rice, story.flood]) await releaseAt(text, 2, after(0.5));
  await make(after(1));
  await make(after(2));
  // Then the service is down for four days, of which two had a publication.
  for (const days of [3, 5]) {
    const text = await publishText(world, office, { title: `Kabar hari ke-${days}` });
    await releaseAt(text, 1, after(days - 0.1));
    story.late.push(text);
  }
  await make(after(6));
  await make(after(8));
});

describe('the daily print edition', () => {
  it('is made once, whoever makes it and however often', () => {
    // Whether a weekly one is due depends on the day on which the test runs.
    expect(story.made.filter((line) => line.startsWith('DAILY'))).toHaveLength(1);
    expect(story.madeAgain).toEqual(story.made);
  });

  it('holds what was published, with texts, word counts and cards', async () => {
    const { rice, flood } = story;
    const made = await edition('daily', first);
    expect(made.items.map(({ slug }) => slug)).toEqual([rice.slug, flood.slug]);
    const path = `/edisi/${office.slug}/${first}`;
    const text = await (await fetch(`${world.url}${path}.txt`)).text();
    expect(text).toContain('Isi: 2 klarifikasi baru.');
    const counted = [...text.matchAll(/^--- [^:\n]+: (\d+) kata\n(.+)$/gmu)];
    const { words60, words120, words250, radio30 } = made.items[0]?.texts ?? {};
    // The first text is long and has four lengths; of the other all but the script are one.
    expect(new Set([words60, words120, words250, radio30]).size).toBe(4);
    expect(counted).toHaveLength(4 + 2);
    for (const [, count, words = ''] of counted) {
      expect(words.split(/\s+/u)).toHaveLength(Number(count));
    }
    const answer = await fetch(`${world.url}${path}.pdf`);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    const pdf = Buffer.from(await answer.arrayBuffer());
    expect(pdf.toString('latin1').match(/\/Subtype \/Image\b/gu)?.length).toBeGreaterThanOrEqual(2);
    const printed = pdfText(pdf);
    if (printed !== null) {
      expect(printed).toContain('Beras lewat tautan tidak ada');
      expect(printed).toContain('Tanggul tidak jebol');
      expect(printed).toMatch(/Naskah radio \(30 detik\): \d+ kata/u);
      expect(printed).toContain(made.items[0]?.texts.radio30);
    }
  });

  it('stays as it was, and warns whoever opens it after a correction', async () => {
    const old = await edition('daily', first);
    expect(old.items.map(({ changedSince }) => changedSince)).toEqual([true, true]);
    const page = await (await fetch(`${world.url}/edisi/${office.slug}/${first}`)).text();
    expect(page).toContain('Ditarik setelah edisi ini dibuat');
    expect(page).toContain('Berubah setelah edisi ini dibuat');
  });

  it('names corrections and withdrawals plainly, and tells nothing twice', async () => {
    const made = await edition('daily', second);
    expect(made.items.map(({ slug, state }) => [slug, state])).toEqual([
      [story.flood.slug, 'WITHDRAWN'],
      [story.rice.slug, 'CORRECTED'],
    ]);
    const text = await (await fetch(`${world.url}/edisi/${office.slug}/${second}.txt`)).text();
    expect(text).toContain('Isi: 1 ralat, 1 penarikan.');
    expect(text).toMatch(/1\. DITARIK: Tanggul tidak jebol\n.+umumkan penarikannya/u);
    expect(text).toMatch(/2\. RALAT: Salah: Beras lewat tautan tidak ada\n.+muat ralat ini/u);
    expect(text).toContain('Nama desa keliru.');
  });

  it('is listed, without a file, for a day on which nothing was published', async () => {
    expect(await edition('daily', third)).toMatchObject({ count: 0, pdf: null, items: [] });
    expect((await fetch(`${world.url}/edisi/${office.slug}/${third}.pdf`)).status).toBe(404);
    const page = await (await fetch(`${world.url}/edisi/${office.slug}`)).text();
    expect(page).toContain('Tidak ada yang terbit.');
    // An office that never published has no editions at all.
    expect(await list(quiet)).toEqual([]);
  });

  it('catches up day by day after a pause, and tells each release in the edition of its day', async () => {
    const counts = (await list()).filter(({ kind }) => kind === 'daily').map(({ count }) => count);
    expect(counts).toEqual([0, 0, 0, 1, 0, 1, 0, 2, 2]);
    const fifth = await edition('daily', iso(after(5)));
    expect(fifth.items.map(({ slug }) => slug)).toEqual([story.late[1]?.slug]);
  });
});

it('the weekly digest tells each clarification of its week once, in its last version', async () => {
  const digests = (await list()).filter(({ kind }) => kind === 'weekly');
  const items = await Promise.all(digests.map(({ day }) => edition('weekly', day)));
  const told = items.flatMap((each) => each.items.map(({ slug, state }) => `${slug} ${state}`));
  expect(new Set(told).size).toBe(told.length);
  expect(told).toContain(`${story.rice.slug} CORRECTED`);
  expect(told).toContain(`${story.flood.slug} WITHDRAWN`);
  for (const { day } of digests) expect(new Date(`${day}T00:00:00Z`).getUTCDay()).toBe(1);
  const day = digests.find(({ count }) => count > 0)?.day ?? '';
  const page = await fetch(`${world.url}/edisi/${office.slug}/mingguan/${day}`);
  const html = await page.text();
  const portal = `/mitra/klarifikasi/${story.flood.clarificationId}`;
  expect(html).toContain('Kami sudah memuatnya');
  expect(html).toContain(`href="${portal}/lapor"`);
  expect(html).toContain(`href="${portal}/koreksi"`);
  const text = await fetch(`${world.url}/edisi/${office.slug}/mingguan/${day}.txt`);
  const plain = await text.text();
  expect(plain).toContain('RINGKASAN MINGGUAN KLARIFIKASI');
  expect(plain).toContain(`Laporkan di ${site}${portal}/lapor`);
});

it('feeds tell of editions that hold something, in all three formats', async () => {
  const parser = new Parser();
  const address = (format: string) =>
    `${world.url}/feeds/editions.${format}?tenant=${office.slug}&kind=daily`;
  const rss = await parser.parseString(await (await fetch(address('rss'))).text());
  const atom = await parser.parseString(await (await fetch(address('atom'))).text());
  const links = rss.items.map(({ link }) => link);
  expect(links).toContain(`${site}/edisi/${office.slug}/${first}`);
  expect(links).not.toContain(`${site}/edisi/${office.slug}/${third}`);
  expect(atom.items.map(({ link }) => link)).toEqual(links);
  const answer = await fetch(address('json'));
  const known = await fetch(address('json'), {
    headers: { 'if-none-match': answer.headers.get('etag') ?? '' },
  });
  expect(known.status).toBe(304);
});
