import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { googleFactCheck, verifyEvidencePack } from '@saring/sources';
import { call, until } from '@saring/test';
import { makeOffice, testHouse } from '@saring/test/house';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Anything, Problem } from '../support/client.ts';
import { correctText, publishText } from '../support/publish-text.ts';

const world = await testHouse({ stages: [], env: { SARING_API_PER_MINUTE: '100000' } });
const office = await makeOffice(world);
const api = `${world.url}/api/v1`;
const Page = z.object({
  items: z.array(z.object({ id: z.string(), title: z.string(), version: z.number() })),
  nextCursor: z.string().nullable(),
  resumeCursor: z.string(),
});
const list = (query: string, headers: Record<string, string> = {}) =>
  call(`${api}/clarifications?tenant=${office.slug}&${query}`, Page, { headers });

const texts: Awaited<ReturnType<typeof publishText>>[] = [];
beforeAll(async () => {
  for (const number of [1, 2, 3, 4, 5]) {
    texts.push(await publishText(world, office, { title: `Kabar nomor ${number}` }));
  }
});

describe('the list of clarifications', () => {
  it('comes in pages in the order of releases, and misses nothing that is published meanwhile', async () => {
    const paged = await makeOffice(world);
    const titles = [1, 2, 3, 4, 5].map((number) => `Kabar berurut ${number}`);
    const published: Awaited<ReturnType<typeof publishText>>[] = [];
    for (const title of titles) published.push(await publishText(world, paged, { title }));
    const ofPaged = (query: string) =>
      call(`${api}/clarifications?tenant=${paged.slug}&${query}`, Page);
    const seen: string[] = [];
    let next: string | null = `${api}/clarifications?tenant=${paged.slug}&limit=2`;
    while (next !== null) {
      const { body, headers }: { body: z.infer<typeof Page>; headers: Headers } = await call(
        next,
        Page,
      );
      seen.push(...body.items.map((item) => item.title));
      const link = /^<https:\/\/saring\.example(\S+)>; rel="next"$/u.exec(
        headers.get('link') ?? '',
      );
      next = link?.[1] === undefined ? null : `${world.url}${link[1]}`;
    }
    expect(seen).toEqual(titles);

    const resume = (await ofPaged('limit=100')).body.resumeCursor;
    expect((await ofPaged(`cursor=${resume}`)).body.items).toEqual([]);
    const [first] = published;
    if (first === undefined) throw new Error('nothing published');
    await correctText(world, paged, first, { title: 'Kabar berurut 1', reason: 'Tanggal keliru.' });
    // At once in the process that published.
    const after = await ofPaged(`cursor=${resume}`);
    expect(after.body.items).toMatchObject([{ id: first.clarificationId, version: 2 }]);
  });

  it('tells what was updated since a moment', async () => {
    const all = await list('limit=100');
    expect((await list('updatedSince=2020-01-01T00:00:00Z')).body.items).toEqual(all.body.items);
    expect((await list('updatedSince=2100-01-01T00:00:00Z')).body.items).toEqual([]);
    const wrong = await call(`${api}/clarifications?updatedSince=kemarin`, Problem);
    expect(wrong).toMatchObject({ status: 422, body: { code: 'INVALID_INPUT' } });
    const cursor = await call(`${api}/clarifications?cursor=abc`, Problem);
    expect(cursor).toMatchObject({ status: 400, body: { code: 'BAD_REQUEST' } });
  });

  it('answers 304 to both validators, packed or not', async () => {
    await world.database.sql(
      `UPDATE publication_sequence SET changed_at = changed_at - interval '1 hour'`,
    );
    const fresh = await until(
      async () => {
        world.house.publishContext.publications.changed();
        const answer = await list('limit=3');
        return answer.headers.get('last-modified') === null ? null : answer;
      },
      { what: 'a date that says enough' },
    );
    const tag = fresh.headers.get('etag') ?? '';
    const date = fresh.headers.get('last-modified') ?? '';
    const conditional = (headers: Record<string, string>) =>
      call(`${api}/clarifications?tenant=${office.slug}&limit=3`, Anything, { headers });
    expect((await conditional({ 'if-none-match': tag })).status).toBe(304);
    expect((await conditional({ 'if-none-match': `"other", ${tag}` })).status).toBe(304);
    expect((await conditional({ 'if-modified-since': date })).status).toBe(304);
    const old = { 'if-modified-since': 'Mon, 01 Jan 2024 00:00:00 GMT' };
    expect((await conditional(old)).status).toBe(200);
    const changed = { 'if-none-match': 'W/"x"', 'if-modified-since': date };
    expect((await conditional(changed)).status).toBe(200);
  });

  it('is packed with gzip or brotli as the client wishes, always with the same content', async () => {
    const { request } = await import('node:http');
    const raw = (encoding: string) =>
      new Promise<{ encoding: string | undefined; body: Buffer }>((resolve, reject) => {
        const url = `${api}/clarifications?tenant=${office.slug}&limit=5`;
        request(url, { headers: { 'accept-encoding': encoding } }, (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () =>
            resolve({
              encoding: response.headers['content-encoding'],
              body: Buffer.concat(chunks),
            }),
          );
        })
          .on('error', reject)
          .end();
      });
    const plain = await raw('identity');
    const gzip = await raw('gzip');
    const brotli = await raw('gzip, deflate, br');
    expect([plain.encoding, gzip.encoding, brotli.encoding]).toEqual([undefined, 'gzip', 'br']);
    expect(gunzipSync(gzip.body)).toEqual(plain.body);
    expect(brotliDecompressSync(brotli.body)).toEqual(plain.body);
    expect((await raw('br;q=0, gzip;q=0')).encoding).toBeUndefined();
  });

  it('may be read by pages of other sites, without a cookie', async () => {
    const answer = await fetch(`${api}/clarifications?tenant=${office.slug}`);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('access-control-expose-headers')).toContain('RateLimit');
    expect(answer.headers.get('ratelimit')).toMatch(/^"api";r=\d+;t=\d+$/u);
  });
});

