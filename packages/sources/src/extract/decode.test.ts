import { describe, expect, it } from 'vitest';
import { decodeText } from './decode.ts';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const buffer = Buffer.from(text, 'utf16le');
  return bigEndian ? buffer.swap16() : buffer;
};
const PAGE = '<html><body><p>Bansos “tahap dua” – Rp 600 ribu</p></body></html>';

describe('decodeText', () => {
  it.each([
    ['UTF-8, said so', Buffer.from(PAGE), 'text/html; charset=utf-8', 'header'],
    ['UTF-8, called ISO-8859-1', Buffer.from(PAGE), 'text/html; charset=ISO-8859-1', 'bytes'],
    ['UTF-8, called UTF-16', Buffer.from(PAGE), 'text/html; charset=utf-16', 'bytes'],
    ['UTF-8, nothing said', Buffer.from(PAGE), null, 'bytes'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${PAGE}`), 'text/html; charset=latin1', 'bom'],
    ['UTF-16 little endian without a mark', utf16(PAGE, false), 'text/html', 'bytes'],
    ['UTF-16 big endian without a mark', utf16(PAGE, true), 'text/html; charset=utf-8', 'bytes'],
    ['UTF-16 with a mark', utf16(`\ufeff${PAGE}`, false), null, 'bom'],
  ])('reads %s', (_name, input, header, from) => {
    const decoded = decodeText(input, header);
    expect(decoded.text).toContain('“tahap dua” – Rp');
    expect(decoded.from).toBe(from);
  });

  it('reads windows-1252 called UTF-8, with the quotation marks of text processors', () => {
    const page = bytes(...Buffer.from('<p>Kata '), 0x93, ...Buffer.from('salah'), 0x94, 0x85);
    for (const header of ['text/html; charset=utf-8', 'text/html; charset=iso-8859-1', null]) {
      expect(decodeText(page, header)).toMatchObject({
        text: '<p>Kata “salah”…',
        encoding: 'windows-1252',
      });
    }
  });

  it('takes the word of a meta tag where the header is silent', () => {
    const page = Buffer.concat([
      Buffer.from('<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">'),
      bytes(0xcf, 0xf0),
    ]);
    expect(decodeText(page, 'text/html')).toMatchObject({ encoding: 'windows-1251', from: 'meta' });
  });

  it('keeps UTF-8 that was cut inside a letter, or has a few broken bytes', () => {
    const cut = Buffer.from('é'.repeat(100)).subarray(0, 199);
    expect(decodeText(cut, 'text/html').encoding).toBe('utf-8');
    const broken = Buffer.concat([Buffer.from('é'.repeat(500)), bytes(0xff)]);
    expect(decodeText(broken, 'text/html; charset=utf-8').encoding).toBe('utf-8');
  });

  it('never throws', () => {
    expect(decodeText(bytes(), null).text).toBe('');
    expect(decodeText(bytes(0xff, 0xfe, 0x00), 'text/html; charset=nonsense').text).toBeTypeOf(
      'string',
    );
  });
});
