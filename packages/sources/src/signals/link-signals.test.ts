import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeInternet, makeCertificate, openTestDoor } from '../../../../test/servers/index.ts';
import { Extractor } from '../extract/extractor.ts';
import type { Door } from '../fetch/types.ts';
import { linkSignals } from './link-signals.ts';
import { officialNames } from './look-alike/brands.ts';
import { EMPTY_REGISTRY } from './registry/official-registry.ts';
import { reverseImageSignal } from './reverse-image-signal.ts';
import { type Json, SIGNAL_NAMES, type Signal } from './signal.ts';

const extractor = new Extractor({ threads: 1 });
let net: FakeInternet;
beforeEach(() => {
  net = new FakeInternet();
});
afterEach(() => net.close());
afterAll(() => extractor.close());

const BRI = { domain: 'bri.co.id', name: 'Bank Rakyat Indonesia (BRI)' };
const registry = { ...EMPTY_REGISTRY, domains: [BRI], asOf: '2026-01-01' };
const AT = new Date('2024-06-01T03:00:00Z');

/** Opens a link of a message as the source stage does, and gives its signals by name. */
async function check(
  url: string,
  { message = `Lihat ${url}`, door = openTestDoor(net) }: { message?: string; door?: Door } = {},
): Promise<Record<string, Signal<Json>>> {
  const result = await door.safeFetch({ url, partial: 'keep', tls: 'record' });
  const page =
    result.kind === 'failure'
      ? null
      : (
          await extractor.extract({
            bytes: result.body,
            contentType: result.headers['content-type'] ?? null,
            url: result.url,
            readAt: AT,
          })
        ).page;
  const signals = linkSignals(
    {
      result,
      page,
      message,
      sentAt: AT,
      registry,
      names: officialNames([BRI]),
      pressCouncil: null,
    },
    AT,
  );
  return Object.fromEntries(signals.map((signal) => [signal.name, signal]));
}

const SCAM = `<!doctype html><meta charset=utf-8><title>Undian BRI</title><h1>Undian Simpedes</h1>
  <p>Selamat, Anda pemenang hadiah mobil! Segera klaim sebelum hangus.</p>
  <form><input name=nik placeholder="NIK KTP"><input name=pin placeholder="PIN ATM"></form>`;

describe('linkSignals', () => {
  it('lays a scam behind a shortener open', async () => {
    await net.site('s.id', (_, response) => {
      response
        .writeHead(302, { location: 'http://bri.co.id.hadiah.xyz/klaim?utm_source=wa' })
        .end();
    });
    await net.site('bri.co.id.hadiah.xyz', (_, response) => {
      response.setHeader('content-type', 'text/html').end(SCAM);
    });
    const signals = await check('http://s.id/undianbri', { message: 'Klik http://s.id/undianbri' });
    expect(signals.redirects).toMatchObject({
      state: 'attention',
      value: {
        finalUrl: 'http://bri.co.id.hadiah.xyz/klaim?utm_source=wa',
        cleanUrl: 'http://bri.co.id.hadiah.xyz/klaim',
        shorteners: ['http://s.id/undianbri'],
        hops: [{ status: 302 }, { status: 200 }],
      },
    });
    expect(signals['registered-domain']).toMatchObject({ value: { domain: 'hadiah.xyz' } });
    expect(signals['look-alike']).toMatchObject({ state: 'attention' });
    expect(signals['official-registry']?.state).toBe('unknown');
    expect(signals.tls).toMatchObject({ state: 'attention', value: { encrypted: false } });
    expect(signals['fraud-signs']?.state).toBe('attention');
  });

  it('finds nothing to remark on an official page', async () => {
    const certificate = await makeCertificate(['bri.co.id']);
    await net.site(
      'bri.co.id',
      (_, response) => {
        response
          .setHeader('content-type', 'text/html')
          .end('<meta property="og:image" content="/a.jpg"><p>Layanan perbankan untuk semua.</p>');
      },
      { certificate },
    );
    const door = openTestDoor(net, {}, { authorities: [certificate.authority] });
    const signals = await check('https://bri.co.id/', { door });
    for (const name of [
      'redirects',
      'registered-domain',
      'official-registry',
      'look-alike',
      'tls',
      'fraud-signs',
    ]) {
      expect(signals[name]?.state, name).toBe('known');
    }
    expect(signals['reverse-image']?.value).toMatchObject({ image: 'hxxps://bri[.]co[.]id/a.jpg' });
  });

  it('notes an expired certificate', async () => {
    const certificate = await makeCertificate(['lama.id'], { expired: true });
    await net.site('lama.id', (_, response) => response.end('x'), { certificate });
    const door = openTestDoor(net, {}, { authorities: [certificate.authority] });
    expect((await check('https://lama.id/', { door })).tls).toMatchObject({
      state: 'attention',
      value: { trusted: false },
    });
  });

  it('leaves everything unknown that needs an answer when the site is gone', async () => {
    const signals = await check('http://hilang.id/a');
    for (const name of ['redirects', 'tls', 'publication-date', 'old-news', 'page-agreement']) {
      expect(signals[name]?.state, name).toBe('unknown');
    }
    expect(signals.redirects?.value).toMatchObject({ failure: 'DNS_NOT_FOUND' });
  });

  it('explains each signal in both languages, with time and source, and no score', async () => {
    const all = Object.values(await check('http://hilang.id/a'));
    for (const signal of all) {
      expect(SIGNAL_NAMES).toContain(signal.name);
      expect(signal.observedAt).toBe(AT.toISOString());
      expect(signal.readFrom).not.toBe('');
      expect(signal.why.id.length).toBeGreaterThan(10);
      expect(signal.why.en.length).toBeGreaterThan(10);
      expect(JSON.stringify(signal.value)).not.toMatch(/"(?:score|skor|truth)"/u);
    }
  });
});

it('reverseImageSignal only writes links out', () => {
  const { value } = reverseImageSignal('https://a.id/b c.jpg?x=1&y=2', AT);
  for (const { url } of JSON.parse(JSON.stringify(value)).searches) {
    expect(url).toContain('https%3A%2F%2Fa.id%2Fb%20c.jpg%3Fx%3D1%26y%3D2');
  }
  expect(reverseImageSignal('data:image/png;base64,x', AT).state).toBe('unknown');
});