describe('one clarification', () => {
  it('has versions, evidence, texts and a pack that anybody can check', async () => {
    const [first] = texts;
    const path = `${api}/clarifications/${first?.clarificationId}`;
    const versions = await call(
      `${path}/versions`,
      z.object({
        items: z.array(z.object({ version: z.number(), reason: z.string().nullable() })),
      }),
    );
    expect(versions.body.items.map((each) => each.version)[0]).toBe(1);
    const evidence = await call(
      `${path}/evidence`,
      z.object({ items: z.array(z.record(z.string(), z.unknown())) }),
    );
    expect(evidence.body.items[0]).toMatchObject({ title: 'Pernyataan kantor kecamatan' });
    expect(evidence.body.items[0]).not.toHaveProperty('excerpt');
    const zip = await fetch(`${world.url}/klarifikasi/${first?.slug}/bukti.zip`);
    expect(zip.headers.get('content-type')).toBe('application/zip');
    const file = join(world.dataDir, 'bukti.zip');
    writeFileSync(file, Buffer.from(await zip.arrayBuffer()));
    expect(await verifyEvidencePack(file)).toMatchObject({ ok: true, caseId: first?.slug });
    expect((await call(`${api}/clarifications/${office.tenantId}`, Problem)).status).toBe(404);
  });
});

describe('the question whether something is known', () => {
  const Answer = z.object({
    known: z.string(),
    matches: z.array(
      z.object({ probability: z.number(), clarification: z.object({ id: z.string() }) }),
    ),
  });
  const ask = (query: Record<string, string>) =>
    call(
      `${api}/clarifications/search?${new URLSearchParams({ tenant: office.slug, ...query })}`,
      Answer,
    );

  it('finds the clarification of a claim in other words, and says when there is none', async () => {
    const claim =
      'Jembatan Barito di Marabahan ditutup total tanggal 5 Januari karena retak parah.';
    const made = await publishText(world, office, { title: 'Jembatan tidak ditutup', claim });
    const found = await ask({ text: `INFO!! ${claim.toUpperCase()} sebarkan 🙏` });
    expect(found.body.matches[0]).toMatchObject({ clarification: { id: made.clarificationId } });
    expect(found.body.known).not.toBe('NO');
    const none = await ask({ text: 'Lomba layang-layang sekolah dasar digelar di lapangan.' });
    expect(none.body).toMatchObject({ known: 'NO', matches: [] });
    const empty = await call(`${api}/clarifications/search?text=`, Problem);
    expect(empty).toMatchObject({ status: 422, body: { code: 'TEXT_EMPTY' } });
  });

  it('finds what was decided about an address, whatever trackers hang on it', async () => {
    const made = await publishText(world, office, { title: 'Tautan hadiah palsu' });
    await world.database.sql(
      `WITH it AS (INSERT INTO item (id, tenant_id, kind, text, masked_text, open_stages, case_id)
         VALUES (gen_random_uuid(), $1, 'SUBMISSION', 'x', 'x', 0, $2) RETURNING id)
       INSERT INTO evidence (id, tenant_id, item_id, kind, title, url, observed_at)
       SELECT gen_random_uuid(), $1, id, 'LINK', 'hadiah', 'https://hadiah.contoh.id/daftar?utm_source=wa', now() FROM it`,
      [office.tenantId, made.caseId],
    );
    const found = await ask({ url: 'http://m.hadiah.contoh.id/daftar/?fbclid=abc' });
    expect(found.body).toMatchObject({
      known: 'YES',
      matches: [{ probability: 1, clarification: { id: made.clarificationId } }],
    });
    expect((await ask({ url: 'https://hadiah.contoh.id/lain' })).body.known).not.toBe('YES');
  });

  it('is answered to a client of Google Fact Check Tools without a change', async () => {
    const claim = 'Gaji perangkat desa dihapus mulai Februari menurut surat edaran gubernur.';
    const made = await publishText(world, office, { title: 'Gaji tidak dihapus', claim });
    const client = googleFactCheck(
      {
        userAgent: 'uji',
        safeFetch: async ({ url }) => {
          const answer = await fetch(url);
          const body = Buffer.from(await answer.arrayBuffer());
          return {
            kind: 'response',
            requestedUrl: url,
            url,
            status: answer.status,
            headers: {},
            rawHeaders: [],
            contentType: 'application/json',
            charset: 'utf-8',
            body,
            wire: body,
            encodings: [],
            truncated: false,
            chain: [],
            clientRedirect: null,
            timings: { connected: null, headers: null, done: 0 },
          };
        },
      },
      'kunci',
      `${world.url}/v1alpha1/claims:search`,
    );
    const answer = JSON.stringify(await client.search(claim));
    expect(answer).toContain(`https://saring.example/klarifikasi/${made.slug}`);
    expect(answer).toContain('Salah');
  });
});

