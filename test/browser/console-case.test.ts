import { beforeAll, describe, expect, it } from 'vitest';
import {
  accessibilityProblems,
  browserSkipped,
  openBrowser,
  sidewaysScroll,
  WIDTHS,
} from './browser.ts';
import { consoleWorld, SOURCE } from './console-world.ts';

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
    await page.getByRole('button', { name: 'Tarik sekarang' }).click();
    await page.getByText('Versi 2').first().waitFor();
    expect(await world.logged('clarification.withdrawn')).toBe(1);
    expect(problems).toEqual([]);
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
    await page.locator('.reveal summary').first().click();
    await page.locator('input[name=alasan]').first().fill('Perlu menelepon balik');
    await page.getByRole('button', { name: 'Buka data pribadi' }).first().click();
    expect(await page.content()).toContain('0812-3456-7890');
    expect(await world.logged('item.revealed')).toBe(1);

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
