import { describe, expect, it } from 'vitest';
import { testHouse } from '../support/house.ts';
import {
  accessibilityProblems,
  browserSkipped,
  openBrowser,
  sidewaysScroll,
  WIDTHS,
} from './browser.ts';

describe.skipIf(browserSkipped !== '')(`public pages${browserSkipped}`, async () => {
  const { url } = await testHouse({ stages: [] });

  for (const [name, width] of Object.entries(WIDTHS)) {
    it(`are accessible and fit at ${name} width`, async () => {
      const { page, problems } = await openBrowser({ width });
      for (const path of ['/', '/kim', '/t', '/masuk']) {
        await page.goto(`${url}${path}`);
        expect(await accessibilityProblems(page), path).toEqual([]);
        expect(await sidewaysScroll(page), path).toBe(0);
      }
      expect(problems).toEqual([]);
    });
  }
});