describe('keys of a partner', () => {
  const Made = z.object({ id: z.string(), key: z.string(), scopes: z.array(z.string()) });
  const Keys = z.object({
    items: z.array(
      z.object({
        id: z.string(),
        expiresAt: z.string().nullable(),
        lastUsedAt: z.string().nullable(),
      }),
    ),
  });

  it('are made, replaced with an overlap and revoked by their holder', async () => {
    const holder = { partnerId: office.partnerId };
    const key = await office.key(['clarifications:read', 'partner:manage'], holder);
    const body = { name: 'situs', scopes: ['partner:manage'] };
    const made = (await call(`${api}/api-keys`, Made, { key, body })).body;
    expect((await call(`${api}/api-keys`, Keys, { key: made.key })).status).toBe(200);
    const rotated = await call(`${api}/api-keys/${made.id}/rotations`, Made, {
      key,
      body: { overlapHours: 1 },
    });
    expect(rotated.body.scopes).toEqual(['partner:manage']);
    // During the overlap both work; the old one says when it ends.
    const listed = (await call(`${api}/api-keys`, Keys, { key: made.key })).body.items;
    expect(listed.find((each) => each.id === made.id)?.expiresAt).not.toBeNull();
    expect(listed.find((each) => each.id === made.id)?.lastUsedAt).not.toBeNull();
    expect((await call(`${api}/api-keys`, Keys, { key: rotated.body.key })).status).toBe(200);
    await call(`${api}/api-keys/${rotated.body.id}`, Anything, { key, method: 'DELETE' });
    await until(
      async () =>
        (await call(`${api}/api-keys`, Anything, { key: rotated.body.key })).status === 401,
      { what: 'the end of the revoked key' },
    );
    // A program learns it also where no key is needed.
    const open = await call(`${api}/clarifications`, Problem, { key: rotated.body.key });
    expect(open).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
    await world.database.sql(
      `UPDATE api_key SET expires_at = now() - interval '1 second' WHERE id = $1`,
      [made.id],
    );
    await until(
      async () => (await call(`${api}/api-keys`, Anything, { key: made.key })).status === 401,
      { what: 'the end of the expired key' },
    );
  });

  it('give no right that their maker does not have', async () => {
    const key = await office.key(['partner:manage'], { partnerId: office.partnerId });
    const body = { name: 'lebih', scopes: ['clarifications:read'] };
    expect((await call(`${api}/api-keys`, Problem, { key, body })).body.code).toBe('FORBIDDEN');
    const other = await office.key(['partner:manage']);
    expect((await call(`${api}/api-keys`, Problem, { key: other })).body.code).toBe('FORBIDDEN');
  });
});

describe('the release ledger', () => {
  it('has one entry for each version, in the order of commits, from the publishing transaction', async () => {
    const rows = await world.database.sql<{ seq: number; versions: string; same: boolean }>(
      `SELECT r.seq, r.released_at = v.published_at AS same,
              (SELECT count(*) FROM clarification_version w WHERE w.tenant_id = $1) AS versions
       FROM release r JOIN clarification_version v USING (clarification_id, version)
       WHERE r.tenant_id = $1 ORDER BY r.seq`,
      [office.tenantId],
    );
    expect(rows.map((row) => row.seq)).toEqual(rows.map((_, index) => index + 1));
    expect(rows.length).toBe(Number(rows[0]?.versions));
    expect(rows.every((row) => row.same)).toBe(true);
  });
});
