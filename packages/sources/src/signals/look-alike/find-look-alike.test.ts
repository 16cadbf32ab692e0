import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { imitations } from '../../../../../test/bench/look-alike-positives.ts';
import { sharedHosts } from '../../../../../test/bench/lookalike.ts';
import { readRegistry } from '../registry/read-registry.ts';
import { officialNames } from './brands.ts';
import { findLookAlike } from './find-look-alike.ts';
import { lookAlikeSignal } from './look-alike-signal.ts';

const { registry, errors } = readRegistry(
  readFileSync(join(import.meta.dirname, '../../../data/official-registry.csv'), 'utf8'),
);
const names = officialNames(registry.domains);
const of = (host: string): string | null | undefined => {
  const found = findLookAlike(host, names);
  return found === null ? undefined : (found.official?.domain ?? null);
};

describe('findLookAlike', () => {
  it.each([
    ['bri.xyz', 'bri.co.id', 'other-suffix'],
    ['tokopedia-promo.com', 'tokopedia.com', 'added-words'],
    ['daftarprakerja.site', 'prakerja.go.id', 'added-words'],
    ['t0kopedia.com', 'tokopedia.com', 'confusable'],
    ['tokopedla.com', 'tokopedia.com', 'confusable'],
    ['pertarnina.com', 'pertamina.com', 'confusable'],
    ['telkomsell.com', 'telkomsel.com', 'confusable'],
    ['tokopdia.com', 'tokopedia.com', 'typo'],
    ['tokpoedia.com', 'tokopedia.com', 'typo'],
    ['toko-pedia.com', 'tokopedia.com', 'hyphenated'],
    ['xn--tlkomsel-c8g.com', 'telkomsel.com', 'homoglyph'],
    ['ѕhopee.net', 'shopee.co.id', 'homoglyph'],
    ['bri.co.id.hadiah.xyz', 'bri.co.id', 'embedded-domain'],
    ['www-bri-co-id.com', 'bri.co.id', 'embedded-domain'],
    ['brico.id', 'bri.co.id', 'embedded-domain'],
    ['kemensos.bantuan-warga.com', 'kemensos.go.id', 'subdomain'],
    ['bpjs-kesehatan.blogspot.com', 'bpjs-kesehatan.go.id', 'other-suffix'],
    ['dana-kaget.xyz', 'dana.id', 'added-words'],
  ])('%s imitates %s (%s)', (host, domain, kind) => {
    const found = findLookAlike(host, names);
    expect(found?.official?.domain).toBe(domain);
    expect(found?.kinds).toContain(kind);
  });

  it.each(['pajak-go-id.xyz', 'bantuan.go.id.cek.top', 'layanan.desa-id.online', 'cek.go.idn'])(
    '%s imitates an official suffix',
    (host) => {
      expect(of(host)).not.toBeUndefined();
    },
  );

  it.each([
    'ib.bri.co.id',
    'shopee.co.id',
    'bpjs.jakarta.go.id',
    'brilio.net',
    'ovoid.com',
    'danamonumen.org',
    'danadesa.com',
    'mandiri-belajar.net',
    'pin.it',
    'kompas.com',
    'thejakartapost.com',
    'tribunnews.com',
    'grabar.org',
    'postal.com',
    'wikipedia.org',
    'localhost',
    '127.0.0.1',
    '',
  ])('%j imitates nobody', (host) => {
    expect(of(host)).toBeUndefined();
  });

  it('finds nineteen in twenty of the imitations of our list, of ten kinds and more', () => {
    expect(errors).toEqual([]);
    const made = imitations(registry.domains);
    expect(made.length).toBeGreaterThanOrEqual(300);
    expect(new Set(made.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(10);
    const found = made.filter(({ host }) => findLookAlike(host, names) !== null);
    expect(found.length / made.length).toBeGreaterThanOrEqual(0.95);
  });

  const shared = sharedHosts();
  it.skipIf(shared.length === 0)(
    'takes at most one in two hundred real hosts for one (shared data, where present)',
    () => {
      const harmless = shared.filter(({ imitates }) => imitates === false);
      expect(harmless.length).toBeGreaterThanOrEqual(1_000);
      const alarms = harmless.filter(({ host }) => findLookAlike(host, names) !== null);
      expect(alarms.length / harmless.length).toBeLessThanOrEqual(0.005);
    },
  );
});

it('the signal names whom a host imitates, and shows it defanged', () => {
  const at = { at: new Date(0), from: 'x' };
  const signal = lookAlikeSignal('bri.co.id.hadiah.xyz', names, at);
  expect(signal).toMatchObject({
    state: 'attention',
    value: { imitates: { domain: 'bri.co.id' }, shown: 'hxxps://bri[.]co[.]id[.]hadiah[.]xyz' },
  });
  expect(signal.why.id).toContain('Bank Rakyat Indonesia (BRI)');
  expect(lookAlikeSignal('brilio.net', names, at).state).toBe('known');
});
