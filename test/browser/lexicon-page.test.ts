import { proposeLexiconEntry } from '@saring/database';
import { makeOffice, testHouse } from '@saring/test/house';
import { describe, expect, it } from 'vitest';
import {
  accessibilityProblems,
  browserSkipped,
  openBrowser,
  sidewaysScroll,
  WIDTHS,
} from './browser.ts';

describe.skipIf(browserSkipped !== '')(`the district lexicon${browserSkipped}`, async () => {
  const installation = await testHouse({ stages: [] });
  const { url, house } = installation;
  const office = await makeOffice(installation);
  const { tenantId } = office;
  const { accountId } = await office.person(['TENANT_ADMIN']);

  async function open(width: number, javaScript = true) {
    const browser = await openBrowser({ width, javaScript });
    await browser.context.addCookies([{ ...(await office.signIn(accountId)), url }]);
    await browser.page.goto(`${url}/konsol/kamus`);
    return browser;
  }
  const propose = (word: string, meaning: string) =>
    house.app.withTenant(tenantId, (tx) =>
      proposeLexiconEntry(tx, {
        tenantId,
        word,
        meaning,
        language: 'bjn',
        example: `Jar sidin ${word} kada bohong.`,
        proposedBy: 'key:uji',
        proposerName: 'KIM Uji',
      }),
    );

  for (const [name, width] of Object.entries(WIDTHS)) {
    it(`is accessible and fits at ${name} width`, async () => {
      await propose(`lihat${name}`, 'sungguh');
      const { page, problems } = await open(width);
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(await sidewaysScroll(page)).toBe(0);
      expect(problems).toEqual([]);
    });
  }

  it('is decided by keyboard, without JavaScript', async () => {
    await propose('gasgasan', 'tergesa');
    const { page } = await open(WIDTHS.phone, false);
    await page.getByRole('button', { name: 'Terima: gasgasan' }).press('Enter');
    await page.getByRole('button', { name: 'Cabut: gasgasan' }).waitFor();
  });
});
