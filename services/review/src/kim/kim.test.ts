import { formClient } from '@saring/test';
import { makeOffice, testHouse } from '@saring/test/house';
import { describe, expect, it } from 'vitest';
import { readGroups } from './read-groups.ts';

const installation = await testHouse({ stages: [] });
const { url } = installation;
const office = await makeOffice(installation);

async function coordinator() {
  const { accountId } = await office.person(['KIM_COORDINATOR']);
  const browser = formClient(url);
  browser.setCookie(await office.signIn(accountId));
  return browser;
}

const regions = {
  districts: [{ code: '63.03.04', name: 'Sungai Tabuk' }],
  villages: [
    { code: '63.03.04.2004', name: 'Lok Baintan', districtCode: '63.03.04' },
    { code: '63.03.04.2005', name: 'Pejambuan', districtCode: '63.03.04' },
    { code: '63.03.05.2005', name: 'Pejambuan', districtCode: '63.03.05' },
  ],
};

describe('a file of groups', () => {
  it('gives groups, and an error for each wrong line', () => {
    const csv = [
      'nama;wilayah;registrasi;kanal;pelatihan;anggota',
      'KIM Satu;63.03.04.2004;R-1;wa,telegram;2026-01-31;"Sari (ketua); Budi"',
      'KIM Dua;Pejambuan;;;;',
      'KIM Satu;Lok Baintan;;;;',
      'KIM Tiga;Lok Baintan;;merpati;31/01/2026;081234567890',
      ';63.03.04;;;;',
      'KIM Empat;63.03.04;;;;',
    ].join('\n');
    const { groups, errors } = readGroups(csv, regions, { names: [], numbers: [] });
    expect(groups.map(({ name, villageCode }) => [name, villageCode])).toEqual([
      ['KIM Satu', '63.03.04.2004'],
      ['KIM Empat', null],
    ]);
    expect(groups[0]?.members).toEqual([
      { name: 'Sari', task: 'ketua' },
      { name: 'Budi', task: '' },
    ]);
    expect(groups[0]?.channels).toEqual(['WHATSAPP', 'TELEGRAM']);
    expect(errors.map(({ line }) => line)).toEqual([3, 4, 5, 5, 5, 6]);
  });
});

describe('the register', () => {
  it('is kept by a coordinator: added, shown, changed, imported', async () => {
    const browser = await coordinator();
    const refused = await browser.post('/konsol/kim/baru', { name: 'KIM Baru', place: 'Entah' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('tidak ada di daftar Kemendagri');
    expect(refused.text).toContain('value="KIM Baru"');

    const added = await browser.post('/konsol/kim/baru', {
      name: 'KIM Baru',
      place: '63.03.04.2004 Lok Baintan',
      registrationNumber: 'KIM-63-1',
      members: 'Sari (ketua)\nBudi',
    });
    expect(added.status).toBe(303);
    const group = await browser.get(added.location ?? '');
    expect(group.text).toContain('Lok Baintan');
    expect(group.text).toContain('KIM-63-1');
    expect(group.text).toContain('Sari (ketua)');
    expect(group.text).toContain('action="/kim/kode"');
    const twice = await browser.post('/konsol/kim/baru', { name: 'KIM Baru', place: '63.03.04' });
    expect(twice.status).toBe(409);

    const changed = await browser.post(`${added.location}/ubah`, {
      name: 'KIM Baru',
      place: '63.03.04',
      members: 'Budi',
    });
    expect(changed.status).toBe(303);
    const after = await browser.get(added.location ?? '');
    expect(after.text).not.toContain('Sari (ketua)');

    const csv = 'nama,wilayah\nKIM Impor,63.03.04.2004\nKIM Baru,63.03.04.2004\n';
    const preview = await browser.post('/konsol/kim/impor', { csv });
    expect(preview.text).toContain('1 kelompok akan ditambahkan');
    expect(preview.text).toContain('Baris 3');
    expect((await browser.get('/konsol/kim')).text).not.toContain('KIM Impor');
    await browser.post('/konsol/kim/impor', { csv, confirmed: 'true' });
    const list = await browser.get('/konsol/kim');
    expect(list.text).toContain('KIM Impor');
    expect(list.text).toContain('<svg class="kim-chart"');
    expect(list.text).toContain('Langkah yang sudah dicapai tidak pernah dicabut');
    expect(list.text).toContain('desa belum punya kelompok');
  });

  it('is closed to others, and to other offices', async () => {
    const { accountId } = await office.person(['REVIEWER']);
    const reviewer = formClient(url);
    reviewer.setCookie(await office.signIn(accountId));
    expect((await reviewer.get('/konsol/kim')).status).toBe(403);
    const other = await makeOffice(installation);
    const { accountId: elsewhere } = await other.person(['TENANT_ADMIN']);
    const stranger = formClient(url);
    stranger.setCookie(await other.signIn(elsewhere));
    expect((await stranger.get(`/konsol/kim/${office.kimGroupId}`)).status).toBe(404);
  });
});
