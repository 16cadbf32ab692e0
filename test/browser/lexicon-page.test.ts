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
  const { url } = installation;
  const office = await makeOffice(installation);

  for (const [name, width] of Object.entries(WIDTHS)) {
    it(`is used by keyboard at ${name} width`, async () => {
      const { context, page, problems } = await openBrowser({ width });
      const { accountId } = await office.person(['TENANT_ADMIN']);
      const cookie = await office.signIn(accountId);
      await context.addCookies([{ ...cookie, url, httpOnly: true, sameSite: 'Strict' }]);
      const word = `kata${name}`;
      const key = await office.key(['submissions:write'], { kimGroupId: office.kimGroupId });
      await fetch(`${url}/api/v1/lexicon-proposals`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
        body: JSON.stringify({
          word,
          meaning: 'sungguh',
          language: 'bjn',
          example: `Ini ${word} kada bohong.`,
        }),
      });
      await page.goto(`${url}/konsol/kamus`);
      await page.getByLabel('Kata', { exact: true }).fill(`tambah${name}`);
      await page.getByLabel('Arti dalam bahasa Indonesia').fill('tambahan baru');
      await page.keyboard.press('Enter');
      await page.getByText(`tambah${name}`).waitFor();
      await page.getByRole('button', { name: `Terima: ${word}` }).press('Enter');
      await page.getByRole('button', { name: `Cabut: ${word}` }).waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(await sidewaysScroll(page)).toBe(0);
      expect(problems).toEqual([]);
      const folder = process.env.SARING_SCREENSHOTS;
      if (folder !== undefined) {
        await page.screenshot({ path: `${folder}/lexicon-${name}.png`, fullPage: true });
      }
    });
  }
});
