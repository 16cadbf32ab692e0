import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addAttachments } from '@saring/database';
import { startStages } from '@saring/standalone';
import { until } from '@saring/test';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  accessibilityProblems,
  browserSkipped,
  openBrowser,
  sidewaysScroll,
  WIDTHS,
} from './browser.ts';
import { consoleWorld, SOURCE } from './console-world.ts';

const PICTURE = readFileSync(
  join(import.meta.dirname, '../../packages/media/src/fixtures/chat.png'),
);
const TITLE = 'Judul rahasia sampai pemeriksa kedua memilih';

describe.skipIf(browserSkipped !== '')(`page of a case${browserSkipped}`, async () => {
  const world = await consoleWorld();
  const { url, people } = world;
  const at = (caseId: string, path = '') => `${url}/konsol/kasus/${caseId}${path}`;
  type Opened = Awaited<ReturnType<typeof openBrowser>>;
  let plain: Opened;
  let desk: Opened;
  beforeAll(async () => {
    plain = await openBrowser({ javaScript: false, width: WIDTHS.phone });
    desk = await openBrowser();
  });

  it('goes from a claim to the public and back without JavaScript on a phone', async () => {
    const { context, page, problems } = plain;
    const made = await world.makeCase('Listrik padam tiga hari mulai besok');
    await world.signIn(context, people.first);
    await page.goto(at(made.caseId));
    expect(await page.getByText('Belum ada sumber terarsip.').isVisible()).toBe(true);
    await page.locator('input[name=verdict][value=FALSE]').check();
    await page.fill('#title', '{{judul}}');
    await page.fill('#summary', 'Tidak ada pemadaman tiga hari.');
    await page.fill('#explanation', 'PLN setempat membantah.');
    await page.getByRole('button', { name: 'Pratinjau', exact: true }).click();
    expect(await page.locator('.chat').textContent()).toContain('Tidak ada pemadaman tiga hari.');
    await page.fill('#source1Title', 'Surat PLN');
    await page.fill('#source1Publisher', 'PLN');
    await page.fill('#source1Excerpt', SOURCE);
    await page.getByRole('button', { name: 'Tanda tangani putusan' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('Masih ada isian kosong');
    await page.fill('#title', TITLE);
    await page.getByRole('button', { name: 'Tanda tangani putusan' }).click();
    expect(await world.stateOf(made.caseId)).toBe('READY_FOR_REVIEW');
    expect(await page.getByText('Anda sudah menandatangani kasus ini.').isVisible()).toBe(true);

    await world.signIn(context, people.second);
    await page.goto(at(made.caseId));
    const seen = await page.content();
    expect(seen).toContain(SOURCE);
    expect(seen).not.toContain(TITLE);
    expect(seen).toContain('Putusan pertama disembunyikan');
    await page.locator('input[name=verdict][value=FALSE]').check();
    await page.getByRole('button', { name: 'Tanda tangani' }).click();
    expect(await world.stateOf(made.caseId)).toBe('APPROVED');

    await world.signIn(context, people.editor);
    await page.goto(at(made.caseId));
    await page.getByRole('link', { name: 'Pratinjau dan terbitkan' }).click();
    for (const what of [TITLE, 'ClaimReview', 'Radio, 30 detik', 'Situs: 1 orang']) {
      expect(await page.content()).toContain(what);
    }
    expect(await sidewaysScroll(page)).toBe(0);
    await page.getByRole('button', { name: 'Terbitkan sekarang' }).click();
    expect(await world.stateOf(made.caseId)).toBe('PUBLISHED');
    await page
      .getByText(made.tickets[0] ?? '')
      .first()
      .waitFor();

    await page.goto(at(made.caseId));
    await page.locator('summary', { hasText: 'Koreksi' }).click();
    await page.fill('#alasan-koreksi', 'Tanggalnya salah');
    await page.getByRole('button', { name: 'Koreksi: buka kembali kasus' }).click();
    expect(await world.stateOf(made.caseId)).toBe('REOPENED');
    expect(await page.locator('#title').inputValue()).toBe(TITLE);
    await page.goto(at(made.caseId, '/tarik'));
    expect(await page.content()).toContain(made.tickets[0]);
    await page.fill('#alasan', 'Sumbernya keliru');
    const withdrawn = await world.logged('clarification.withdrawn');
    await page.getByRole('button', { name: 'Tarik sekarang' }).click();
    await page.getByText('Versi 2').first().waitFor();
    expect(await world.logged('clarification.withdrawn')).toBe(withdrawn + 1);
    expect(problems).toEqual([]);
  });

  it('lists everybody who got an earlier version before, and serves them after', async () => {
    const { context, page, problems } = plain;
    await startStages(world.house, ['publish']);
    const made = await world.makeCase('Jadwal imunisasi diundur', {
      texts: ['Jadwal imunisasi diundur', 'Katanya jadwal imunisasi diundur'],
    });
    await world.publish(made.caseId, 'Jadwal imunisasi tidak diundur');
    await world.signIn(context, people.editor);
    /** Tickets that a version was given to, as the page lists them. */
    const served = async (version: number): Promise<number> => {
      const rows = page.locator('li.facts', { hasText: `Versi ${version}` });
      const texts = await rows.filter({ hasText: 'terkirim' }).allTextContents();
      return made.tickets.filter((ticket) => texts.some((text) => text.includes(ticket))).length;
    };
    const showsAllServed = (version: number, path: string) =>
      until(
        async () => {
          await page.goto(at(made.caseId, path));
          return (await served(version)) === made.tickets.length;
        },
        { ms: 30_000, what: `version ${version} with everybody` },
      );
    await showsAllServed(1, '/terbit');
    await page.goto(at(made.caseId));
    await page.locator('summary', { hasText: 'Koreksi' }).click();
    await page.fill('#alasan-koreksi', 'Tempatnya keliru');
    await page.getByRole('button', { name: 'Koreksi: buka kembali kasus' }).click();
    // The editor goes on with something else.
    await world.database.sql('DELETE FROM case_lock WHERE case_id = $1', [made.caseId]);
    await world.approve(made.caseId, 'Jadwal imunisasi tetap, tempatnya pindah');

    await page.goto(at(made.caseId, '/terbit'));
    expect(await page.content()).toContain('akan mendapat yang baru');
    expect(await served(1)).toBe(2);
    expect(await served(2)).toBe(0);
    // A correction says why.
    await page.fill('#alasan', 'Nama balai desanya salah');
    expect(await sidewaysScroll(page)).toBe(0);
    await page.getByRole('button', { name: 'Terbitkan koreksi' }).click();
    await showsAllServed(2, '/terbit');
    await page.goto(at(made.caseId, '/tarik'));
    expect(await served(2)).toBe(2);
    await page.fill('#alasan', 'Sumbernya menarik keterangannya');
    await page.getByRole('button', { name: 'Tarik sekarang' }).click();
    await showsAllServed(3, '/terbit');
    await page.getByRole('link', { name: 'Kembali ke kasus' }).click();
    await page.getByRole('link', { name: 'Buka halaman publik' }).click();
    for (const what of ['Sumbernya menarik keterangannya', 'Nama balai desanya salah']) {
      expect(await page.content()).toContain(what);
    }
    expect(problems).toEqual([]);
  });

  it('publishes an early warning on one signature', async () => {
    const { context, page, problems } = plain;
    const made = await world.makeCase('Bendungan uji jebol malam ini');
    await world.signIn(context, people.editor);
    await page.goto(at(made.caseId));
    await page.selectOption('#kind', 'EARLY_WARNING');
    await page.fill('#title', 'Waspada kabar bendungan uji');
    await page.fill('#summary', 'Petugas di bendungan menyatakan pintu air berfungsi.');
    await page.fill('#explanation', 'Petugas jaga sudah dihubungi pukul 20.00.');
    await page.fill('#source1Title', 'Petugas jaga bendungan');
    await page.fill('#source1Publisher', 'Balai uji');
    await page.fill('#source1Excerpt', SOURCE);
    await page.getByRole('button', { name: 'Tanda tangani putusan' }).click();
    expect(await page.content()).toContain('berlaku 24 jam');
    await page.getByRole('link', { name: 'Pratinjau dan terbitkan' }).click();
    await page.getByRole('button', { name: 'Terbitkan sekarang' }).click();
    await page.getByRole('link', { name: 'Kembali ke kasus' }).click();
    await page.getByRole('link', { name: 'Buka halaman publik' }).click();
    expect(await page.content()).toContain('Peringatan dini');
    expect(problems).toEqual([]);
  });

  it('keeps pictures blurred until asked for, with what was read off them beside', async () => {
    const { context, page, problems } = plain;
    const made = await world.makeCase('Kabar dalam gambar');
    const [itemId = ''] = made.itemIds;
    const { blobs } = world.house.publishContext;
    const picture = await blobs.put(PICTURE);
    const document = await blobs.put(Buffer.from('%PDF-1.4 uji'));
    await world.house.app.withTenant(world.tenantId, (tx) =>
      addAttachments(tx, world.tenantId, itemId, [
        { sha256: picture.sha256, mediaType: 'image/png', bytes: PICTURE.length },
        { sha256: document.sha256, mediaType: 'application/pdf', bytes: 12 },
      ]),
    );
    await world.database.sql(
      `UPDATE item SET image_text = 'Transfer ke 0812-3456-7890', masked_image_text = 'Transfer ke [nomor telepon]'
       WHERE id = $1`,
      [itemId],
    );
    await world.signIn(context, people.first);
    await page.goto(at(made.caseId));
    expect(await page.content()).toContain('Transfer ke [nomor telepon]');
    const shown = page.locator('.picture img');
    const blur = () => shown.evaluate((image) => getComputedStyle(image).filter);
    await shown.scrollIntoViewIfNeeded();
    expect(await blur()).toContain('blur');
    await page.getByLabel('Tampilkan gambar').check();
    expect(await blur()).toBe('none');
    await until(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth > 0), {
      what: 'the picture itself',
    });
    const file = await page.request.get(`${url}/konsol/lampiran/${itemId}/${document.sha256}`);
    expect(file.headers()['content-disposition']).toContain('attachment');
    expect(file.headers()['content-type']).toBe('application/octet-stream');
    expect(await sidewaysScroll(page)).toBe(0);
    await page.locator('.reveal summary').first().click();
    await page.locator('input[name=alasan]').first().fill('Perlu membaca nomornya');
    await page.getByRole('button', { name: 'Buka data pribadi' }).first().click();
    expect(await page.content()).toContain('0812-3456-7890');
    expect(problems).toEqual([]);
  });

  it('renews a lock with activity', async () => {
    const { context, page } = plain;
    const made = await world.makeCase('Kasus yang lama dibuka');
    await world.signIn(context, people.first);
    const left = async (): Promise<number> => {
      const rows = await world.database.sql<{ minutes: number }>(
        `SELECT round(extract(epoch FROM until - now()) / 60)::int AS minutes FROM case_lock WHERE case_id = $1`,
        [made.caseId],
      );
      return rows[0]?.minutes ?? 0;
    };
    await page.goto(at(made.caseId));
    await world.database.sql(
      `UPDATE case_lock SET until = now() + interval '5 minutes' WHERE case_id = $1`,
      [made.caseId],
    );
    // Previewing what is written is activity too.
    await page.fill('#explanation', 'Sedang ditulis');
    await page.getByRole('button', { name: 'Pratinjau', exact: true }).click();
    expect(await left()).toBe(30);
  });

  it('lets a third person settle what two see differently', async () => {
    const { context, page } = plain;
    const made = await world.makeCase('Jembatan uji ditutup sebulan');
    await world.sign(made.caseId, 'Jembatan uji tidak ditutup');
    await world.signIn(context, people.second);
    await page.goto(at(made.caseId));
    await page.locator('input[name=verdict][value=MISLEADING]').check();
    await page.getByRole('button', { name: 'Tanda tangani' }).click();
    expect(await world.stateOf(made.caseId)).toBe('DISPUTED');
    await world.signIn(context, people.third);
    await page.goto(at(made.caseId));
    expect(await page.content()).not.toContain('Jembatan uji tidak ditutup');
    await page.locator('input[name=verdict][value=UNPROVEN]').check();
    await page.getByRole('button', { name: 'Tanda tangani' }).click();
    expect(await world.stateOf(made.caseId)).toBe('UNPROVEN');
  });

  it('locks, and logs who takes over', async () => {
    const { context, page } = plain;
    const made = await world.makeCase('Kabar yang dibuka dua orang');
    await world.signIn(context, people.first);
    await page.goto(at(made.caseId));
    expect(await page.getByText('Terkunci untuk Anda sampai').isVisible()).toBe(true);
    await world.signIn(context, people.third);
    await page.goto(at(made.caseId));
    expect(await page.getByText('sedang membuka kasus ini').isVisible()).toBe(true);
    expect(await page.locator('#explanation').count()).toBe(0);
    await page.fill('#alasan-alih', 'Rekan sedang rapat');
    await page.getByRole('button', { name: 'Ambil alih' }).click();
    expect(await page.locator('#explanation').count()).toBe(1);
    expect(await world.logged('case.taken-over')).toBe(1);
  });

  it('splits, merges by number, undoes both, and shows personal data for a logged reason', async () => {
    const { context, page, problems } = plain;
    const made = await world.makeCase('Dua kabar dalam satu kasus', {
      texts: ['Kabar pertama tentang pasar', 'Hubungi 0812-3456-7890 untuk kabar kedua'],
    });
    const other = await world.makeCase('Kasus tujuan');
    await world.signIn(context, people.first);
    await page.goto(at(made.caseId));
    expect(await page.content()).not.toContain('3456');
    const looked = await world.logged('item.revealed');
    await page.locator('.reveal summary').first().click();
    await page.locator('input[name=alasan]').first().fill('Perlu menelepon balik');
    await page.getByRole('button', { name: 'Buka data pribadi' }).first().click();
    expect(await page.content()).toContain('0812-3456-7890');
    expect(await world.logged('item.revealed')).toBe(looked + 1);

    await page.goto(at(made.caseId));
    await page.getByLabel('Pisahkan kiriman ini').first().check();
    await page.locator('summary', { hasText: 'Pisahkan kiriman' }).click();
    await page.fill('#klaim-baru', 'Kabar kedua');
    await page.getByRole('button', { name: 'Pisahkan ke kasus baru' }).click();
    const split = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    expect(split).not.toBe(made.caseId);
    await page.getByRole('button', { name: 'Batalkan' }).click();
    expect(await world.stateOf(split)).toBe('MERGED');

    await page.goto(at(made.caseId));
    await page.locator('summary', { hasText: 'Gabungkan ke kasus lain' }).click();
    await page.fill('#nomor', `#${other.number}`);
    await page.getByRole('button', { name: 'Gabungkan', exact: true }).click();
    expect(await world.stateOf(made.caseId)).toBe('MERGED');
    await page
      .getByRole('button', { name: /^Batalkan/u })
      .first()
      .click();
    expect(await world.stateOf(made.caseId)).toBe('TRIAGED');
    expect(problems).toEqual([]);
  });

  it('marks shared passages and differing facts on both sides', async () => {
    const { context, page } = plain;
    const text = 'Bantuan Rp500.000 cair hari Senin';
    const made = await world.makeCase(text);
    const other = await world.makeCase('Bantuan Rp900.000 cair hari Senin');
    await world.match(made.itemIds[0] ?? '', { kind: 'case', id: other.caseId }, 'SUGGESTED', {
      sharedPassages: [{ query: { start: 18, end: 33 }, target: { start: 18, end: 33 } }],
      differences: [
        {
          kind: 'money',
          query: { start: 8, end: 17, text: 'Rp500.000' },
          target: { start: 8, end: 17, text: 'Rp900.000' },
          id: 'Jumlah uang berbeda',
          en: 'Money differs',
        },
      ],
      score: 0.97,
      threshold: 0.99,
      reasons: [{ code: 'numbers', id: 'Angka tidak sama', en: 'Numbers differ' }],
    });
    await world.signIn(context, people.first);
    await page.goto(at(made.caseId));
    const marks = await page.locator('.beside mark.different').allTextContents();
    expect(marks.join(' ')).toContain('Rp500.000');
    expect(marks.join(' ')).toContain('Rp900.000');
    expect(await page.locator('.beside mark.shared').count()).toBe(2);
    expect(await page.content()).toContain('Angka tidak sama');
  });

  it('is accessible and fits at both widths, whoever looks', async () => {
    const { context, page, problems } = desk;
    const open = await world.makeCase('Kabar terbuka untuk dilihat semua');
    const out = await world.makeCase('Kabar yang sudah terbit');
    await world.publish(out.caseId, 'Kabar itu tidak benar');
    await world.signIn(context, people.editor);
    for (const width of Object.values(WIDTHS)) {
      await page.setViewportSize({ width, height: 800 });
      for (const path of [
        at(open.caseId),
        at(out.caseId),
        at(out.caseId, '/terbit'),
        at(out.caseId, '/tarik'),
      ]) {
        expect((await page.goto(path))?.status(), path).toBe(200);
        expect(await accessibilityProblems(page), path).toEqual([]);
        expect(await sidewaysScroll(page), path).toBe(0);
      }
    }
    expect(problems).toEqual([]);
  });
});
