import { describe, expect, it } from 'vitest';
import { findClientRedirect, readRefresh } from './client-redirect.ts';

const policy = { allow: [], extraPorts: [] };
const page = new URL('http://awal.contoh.id/a/b');
const find = (html: string | Buffer) =>
  findClientRedirect(page, [], Buffer.isBuffer(html) ? html : Buffer.from(html), policy);

describe('the text of a refresh', () => {
  it.each([
    ['0; url=/x', 0, '/x'],
    ['5;URL = "/x" junk', 5, '/x'],
    ["5, url='/x", 5, '/x'],
    [' 3.7 /x', 3, '/x'],
    ['0;/x', 0, '/x'],
    ['0;url=', 0, ''],
    ['10', 10, ''],
    ['.5; url=/x', 0, '/x'],
  ])('%j', (text, delaySeconds, target) => {
    expect(readRefresh(text)).toEqual({ delaySeconds, target });
  });

  it.each(['', 'url=/x', 'x; url=/x', '-1; url=/x'])('%j is none', (text) => {
    expect(readRefresh(text)).toBeNull();
  });

  it('of great length costs nothing', () => {
    expect(readRefresh(`0${';'.repeat(100_000)}`)).not.toBeUndefined();
    expect(readRefresh('9'.repeat(100_000))).not.toBeUndefined();
  });
});

describe('a page', () => {
  it.each([
    '<meta http-equiv=refresh content="0;url=/x">',
    '<!doctype html><html><head><META content="0;url=/x" HTTP-EQUIV=" Refresh ">',
    '<body><p>a<meta http-equiv=refresh content="0&#59;url=/x">',
    '<noscript><meta http-equiv=refresh content="0;url=/y"></noscript><meta http-equiv=refresh content="0;url=/x">',
  ])('refreshes: %s', (html) => {
    expect(find(html)).toMatchObject({ via: 'meta-refresh', url: 'http://awal.contoh.id/x' });
  });

  it('refreshes in UTF-16 as well', () => {
    const html = '\ufeff<meta http-equiv=refresh content="0;url=/x">';
    const little = Buffer.from(html, 'utf16le');
    expect(find(little)?.url).toBe('http://awal.contoh.id/x');
    expect(find(Buffer.from(little).swap16())?.url).toBe('http://awal.contoh.id/x');
  });

  it.each([
    '<!-- <meta http-equiv=refresh content="0;url=/x"> -->',
    '<script>"<meta http-equiv=refresh content=\'0;url=/x\'>"</script>',
    '<title><meta http-equiv=refresh content="0;url=/x"></title>',
    '<noscript><meta http-equiv=refresh content="0;url=/x"></noscript>',
    '<meta http-equiv=refresh content="300">',
    '<meta http-equiv=refresh content="30;url=/a/b">',
    '<meta name=refresh content="0;url=/x">',
  ])('does not: %s', (html) => {
    expect(find(html)).toBeNull();
  });
});

it('a header goes before the page', () => {
  const html = Buffer.from('<meta http-equiv=refresh content="0;url=/y">');
  const found = findClientRedirect(page, [['Refresh', '1; url=/x']], html, policy);
  expect(found).toMatchObject({ via: 'refresh-header', delaySeconds: 1 });
});
