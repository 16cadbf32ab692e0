import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { acceptSubmission, prepareText } from '@saring/ingest';
import { startStages } from '@saring/standalone';
import { Problem, until } from '@saring/test';
import { makeOffice, testHouse } from '@saring/test/house';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { noisePicture } from '../pictures/noise-picture.ts';

const world = await testHouse();
const office = await makeOffice(world);
const SCREENSHOT = readFileSync(
  join(import.meta.dirname, '../../packages/media/src/fixtures/chat.png'),
);
const SAID =
  'Info penting untuk warga. Pembagian bantuan beras di Lapangan Uji hari Jumat pukul 08.00.\n' +
  'Bawa KTP dan uang muka Rp 250.000 sebelum besok sore. Bagikan ke semua grup!';

const Accepted = z.object({ ticket: z.string() });

async function send(parts: Record<string, string | Buffer>, key?: string): Promise<Response> {
  const form = new FormData();
  form.append('tenant', office.slug);
  for (const [name, part] of Object.entries(parts)) {
    if (typeof part === 'string') form.append(name, part);
    else form.append(name, new Blob([new Uint8Array(part)]), 'gambar');
  }
  return fetch(`${world.url}/api/v1/submissions`, {
    method: 'POST',
    body: form,
    headers: key === undefined ? {} : { 'idempotency-key': key },
  });
}
const ticketOf = async (parts: Record<string, string | Buffer>, key?: string) =>
  Accepted.parse(await (await send(parts, key)).json()).ticket;

const ItemRow = z.array(
  z.object({
    id: z.string(),
    case_id: z.string().nullable(),
    state: z.string(),
    image_text: z.string().nullable(),
    masked_image_text: z.string().nullable(),
    pictures: z.array(z.string()),
  }),
);
async function itemOf(ticket: string) {
  const rows = await world.database.sql(
    `SELECT i.id, i.case_id, s.state::text, i.image_text, i.masked_image_text,
            array(SELECT p.state::text FROM attachment a JOIN picture p USING (tenant_id, sha256)
                  WHERE a.item_id = i.id) AS pictures
     FROM item i JOIN submission s ON s.item_id = i.id WHERE s.ticket = $1`,
    [ticket],
  );
  return ItemRow.parse(rows)[0];
}
const linked = (ticket: string) =>
  until(
    async () => {
      const item = await itemOf(ticket);
      return item !== undefined && !['RECEIVED', 'MATCHING'].includes(item.state) ? item : null;
    },
    { what: `${ticket} in a case`, ms: 60_000 },
  );

describe('pictures', () => {
  it('of a known message lead to its case by what is written on them', {
    timeout: 90_000,
  }, async () => {
    const said = await linked(await ticketOf({ text: SAID }));
    const shown = await linked(await ticketOf({ image: SCREENSHOT }));
    expect(shown.pictures).toEqual(['READ']);
    expect(shown.image_text).toContain('Lapangan Uji');
    const matches = await world.database.sql<{ target_id: string }>(
      'SELECT target_id FROM match WHERE item_id = $1 ORDER BY rank',
      [shown.id],
    );
    expect(matches[0]?.target_id).toBe(said.case_id);
  });

  it('without words join the case of a near copy, and only that', { timeout: 90_000 }, async () => {
    const first = await linked(await ticketOf({ image: await noisePicture(1) }));
    const copy = await noisePicture(1, { width: 300, quality: 40 });
    const [again, twice, other] = await Promise.all(
      [copy, copy, await noisePicture(2)].map(async (image) => linked(await ticketOf({ image }))),
    );
    expect(again?.case_id).toBe(first.case_id);
    expect(twice?.case_id).toBe(first.case_id);
    expect(other?.case_id).not.toBe(first.case_id);
  });

  it('that arrive twice at the same moment open one case', { timeout: 90_000 }, async () => {
    const image = await noisePicture(3);
    const tickets = await Promise.all([1, 2, 3, 4].map(() => ticketOf({ image })));
    const items = await Promise.all(tickets.map(linked));
    expect(new Set(items.map((item) => item.case_id)).size).toBe(1);
  });

  it('under other words do not decide', { timeout: 90_000 }, async () => {
    const image = await noisePicture(4);
    const first = await linked(
      await ticketOf({ image, text: 'Jembatan Riam putus diterjang banjir tadi malam.' }),
    );
    const other = await linked(
      await ticketOf({ image, text: 'Pembukaan lowongan satpam pabrik, syarat transfer dulu.' }),
    );
    expect(other.case_id).not.toBe(first.case_id);
    const [match] = await world.database.sql<{ status: string }>(
      'SELECT status::text FROM match WHERE item_id = $1 AND target_id = $2',
      [other.id, first.case_id],
    );
    expect(match?.status).toBe('SUGGESTED');
  });

  it('are kept once for a request that is repeated', async () => {
    const image = await noisePicture(5);
    const [a, b] = await Promise.all([
      ticketOf({ image }, 'ulang-1'),
      ticketOf({ image }, 'ulang-1'),
    ]);
    expect(await ticketOf({ image }, 'ulang-1')).toBe(a);
    expect(b).toBe(a);
  });

  it('that no decoder takes are refused, and the next is taken', async () => {
    const broken = Buffer.concat([Buffer.from('\xff\xd8\xff\xe0', 'latin1'), Buffer.alloc(200, 7)]);
    for (const image of [broken, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')]) {
      const answer = await send({ image });
      expect(answer.status).toBe(415);
      expect(Problem.parse(await answer.json()).code).toBe('FILE_NOT_ACCEPTED');
    }
    expect((await send({ image: await noisePicture(6) })).status).toBe(202);
  });

  it('mask what they show of persons', { timeout: 90_000 }, async () => {
    const item = await linked(await ticketOf({ text: 'Nomor siapa ini?', image: SCREENSHOT }));
    expect(item.masked_image_text).toBe(prepareText(item.image_text ?? '').maskedText);
  });

  it('keep their message alive when they are gone or cannot be read', {
    timeout: 90_000,
  }, async () => {
    const still = await testHouse({ stages: [] });
    const there = await makeOffice(still);
    const bytes = await noisePicture(7);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const accepted = await acceptSubmission(
      { database: still.house.app, pipeline: still.house.pipeline },
      {
        tenantId: there.tenantId,
        channel: 'WEB',
        text: 'Benarkah ini terjadi di Riam Uji?',
        note: null,
        kimGroupId: null,
        contactId: null,
        attachments: [
          {
            sha256,
            mediaType: 'image/jpeg',
            bytes: bytes.length,
            sourceSha256: sha256,
            picture: { width: 640, height: 480, hash: null, bands: [] },
          },
        ],
        idempotency: null,
      },
    );
    // Nothing lies under this hash: the disk lost it.
    rmSync(join(still.dataDir, 'blobs'), { recursive: true, force: true });
    await startStages(still.house, ['ingest', 'match', 'check-sources', 'triage']);
    const row = await until(
      async () => {
        const rows = await still.database.sql<{ state: string; picture: string; failure: string }>(
          `SELECT s.state::text, p.state::text AS picture, p.failure
           FROM submission s JOIN attachment a ON a.item_id = s.item_id
           JOIN picture p ON p.tenant_id = a.tenant_id AND p.sha256 = a.sha256
           WHERE s.ticket = $1`,
          [accepted.ticket],
        );
        return rows[0]?.state === 'LINKED' ? rows[0] : null;
      },
      { what: 'a case without the picture', ms: 60_000 },
    );
    expect(row).toEqual({ state: 'LINKED', picture: 'UNREADABLE', failure: 'gone' });
  });
});
