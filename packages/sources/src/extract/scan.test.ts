import { describe, expect, it } from 'vitest';
import { scanHtml } from './scan.ts';
import { SCAN_LIMITS } from './scan-limits.ts';

/** The body without the numbers the scan gives every element. */
const body = (html: string, limits = SCAN_LIMITS): string =>
  (/<body[^>]*>(.*)<\/body>/su.exec(scanHtml(html, limits).html)?.[1] ?? '').replace(
    / data-n="\d+"/gu,
    '',
  );

describe('scanHtml', () => {
  it('writes what browsers make of left-out end tags', () => {
    expect(body('<ul><li>a<li>b<ul><li>c</ul></ul>')).toBe(
      '<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>',
    );
    expect(body('<p>a<p>b<div>c</div>')).toBe('<p>a</p><p>b</p><div>c</div>');
    expect(body('<table><tr><td>a<td>b<tr><td>c</table>')).toBe(
      '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>',
    );
  });

  it('does not let an end tag close what browsers keep open', () => {
    expect(body('<div><b><p>a</b>b</p></div>c')).toBe('<div><b><p>ab</p></b></div>c');
    expect(body('<div><table><tr><td></div>a</table></div>')).toBe(
      '<div><table><tr><td>a</td></tr></table></div>',
    );
    expect(body('a</x></div>b')).toBe('ab');
  });

  it('drops code, comments, drawings and event handlers, and keeps the text around them', () => {
    expect(
      body('a<script>x("<p>")</script><!-- c --><svg><text>d</text></svg><b onclick="e()">f</b>'),
    ).toBe('a<b>f</b>');
    expect(body('<p title="&quot;><script>">g</p>')).toBe('<p title="&quot;>&lt;script>">g</p>');
  });

  it('shows what stands in a drawing that was never closed', () => {
    expect(body('<svg><text>x<p>Kirim OTP</p>')).toBe('<p>Kirim OTP</p>');
  });

  it('gathers head, shell attributes and JSON-LD', () => {
    const safe = scanHtml(
      '<html lang=id><body class=x><title>A &amp; B</title><meta name=a content=b><script type="application/ld+json">{"a":1}</script>',
    );
    expect(safe.html).toContain('<html lang="id"><head><title>A &amp; B</title><meta name="a"');
    expect(safe.html).toContain('<body class="x">');
    expect(safe.jsonLd).toEqual(['{"a":1}']);
  });

  it('keeps the text of what is too deep or too much, and says so', () => {
    const limits = { ...SCAN_LIMITS, depth: 3, elements: 5 };
    const deep = scanHtml('<i><i><i><i><i>dalam</i></i></i></i></i> luar', limits);
    expect(deep.capped).toEqual(['depth']);
    expect(deep.html).toMatch(/dalam<\/i><\/i><\/i> luar/u);
    const many = scanHtml('<p>1<p>2<p>3<p>4<p>5<p>6<p>7', limits);
    expect(many.capped).toEqual(['elements']);
    expect(many.html).toContain('5</p>67');
  });

  it('keeps the beginning of a text that is too long', () => {
    expect(body('<p>abcdef<p>ghi', { ...SCAN_LIMITS, text: 4 })).toBe('<p>abcd</p><p></p>');
  });

  it.each([
    ['attributes', `<p ${Array.from({ length: 60 }, (_, at) => `a${at}=1`).join(' ')}>x`],
    ['attributeLength', `<p title="${'x'.repeat(9_000)}">x`],
    ['text', 'kata '.repeat(130_000)],
    ['escapes', '&amp;'.repeat(21_000)],
    ['jsonLd', `<script type="application/ld+json">${' '.repeat(600_000)}</script>`],
  ] as const)('is capped by %s', (cap, html) => {
    expect(scanHtml(html).capped).toContain(cap);
  });
});
