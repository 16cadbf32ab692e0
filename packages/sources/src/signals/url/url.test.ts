import { describe, expect, it } from 'vitest';
import { canonicalKey, cleanUrl } from './clean-url.ts';
import { defangUrl } from './defang-url.ts';
import { registeredDomain } from './registered-domain.ts';
import { isShortener } from './shorteners.ts';

describe('registeredDomain', () => {
  it.each([
    ['www.banjarkab.go.id', 'banjarkab.go.id', 'go.id', 'government'],
    ['karangsari.desa.id', 'karangsari.desa.id', 'desa.id', 'village'],
    ['info.sdn1.sch.id', 'sdn1.sch.id', 'sch.id', 'school'],
    ['toko.warung.my.id', 'warung.my.id', 'my.id', null],
    ['a.b.web.id', 'b.web.id', 'web.id', null],
    ['ib.bri.co.id', 'bri.co.id', 'co.id', null],
    ['bri.co.id.hadiah.xyz', 'hadiah.xyz', 'xyz', null],
    ['Bansos.BLOGSPOT.com.', 'bansos.blogspot.com', 'blogspot.com', null],
    ['go.id.contoh', 'id.contoh', 'contoh', null],
  ])('%s belongs to %s', (host, domain, suffix, restricted) => {
    expect(registeredDomain(host)).toMatchObject({ domain, suffix, restricted });
  });

  it.each(['127.0.0.1', 'localhost', 'go.id', ''])('knows none for %j', (host) => {
    expect(registeredDomain(host)).toBeNull();
  });
});

describe('cleanUrl', () => {
  it.each([
    ['https://a.id/b?utm_source=wa&id=7&fbclid=x#top', 'https://a.id/b?id=7'],
    ['http://u:p@a.id:80/b', 'http://a.id/b'],
    ['a.id/b', 'https://a.id/b'],
    ['https://x.com/a/status/1?s=20&t=z', 'https://x.com/a/status/1'],
    ['https://a.id/?s=cari', 'https://a.id/?s=cari'],
    ['https://a.id/#!/halaman', 'https://a.id/#!/halaman'],
  ])('%s', (address, clean) => {
    expect(cleanUrl(address)).toBe(clean);
  });

  it.each(['', 'javascript:alert(1)', 'whatsapp://send', 'http://'])('refuses %j', (address) => {
    expect(cleanUrl(address)).toBeNull();
  });
});

describe('canonicalKey', () => {
  it.each([
    ['http://www.a.id/b/', 'https://m.a.id/b?utm_medium=x'],
    ['https://a.id/b/amp/', 'https://amp.a.id/b'],
    ['https://a.id/b?x=1&y=2', 'https://a.id/b?y=2&x=1#z'],
    ['https://youtu.be/abc?si=1', 'https://www.youtube.com/watch?v=abc&feature=share'],
    ['https://twitter.com/a/status/1', 'https://x.com/a/status/1?s=20'],
    ['https://mbasic.facebook.com/a/posts/1', 'https://web.facebook.com/a/posts/1?mibextid=z'],
    [
      'https://nasional.kompas.com/read/1/judul?page=all',
      'https://nasional.kompas.com/read/1/judul',
    ],
  ])('%s meets %s', (one, other) => {
    expect(canonicalKey(one)).toBe(canonicalKey(other));
  });

  it('keeps different pages apart', () => {
    expect(canonicalKey('https://a.id/b')).not.toBe(canonicalKey('https://a.id/c'));
    expect(canonicalKey('https://a.id/?id=1')).not.toBe(canonicalKey('https://a.id/?id=2'));
  });
});

describe('defangUrl', () => {
  it('breaks the address up and sets the registered domain apart', () => {
    expect(defangUrl('https://bri.co.id.hadiah.xyz:8080/klaim?a=1')).toEqual({
      text: 'hxxps://bri[.]co[.]id[.]hadiah[.]xyz[:]8080/klaim?a=1',
      before: 'hxxps://bri[.]co[.]id[.]',
      domain: 'hadiah[.]xyz',
      after: '[:]8080/klaim?a=1',
      unicodeHost: null,
    });
  });

  it('leaves user info out and shows what an xn-- name looks like', () => {
    const { text, unicodeHost } = defangUrl('http://bri.co.id@tеlkomsel.com/');
    expect(text).toBe('hxxp://xn--tlkomsel-c8g[.]com');
    expect(unicodeHost).toBe('tеlkomsel[.]com');
  });

  it.each(['whatsapp://send?phone=62800', 'tel:0800', 'bukan alamat: a.id', 'javascript:x.y'])(
    'makes no link of %j',
    (address) => {
      expect(defangUrl(address).text).not.toMatch(/(?:^|\W)(?:https?|whatsapp|tel|javascript):/u);
    },
  );
});

it('isShortener knows what hides a destination', () => {
  expect(isShortener('https://s.id/abc')).toBe(true);
  expect(isShortener('http://bit.ly/x')).toBe(true);
  expect(isShortener('https://youtu.be/x')).toBe(false);
  expect(isShortener('https://bri.co.id/')).toBe(false);
  expect(isShortener('bukan alamat')).toBe(false);
});
