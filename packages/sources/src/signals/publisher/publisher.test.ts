import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeInternet, openTestDoor } from '../../../../../test/servers/index.ts';
import { Extractor } from '../../extract/extractor.ts';
import { pressCouncilSignal, readPressCouncil } from './press-council.ts';
import { readPublisher } from './read-publisher.ts';

const extractor = new Extractor({ threads: 1 });
let net: FakeInternet;
beforeEach(() => {
  net = new FakeInternet();
});
afterEach(() => net.close());
afterAll(() => extractor.close());

const html = (body: string): string => `<!doctype html><meta charset=utf-8><body>${body}`;
const PAGES: Readonly<Record<string, string>> = {
  '/': `<h1>Kabar Lembah</h1><a href="/redaksi">Redaksi</a><a href="/pedoman-media-siber">Pedoman Media Siber</a>
    <a href="/tentang-kami">Tentang Kami</a><a href="https://lain.id/redaksi">Redaksi lain</a><a href="/berita/${'a'.repeat(80)}-redaksi">x</a>`,
  '/redaksi': `<p>Pemimpin Redaksi: Wira Sentosa</p><p>Redaktur Pelaksana: Tirta Wening</p>`,
  '/pedoman-media-siber': '<h1>Pedoman Pemberitaan Media Siber</h1><p>Ruang lingkup ...</p>',
  '/tentang-kami': `<p>Diterbitkan oleh PT Kabar Lembah Raya, Jalan Mawar Nomor 4, Kota Sungai Biru 70123.</p>
    <p>Surel redaksi@kabarlembah.example.id</p>`,
};

const states = async (): Promise<Record<string, string>> => {
  const signals = await readPublisher(
    'http://kabarlembah.id/berita/1',
    { door: openTestDoor(net), extractor },
    new Date(0),
  );
  expect(signals).toHaveLength(6);
  return Object.fromEntries(signals.map(({ name, state }) => [name, state]));
};

describe('readPublisher', () => {
  it('finds all six where the site says them', async () => {
    const asked: string[] = [];
    await net.site('kabarlembah.id', (request, response) => {
      asked.push(request.url ?? '');
      response.setHeader('content-type', 'text/html');
      response.end(html(PAGES[request.url ?? ''] ?? ''));
    });
    expect(new Set(Object.values(await states()))).toEqual(new Set(['known']));
    expect(asked.sort()).toEqual(['/', '/pedoman-media-siber', '/redaksi', '/tentang-kami']);
  });

  it('asks for a look where pages were read and say nothing', async () => {
    await net.site('kabarlembah.id', (_, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(
        html('<p>Selamat datang di situs kami yang memuat kabar terbaru setiap hari.</p>'),
      );
    });
    expect(new Set(Object.values(await states()))).toEqual(new Set(['attention']));
  });

  it('knows nothing where the site does not answer', async () => {
    expect(new Set(Object.values(await states()))).toEqual(new Set(['unknown']));
  });
});

describe('press council', () => {
  const { list, errors } = readPressCouncil(
    'nama_media,situs,status\nKabar Lembah,https://www.kabarlembah.id/,terverifikasi faktual\n,x.id,\nY,bukan,',
    '2026-01-31',
  );

  it('reads the list and reports its wrong lines', () => {
    expect([...list.media.keys()]).toEqual(['kabarlembah.id']);
    expect(errors.map(({ line }) => line)).toEqual([3, 4]);
  });

  it('tells the status with the day of the list', () => {
    const signal = pressCouncilSignal('https://m.kabarlembah.id/a', list, new Date(0));
    expect(signal).toMatchObject({
      state: 'known',
      value: { listed: true, status: 'terverifikasi faktual', asOf: '2026-01-31' },
    });
  });

  it('never holds a missing entry against a site', () => {
    const signal = pressCouncilSignal('https://lain.id/', list, new Date(0));
    expect(signal).toMatchObject({ state: 'known', value: { listed: false } });
    expect(signal.why.id).toContain('tidak berarti isinya salah');
    expect(signal.why.id).not.toMatch(/hoaks|hoax|palsu/iu);
    expect(pressCouncilSignal('https://lain.id/', null, new Date(0)).state).toBe('unknown');
  });
});
