import { describe, expect, it } from 'vitest';
import { accountOf, phoneOf } from './account.ts';
import { officialRegistrySignal } from './official-registry-signal.ts';
import { readRegistry } from './read-registry.ts';

const CSV = `\ufeffJenis;Nilai;Nama;Sebutan;Platform;Per_Tanggal
situs;https://www.banjarkab.go.id/berita;Pemkab Banjar;pemkab banjar|banjarkab;;2026-01-05
akun;@PemkabBanjar;Pemkab Banjar;;instagram;2026-02-01
akun;https://web.facebook.com/pemkab.banjar/;Pemkab Banjar;;;
telepon;0811-500-0000;Call Center 112;;;
telepon;112;Darurat;;;
`;

describe('readRegistry', () => {
  it('reads domains, accounts and telephone numbers as a spreadsheet saves them', () => {
    const { registry, errors } = readRegistry(CSV);
    expect(errors).toEqual([]);
    expect(registry).toEqual({
      domains: [
        {
          domain: 'banjarkab.go.id',
          name: 'Pemkab Banjar',
          aliases: ['pemkab banjar', 'banjarkab'],
        },
      ],
      accounts: [
        { platform: 'instagram', handle: 'pemkabbanjar', name: 'Pemkab Banjar' },
        { platform: 'facebook', handle: 'pemkab.banjar', name: 'Pemkab Banjar' },
      ],
      phones: [
        { number: '628115000000', name: 'Call Center 112' },
        { number: '112', name: 'Darurat' },
      ],
      asOf: '2026-02-01',
    });
  });

  it('names every wrong line and keeps the others', () => {
    const { registry, errors } = readRegistry(
      [
        'kind,value,name,as_of',
        'domain,bri.co.id,BRI,',
        'domain,bukan domain,X,',
        'situs,bni.co.id,,',
        'faks,021,X,',
        'phone,abc,X,',
        'account,https://contoh.id/x,X,',
        'domain,bca.co.id,BCA,kemarin',
        'domain,"bsi.co.id,BSI,',
      ].join('\n'),
    );
    expect(registry.domains.map(({ domain }) => domain)).toEqual(['bri.co.id']);
    expect(errors.map(({ line }) => line)).toEqual([3, 4, 5, 6, 7, 8, 9]);
    for (const { id, en } of errors) expect([id, en].every((text) => text.length > 10)).toBe(true);
  });

  it('says which column is missing', () => {
    expect(readRegistry('a,b\n1,2').errors).toMatchObject([{ line: 1, en: /kind, value, name/u }]);
    expect(readRegistry('').errors).toHaveLength(1);
  });
});

describe('accountOf', () => {
  it.each([
    ['https://www.facebook.com/DivHumasPolri/posts/1', 'facebook', 'divhumaspolri'],
    ['https://x.com/BMKG?s=20', 'x', 'bmkg'],
    ['twitter.com/BMKG/status/1', 'x', 'bmkg'],
    ['https://www.tiktok.com/@kemenkes.ri/video/1', 'tiktok', 'kemenkes.ri'],
    ['https://youtube.com/@KPURI', 'youtube', 'kpuri'],
    ['https://youtube.com/c/KPURI', 'youtube', 'kpuri'],
    ['https://t.me/s/infobmkg', 'telegram', 'infobmkg'],
    ['https://whatsapp.com/channel/0029AbC', 'whatsapp-channel', '0029abc'],
  ])('%s', (address, platform, handle) => {
    expect(accountOf(address)).toEqual({ platform, handle });
  });

  it.each([
    'https://facebook.com/sharer/sharer.php?u=x',
    'https://instagram.com/p/Cabc/',
    'https://x.com/search?q=a',
    'https://contoh.id/a',
    'https://t.me/%E0%A4%A',
    'bukan alamat',
  ])('%s is no account', (address) => {
    expect(accountOf(address)).toBeNull();
  });
});

it.each([
  ['https://wa.me/6281234567890?text=a', '6281234567890'],
  ['https://api.whatsapp.com/send?phone=081234567890', '6281234567890'],
  ['whatsapp://send?phone=%2B6281234567890', '6281234567890'],
  ['tel:+62-812-3456-7890', '6281234567890'],
  ['https://wa.me/message/ABC', null],
  ['https://contoh.id/62812', null],
])('phoneOf %s', (address, number) => {
  expect(phoneOf(address)).toBe(number);
});

describe('officialRegistrySignal', () => {
  const { registry } = readRegistry(CSV);
  const signal = (url: string) => officialRegistrySignal(url, registry, new Date(0));

  it.each([
    ['https://dinkes.banjarkab.go.id/a', 'domain'],
    ['https://instagram.com/PemkabBanjar', 'account'],
    ['https://wa.me/628115000000', 'phone'],
  ])('%s is listed', (url, kind) => {
    expect(signal(url)).toMatchObject({ state: 'known', value: { kind, asOf: '2026-02-01' } });
  });

  it.each([
    'https://banjarkab.go.id.xyz/',
    'https://instagram.com/pemkabbanjar_',
    'https://wa.me/62',
  ])('%s is unknown, not fake', (url) => {
    expect(signal(url)).toMatchObject({ state: 'unknown', value: null });
  });
});
