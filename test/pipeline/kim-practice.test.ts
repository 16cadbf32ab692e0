import { createApiKey, createKimGroup } from '@saring/database';
import { KIM_RULES } from '@saring/domain';
import { makeBulletins } from '@saring/publish';
import { formClient } from '@saring/test';
import { makeOffice, testHouse } from '@saring/test/house';
import { API_KEY_HASH, newApiKey } from '@saring/web';
import { expect, it } from 'vitest';
import { publishText } from '../support/publish-text.ts';
import { loadsOf, weigh } from '../weights/weigh.ts';

const installation = await testHouse({ stages: [] });
const { house, database, url } = installation;
const office = await makeOffice(installation);
const KB = 1024;

async function phone() {
  const made = newApiKey();
  const groupId = await house.app.withTenant(office.tenantId, async (tx) => {
    const id = await createKimGroup(tx, {
      tenantId: office.tenantId,
      name: `KIM ${made.prefix}`,
      districtCode: '63.03.04',
      villageCode: null,
    });
    await createApiKey(tx, {
      tenantId: office.tenantId,
      name: `KIM ${made.prefix}`,
      prefix: made.prefix,
      keyHash: house.secrets.hash(API_KEY_HASH, made.key),
      scopes: ['submissions:write'],
      kimGroupId: id,
    });
    return id;
  });
  const browser = formClient(url);
  browser.setCookie({ name: 'saring_kim', value: made.key });
  return { browser, groupId, key: made.key };
}
const idOf = (html: string): string => /name="id" value="([\w-]+)"/u.exec(html)?.[1] ?? '';

it('a group practises on published cases, earns its certificate, and the board has a sheet', async () => {
  for (let index = 0; index < KIM_RULES.practiceRight; index += 1) {
    await publishText(installation, office, {
      title: `Kabar palsu ${index}`,
      claim: `Klaim nomor ${index} tentang bantuan beras.`,
      explanation: `Alasan pemeriksa nomor ${index}.`,
    });
  }
  const stranger = formClient(url);
  expect((await stranger.get('/kim/latihan')).text).toContain('href="/kim/gabung"');

  const { browser, groupId, key } = await phone();
  const { bytes, text } = await weigh(`${url}/kim/latihan`, { cookie: `saring_kim=${key}` });
  const styles = await Promise.all(loadsOf(text).styles.map((each) => weigh(`${url}${each}`)));
  expect(styles.reduce((sum, each) => sum + each.bytes, bytes)).toBeLessThanOrEqual(14 * KB);
  expect(loadsOf(text).scripts).toEqual([]);

  const first = await browser.get('/kim/latihan');
  const id = idOf(first.text);
  expect(first.text).not.toContain('Alasan pemeriksa nomor');
  // Nobody reads the reasons before they have decided.
  expect((await browser.get(`/kim/latihan/${id}`)).location).toBe('/kim/latihan');
  const wrong = await browser.post('/kim/latihan', {
    id,
    verdict: 'TRUE',
    source: 'kata tetangga',
  });
  const compared = await browser.get(wrong.location ?? '');
  expect(compared.text).toContain('Putusan pemeriksa berbeda');
  expect(compared.text).toContain('Alasan pemeriksa nomor');
  expect(compared.text).toContain('0 benar dari 1');
  // A second try does not change the first.
  await browser.post('/kim/latihan', { id, verdict: 'FALSE', source: 'sudah baca jawabannya' });
  expect((await browser.get(`/kim/latihan/${id}`)).text).toContain('0 benar dari 1');
  expect((await browser.get('/kim/latihan/sertifikat')).status).toBe(404);

  for (let index = 1; index < KIM_RULES.practiceRight; index += 1) {
    const asked = idOf((await browser.get('/kim/latihan')).text);
    await browser.post('/kim/latihan', {
      id: asked,
      verdict: 'FALSE',
      source: 'tanya 0812-3456-7890 di kantor desa',
    });
  }
  const end = await browser.get('/kim/latihan');
  expect(end.text).toContain('Semua soal sudah dijawab');
  expect(end.text).toContain('9 benar dari 10');
  const kept = await database.sql<{ source: string }>(
    `SELECT source FROM kim_practice_answer WHERE group_id = '${groupId}'`,
  );
  expect(kept.some(({ source }) => source.includes('3456'))).toBe(false);
  await publishText(installation, office, { claim: 'Klaim terakhir tentang bantuan beras.' });
  const last = idOf((await browser.get('/kim/latihan')).text);
  await browser.post('/kim/latihan', { id: last, verdict: 'FALSE', source: 'kantor desa' });
  const certificate = await browser.get('/kim/latihan/sertifikat');
  expect(certificate.status).toBe(200);
  expect(certificate.text.slice(0, 5)).toBe('%PDF-');

  // The rules stand open for everybody; a group sees what it has reached.
  const steps = await browser.get('/kim/tangga');
  expect(steps.text).toContain('<strong>Terlatih</strong> ✓ tercapai');
  expect(steps.text).toContain('<strong>Rutin</strong></p>');
  const rules = (await stranger.get('/kim/tangga')).text;
  expect(rules).toContain('4 minggu yang berbeda');
  expect(rules).not.toContain('✓');

  await makeBulletins(house.publishContext);
  await makeBulletins(house.publishContext);
  const board = await stranger.get(`/papan/${office.slug}`);
  const sheets = [...board.text.matchAll(/href="(\/papan\/[^"]+\.pdf)"/gu)].map((each) => each[1]);
  expect(sheets).toHaveLength(1);
  const sheet = await fetch(`${url}${sheets[0]}`);
  const pdf = Buffer.from(await sheet.arrayBuffer());
  expect(sheet.headers.get('content-type')).toBe('application/pdf');
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.length).toBeLessThanOrEqual(50 * KB);
  expect((await stranger.get(`/papan/${office.slug}/2020-01-06.pdf`)).status).toBe(404);

  const { accountId } = await office.person(['KIM_COORDINATOR']);
  const coordinator = formClient(url);
  coordinator.setCookie(await office.signIn(accountId));
  const csv = await coordinator.get('/konsol/kim/laporan/csv');
  expect(csv.text).toContain('name,registration,village,district,level,reports,last_report');
  // Ten right cases are a training.
  expect(csv.text).toMatch(/KIM sr_[^\n]*Terlatih/u);
  expect((await coordinator.get('/konsol/kim/laporan/pdf')).text.slice(0, 5)).toBe('%PDF-');
  expect((await coordinator.get('/konsol/kim/laporan/xlsx')).text.slice(0, 2)).toBe('PK');
  expect((await coordinator.get('/konsol/kim/laporan/exe')).status).toBe(404);
});
