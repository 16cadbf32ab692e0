import { describe, expect, it } from 'vitest';
import { matchesType, readContentType } from './content-type.ts';
import { readRawHeaders, readRequestHeaders, retryAfterSeconds } from './headers.ts';
import { userAgentOf } from './user-agent.ts';

it.each([
  ['text/html; charset=UTF-8', 'text/html', 'utf-8'],
  ['TEXT/HTML;charset="iso-8859-1"', 'text/html', 'iso-8859-1'],
  ['application/rss+xml', 'application/rss+xml', null],
  ['text/html; charset=', 'text/html', null],
  ['html', null, null],
  ['', null, null],
  [undefined, null, null],
])('content type %j', (field, type, charset) => {
  expect(readContentType(field)).toEqual({ type, charset });
});

it('types match by name or by family', () => {
  expect(matchesType('image/png', ['text/html', 'image/*'])).toBe(true);
  expect(matchesType('text/html', ['text/html'])).toBe(true);
  expect(matchesType('text/plain', ['text/html'])).toBe(false);
  expect(matchesType(null, ['*/*'])).toBe(false);
});

describe('Retry-After', () => {
  const now = Date.parse('2026-03-01T00:00:00Z');
  it.each([
    ['120', 120],
    ['Sun, 01 Mar 2026 00:01:30 GMT', 90],
    ['Sat, 28 Feb 2026 00:00:00 GMT', 0],
    ['nanti', null],
    ['-5', null],
    [undefined, null],
  ])('%j', (value, seconds) => {
    expect(retryAfterSeconds(value, now)).toBe(seconds);
  });
});

it.each([
  [{ Host: 'lain.contoh.id' }],
  [{ 'Transfer-Encoding': 'chunked' }],
  [{ 'User-Agent': 'x' }],
  [{ 'x-a': 'a\r\nx-b: c' }],
  [{ 'x a': 'b' }],
  [{ 'x-a': 'é' }],
])('refuses the request header %j', (headers) => {
  expect(() => readRequestHeaders(headers)).toThrow('REQUEST_INVALID');
});

it('reads header bytes as UTF-8 where they are, else as Latin-1', () => {
  const flat = [Buffer.from('X-A'), Buffer.from('é'), Buffer.from('x-b'), Buffer.from([0xe9])];
  expect(readRawHeaders(flat)).toEqual([
    ['X-A', 'é'],
    ['x-b', 'é'],
  ]);
});

it('the contact cannot break the user agent', () => {
  expect(userAgentOf('https://kominfo.contoh.go.id\r\n(x) é')).toBe(
    'SaringBot/1.0 (+https://kominfo.contoh.go.idx)',
  );
  expect(userAgentOf('')).toBe('SaringBot/1.0');
});
