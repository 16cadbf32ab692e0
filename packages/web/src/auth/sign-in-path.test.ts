import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ownPath, portalSignInPath, signInPath } from './sign-in-path.ts';

it.each([
  '//lain.example/konsol',
  '/\\lain.example',
  '/\t/lain.example',
  '/\n/lain.example',
  'https://lain.example/',
  'javascript:alert(1)',
  'konsol',
  '',
  '/..//lain.example',
  '/.//lain.example',
])('refuses %j as a way back', (path) => {
  expect(ownPath(path)).toBeNull();
});

it('keeps paths of our own with their query', () => {
  expect(ownPath('/konsol?tampilan=kedua')).toBe('/konsol?tampilan=kedua');
  expect(ownPath('/konsol/kasus/7')).toBe('/konsol/kasus/7');
});

it('never leads a browser to another origin, whatever was asked for', () => {
  const pieces = fc.array(
    fc.constantFrom('/', '\\', '.', '..', ':', '@', '\t', '%2f', 'a', '?', '#'),
  );
  fc.assert(
    fc.property(pieces, (parts) => {
      const path = ownPath(`/${parts.join('')}`);
      if (path !== null) {
        expect(new URL(path, 'https://sini.example').origin).toBe('https://sini.example');
      }
    }),
  );
});

it('asks for a login only in front of the console', () => {
  const get = (url: string) => signInPath({ method: 'GET', url, referer: null });
  expect(get('/konsol/kasus/7?a=b')).toBe('/masuk?lanjut=%2Fkonsol%2Fkasus%2F7%3Fa%3Db');
  expect(get('/konsolidasi')).toBeNull();
  expect(get('/metrics')).toBeNull();
});

it('leads a form that came too late back to its page', () => {
  const post = (referer: string | null) =>
    signInPath({ method: 'POST', url: '/konsol/kasus/7/putusan', referer });
  expect(post('https://saring.example/konsol/kasus/7')).toBe('/masuk?lanjut=%2Fkonsol%2Fkasus%2F7');
  expect(post('https://lain.example/jebakan')).toBe('/masuk?lanjut=%2Fkonsol');
  expect(post(null)).toBe('/masuk?lanjut=%2Fkonsol');
});

it('has a way in of its own for partners, which knows the page they wanted', () => {
  const get = (url: string) => portalSignInPath({ method: 'GET', url, referer: null });
  expect(get('/mitra')).toBe('/mitra/masuk');
  expect(get('/mitra/koreksi')).toBe('/mitra/masuk?lanjut=%2Fmitra%2Fkoreksi');
  const post = (referer: string | null) =>
    portalSignInPath({ method: 'POST', url: '/mitra/koreksi/7', referer });
  expect(post('https://saring.example/mitra/koreksi')).toBe(
    '/mitra/masuk?lanjut=%2Fmitra%2Fkoreksi',
  );
  expect(post('https://lain.example/jebakan')).toBe('/mitra/masuk');
});
