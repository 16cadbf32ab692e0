import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  accessibilityProblems,
  browserSkipped,
  openBrowser,
  sidewaysScroll,
  WIDTHS,
} from './browser.ts';
import { consoleWorld } from './console-world.ts';

const MOST_BYTES = 60 * 1024;

describe.skipIf(browserSkipped !== '')(`queue of the console${browserSkipped}`, async () => {
  const world = await consoleWorld();
  const { url, people } = world;
  const answered = await world.makeCase('Bantuan uji satu juta lewat tautan', { priority: 1 });
  const published = await world.publish(answered.caseId, 'Tidak ada bantuan uji satu juta');
  const target = { kind: 'clarification' as const, id: published.clarificationId };
  type Opened = Awaited<ReturnType<typeof openBrowser>>;
  let desk: Opened;
  beforeAll(async () => {
    desk = await openBrowser();
  });

  const repeat = async (priority: number) => {
    const made = await world.makeCase('Bantuan uji satu juta, klik di sini', { priority });
    const item = made.itemIds[0] ?? '';
    await world.match(item, target, 'CONFIRMED');
    return made;
  };

  it('closes a repeat within three keystrokes, and can take it back', async () => {
    // Above whatever other tests of this file put into the queue.
    const made = await repeat(900_000);
    const { context, page, problems } = desk;
    await world.signIn(context, people.first);
    await page.goto(`${url}/konsol`);
    const row = page.locator(`#kasus-${made.number}`);
    await expect.poll(() => row.getAttribute('data-current')).toBe('');
    await page.keyboard.press('m');
    expect(await row.locator('blockquote').isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL(/pindah=/u);
    expect(await world.stateOf(made.caseId)).toBe('MERGED');
    const rows = await world.database.sql<{ state: string }>(
      'SELECT state FROM submission WHERE ticket = $1',
      [made.tickets[0]],
    );
    expect(rows[0]?.state).toBe('ANSWERED');
    await page.getByRole('button', { name: 'Batalkan penggabungan' }).press('Enter');
    await page.waitForURL(/kasus/u);
    expect(await world.stateOf(made.caseId)).toBe('TRIAGED');
    expect(problems).toEqual([]);
  });

  it('is worked through by keys alone', async () => {
    const upper = await world.makeCase('Kabar uji paling atas', { priority: 700 });
    const lower = await world.makeCase('Kabar uji di bawahnya', { priority: 699 });
    const { context, page, problems } = desk;
    await world.signIn(context, people.third);
    await page.goto(`${url}/konsol?q=kabar+uji`);
    const current = () => page.locator('[data-current]').first().getAttribute('id');
    expect(await current()).toBe(`kasus-${upper.number}`);
    await page.keyboard.press('j');
    expect(await current()).toBe(`kasus-${lower.number}`);
    await page.keyboard.press('k');
    await page.keyboard.press('a');
    await page.waitForURL(/#kasus-/u);
    expect(await world.stateOf(upper.caseId)).toBe('ASSIGNED');
    await page.keyboard.press('?');
    expect(await page.locator('#bantuan').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    expect(await page.evaluate('document.activeElement.id')).toBe('cari');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.keyboard.type(lower.tickets[0]?.toLowerCase() ?? '');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${url}/konsol/kasus/${lower.caseId}`);
    await page.keyboard.press('4');
    expect(await page.locator('input[name=verdict][value=FALSE]').isChecked()).toBe(true);
    await page.keyboard.press('e');
    expect(await page.evaluate('document.activeElement.id')).toBe('ke-bukti');
    await page.keyboard.press('r');
    await page.keyboard.type('Draf dari papan tombol');
    await page.locator('#pratinjau .chat', { hasText: 'Draf dari papan tombol' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await page.waitForURL((to) => !to.pathname.endsWith(lower.caseId));
    await page.goto(`${url}/konsol/kasus/${lower.caseId}`);
    expect(await page.locator('#explanation').inputValue()).toBe('Draf dari papan tombol');
    expect(problems).toEqual([]);
  });

  it('tells of new cases without moving the list', async () => {
    const { context, page } = desk;
    await world.signIn(context, people.first);
    await page.goto(`${url}/konsol`);
    const before = await page.locator('.row').count();
    await world.makeCase('Kabar baru saat antrean terbuka', { priority: 950 });
    const bar = page.locator('[data-live]');
    await bar.waitFor({ state: 'visible' });
    expect(await bar.textContent()).toMatch(/^[1-9]\d* kasus baru/u);
    expect(await page.locator('.row').count()).toBe(before);
    await bar.getByRole('link').click();
    await page.getByText('Kabar baru saat antrean terbuka').first().waitFor();
  });

  it('finds words by their stem, keeps views, and answers repeats in bulk without JavaScript', async () => {
    const made = await world.makeCase('Pedagang pasar menerima undian berhadiah palsu');
    const some = [await repeat(5), await repeat(4)];
    const { context, page, problems } = await openBrowser({ javaScript: false, width: 360 });
    await world.signIn(context, people.first);
    await page.goto(`${url}/konsol`);
    await page.fill('#cari', 'undian hadiah');
    await page.getByRole('button', { name: 'Cari', exact: true }).click();
    expect(await page.locator(`#kasus-${made.number}`).count()).toBe(1);
    await page.locator('.saved summary').click();
    await page.fill('#nama-tampilan', 'Undian');
    await page.getByRole('button', { name: 'Simpan tampilan' }).click();
    await page.locator('.saved summary').click();
    expect(
      await page.getByRole('link', { name: 'Undian', exact: true }).getAttribute('href'),
    ).toContain('q=undian');
    await page.goto(`${url}/konsol/ulangan`);
    expect(await sidewaysScroll(page)).toBe(0);
    await page.getByRole('button', { name: /Gabungkan dan jawab/u }).click();
    await page.getByRole('status').waitFor();
    for (const { caseId } of some) expect(await world.stateOf(caseId)).toBe('MERGED');
    expect(problems).toEqual([]);
  });

  for (const [name, width] of Object.entries(WIDTHS)) {
    it(`is accessible and fits at ${name} width`, async () => {
      const { context, page, problems } = await openBrowser({ width });
      await world.signIn(context, people.editor);
      for (const path of ['/konsol', '/konsol/ulangan', '/konsol/bantuan']) {
        expect((await page.goto(url + path))?.status(), path).toBe(200);
        expect(await accessibilityProblems(page), path).toEqual([]);
        expect(await sidewaysScroll(page), path).toBe(0);
      }
      expect(problems).toEqual([]);
    });
  }

  it('weighs at most 60 KB on the first visit, and asks nobody else', async () => {
    const { context, page, problems } = await openBrowser();
    await world.signIn(context, people.first);
    const bodies: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (!response.url().includes('/konsol/arus')) bodies.push(response.body());
    });
    await page.goto(`${url}/konsol`, { waitUntil: 'load' });
    const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MOST_BYTES);
    expect(problems).toEqual([]);
  });
});
