import { insertEvidence } from '@saring/database';
import { safeCell } from '@saring/documents';
import { beforeAll, describe, expect, it } from 'vitest';
import { OWN_VECTORS, sharedVectors } from '../hostile/script-vectors.ts';
import { browserSkipped, openBrowser } from './browser.ts';
import { consoleWorld } from './console-world.ts';

const AT_ONCE = 40;
const SAMPLE = 120;
const whole = process.env.SARING_XSS === 'whole';

/** What the database and the forms take: no NUL, no half surrogate, at most so many characters. */
const clean = (vector: string): string => vector.replaceAll('\0', '').toWellFormed().slice(0, 2000);

describe.skipIf(browserSkipped !== '')(`hostile text in the console${browserSkipped}`, async () => {
  const world = await consoleWorld();
  const { url, people, tenantId, house } = world;
  const shared = sharedVectors();
  const step = whole || shared === null ? 1 : Math.max(1, Math.ceil(shared.length / SAMPLE));
  const taken = (shared ?? []).filter((_, index) => index % step === 0);
  const vectors = [...OWN_VECTORS, ...taken].map(clean).filter((each) => each.trim() !== '');
  const groups = Array.from({ length: Math.ceil(vectors.length / AT_ONCE) }, (_, index) =>
    vectors.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  );
  let opened: Awaited<ReturnType<typeof openBrowser>>;
  let dialogs = 0;
  beforeAll(async () => {
    opened = await openBrowser();
    opened.page.on('dialog', (dialog) => {
      dialogs += 1;
      void dialog.dismiss();
    });
    await world.signIn(opened.context, people.first);
  });

  /** Nothing ran, nothing was blocked, nobody else was asked, and no element of theirs is there. */
  const unharmed = async (where: string) => {
    const foreign: unknown = await opened.page.evaluate(`
      [...document.querySelectorAll('*')].filter((element) =>
        (element.tagName === 'SCRIPT' && !element.src.startsWith(location.origin + '/assets/')) ||
        ['IFRAME', 'OBJECT', 'EMBED', 'BASE', 'MATH'].includes(element.tagName) ||
        [...element.attributes].some((attribute) =>
          /^(on|hx-on)/i.test(attribute.name) ||
          (/^(href|src|action|formaction)$/i.test(attribute.name) && /^\\s*javascript:/i.test(attribute.value)))
      ).map((element) => element.outerHTML.slice(0, 120))`);
    expect(foreign, where).toEqual([]);
    expect(dialogs, where).toBe(0);
    expect(opened.problems, where).toEqual([]);
  };

  it(
    `stays text on every page (${vectors.length} vectors)`,
    async () => {
      for (const [index, group] of groups.entries()) {
        const claim = (group[0] ?? '').slice(0, 900);
        const note = group[1] ?? claim;
        const made = await world.makeCase(claim, { texts: group, note, priority: 5000 + index });
        await house.app.withTenant(tenantId, (tx) =>
          insertEvidence(
            tx,
            group.map((vector) => ({
              tenantId,
              caseId: made.caseId,
              itemId: null,
              kind: 'STATEMENT' as const,
              role: 'SOURCE' as const,
              title: vector,
              url: vector,
              publisher: vector,
              excerpt: vector,
              value: {},
              sha256: 'a'.repeat(64),
              observedAt: new Date(),
              addedById: people.first.accountId,
            })),
          ),
        );
        const { page } = opened;
        await page.goto(`${url}/konsol/kasus/${made.caseId}`);
        await unharmed(`case page, group ${index}`);
        // A parser of HTML reads a carriage return as a new line.
        const read = claim.replace(/\r\n?/gu, '\n');
        expect(await page.locator('.case-head .claim').textContent()).toBe(read);
        await page.fill('#title', claim.slice(0, 160));
        await page.fill('#explanation', group.join('\n').slice(0, 20_000));
        const shown = group.at(-1)?.trim().split('\n')[0]?.trim().slice(0, 40) ?? '';
        await page.locator('#pratinjau .text', { hasText: shown }).waitFor();
        await unharmed(`live preview, group ${index}`);
        await page.goto(`${url}/konsol`);
        await unharmed(`queue, group ${index}`);
        for (const vector of whole ? group : group.slice(0, 3)) {
          const q = encodeURIComponent(vector.slice(0, 200).toWellFormed());
          await page.goto(`${url}/konsol?q=${q}`);
          await unharmed(`search for ${vector.slice(0, 60)}`);
        }
      }
    },
    whole ? 3_600_000 : undefined,
  );

  it('never begins a cell of a spreadsheet with a formula', () => {
    for (const vector of vectors) expect(String(safeCell(vector))).not.toMatch(/^[=+\-@\t\r]/u);
  });
});
