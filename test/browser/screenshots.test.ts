import { clarifications } from '@saring/demo';
import { until } from '@saring/test';
import { makeOffice, testHouse } from '@saring/test/house';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { chatScreenshot, lookOf } from '../pictures/chat-screenshot.ts';
import { browserSkipped, openBrowser } from './browser.ts';

const Accepted = z.object({ ticket: z.string() });

describe.skipIf(browserSkipped !== '')(`screenshots${browserSkipped}`, async () => {
  const world = await testHouse({ stages: ['ingest', 'match', 'check-sources', 'triage'] });
  const office = await makeOffice(world);

  async function send(parts: Readonly<Record<string, string | Buffer>>) {
    const form = new FormData();
    form.append('tenant', office.slug);
    for (const [name, part] of Object.entries(parts)) {
      if (typeof part === 'string') form.append(name, part);
      else form.append(name, new Blob([new Uint8Array(part)]), 'tangkapan.png');
    }
    const answer = await fetch(`${world.url}/api/v1/submissions`, { method: 'POST', body: form });
    const { ticket } = Accepted.parse(await answer.json());
    return until(
      async () => {
        const [row] = await world.database.sql<{ item: string; case: string; first: string }>(
          `SELECT i.id AS item, i.case_id AS case,
                  (SELECT target_id FROM match m WHERE m.item_id = i.id ORDER BY rank LIMIT 1) AS first
           FROM submission s JOIN item i ON i.id = s.item_id
           WHERE s.ticket = $1 AND s.state NOT IN ('RECEIVED', 'MATCHING')`,
          [ticket],
        );
        return row;
      },
      { what: 'a matched message', ms: 60_000 },
    );
  }

  it('of three hoaxes lead to their cases as first match', { timeout: 240_000 }, async () => {
    const { page } = await openBrowser();
    const hoaxes = clarifications.slice(0, 3);
    const cases = [];
    for (const hoax of hoaxes) cases.push((await send({ text: hoax.circulated })).case);
    expect(new Set(cases).size).toBe(3);
    for (const [index, hoax] of hoaxes.entries()) {
      const image = await chatScreenshot(page, hoax.circulated, lookOf(index));
      expect((await send({ image })).first, hoax.key).toBe(cases[index]);
    }
  });
});
