import { MAX_TEXT_LENGTH } from '@saring/domain';
import { describe, expect, it } from 'vitest';
import { readHtml } from './html-text.ts';
import { makePost } from './post.ts';
import { readPostDate } from './post-date.ts';
import { postUrl } from './post-url.ts';

describe('dates', () => {
  it.each([
    ['2026-02-28T10:00:00+08:00', '2026-02-28T02:00:00.000Z'],
    ['2026-02-28T10:00:00Z', '2026-02-28T10:00:00.000Z'],
    ['2026-02-28 10:00:00', '2026-02-28T03:00:00.000Z'],
    ['2026-02-28', '2026-02-28T00:00:00.000Z'],
    ['Sat, 28 Feb 2026 10:00:00 +0700', '2026-02-28T03:00:00.000Z'],
    ['Sat, 28 Feb 2026 10:00:00 GMT', '2026-02-28T10:00:00.000Z'],
    ['Sabtu, 28 Februari 2026 10:00:00 WIB', '2026-02-28T03:00:00.000Z'],
    ['Sel, 05 Agu 2025 10:00:00 WITA', '2025-08-05T02:00:00.000Z'],
    ["Jum'at, 01 Mei 2026 10:00 WIT", '2026-05-01T01:00:00.000Z'],
    ['12 Oktober 2025 08:30', '2025-10-12T01:30:00.000Z'],
    ['kemarin', null],
    ['', null],
    ['0000-00-00', null],
  ])('%j', (text, iso) => {
    expect(readPostDate(text)?.toISOString() ?? null).toBe(iso);
  });
});

describe('addresses', () => {
  it.each([
    ['/a?utm_source=x&id=7&fbclid=y#z', 'http://kabar.contoh.id/a?id=7'],
    ['HTTPS://Kabar.Contoh.ID:443/A', 'https://kabar.contoh.id/A'],
    ['//lain.contoh.id/x', 'http://lain.contoh.id/x'],
    ['javascript:alert(1)', null],
    ['mailto:a@b.id', null],
    ['http://', null],
    ['', null],
  ])('%j', (raw, url) => {
    expect(postUrl(raw, 'http://kabar.contoh.id/')).toBe(url);
  });
});

describe('HTML', () => {
  it.each([
    ['a<br>b<p>c</p><p>d</p>', 'a\nb\n\nc\n\nd'],
    ['<ul><li>a<li>b</ul>c', 'a\nb\nc'],
    ['<style>x</style><script>y</script><noscript>z</noscript>a', 'a'],
    ['  a \n b&nbsp;&amp;  c ', 'a b & c'],
    ['5 < 6 dan 7 > 3', '5 < 6 dan 7 > 3'],
    ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\nc'],
    ['', ''],
  ])('%j', (html, text) => {
    expect(readHtml(html).text).toBe(text);
  });

  it('nested without end keeps what came before', () => {
    expect(readHtml(`awal${'<b>'.repeat(200_000)}akhir`).text).toBe('awal');
  });
});

describe('posts', () => {
  const now = new Date('2026-03-01T00:00:00Z');
  const make = (raw: Partial<Parameters<typeof makePost>[2]>) =>
    makePost('feed:x', 'http://x.id/', { body: 'isi', ...raw }, now);

  it('long text is cut at a blank, and says so', () => {
    const post = make({ body: 'kata '.repeat(5000) });
    expect(post?.truncated).toBe(true);
    expect(post?.text.length).toBeLessThanOrEqual(MAX_TEXT_LENGTH);
    expect(post?.text.endsWith('kata')).toBe(true);
    const emoji = make({ body: `a${'😀'.repeat(15_000)}` });
    expect(() => encodeURIComponent(emoji?.text ?? '')).not.toThrow();
  });

  it('a date in the future is no date', () => {
    expect(make({ publishedAt: new Date('2026-03-05') })?.publishedAt).toBeNull();
    expect(make({ publishedAt: new Date('2026-03-01T10:00:00Z') })?.publishedAt).not.toBeNull();
  });

  it('without a word or a picture there is none', () => {
    expect(make({ body: ' – 🔥 ' })).toBeNull();
    expect(make({ body: '', media: [{ kind: 'image', url: '/a.jpg' }] })?.text).toBe('');
  });

  it('a headline that the text repeats is not said twice', () => {
    expect(make({ title: 'Judul', body: 'Judul ini panjang' })?.text).toBe('Judul ini panjang');
  });
});
