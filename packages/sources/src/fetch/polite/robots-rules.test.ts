import { describe, expect, it } from 'vitest';
import { readRobots } from './robots-rules.ts';

const rules = (...lines: string[]) => readRobots(lines.join('\n'), 'SaringBot');

describe('which group counts', () => {
  it.each([
    [
      'ours before the general one',
      ['User-agent: *', 'Disallow: /', '', 'user-agent: saringbot', 'Allow: /'],
      true,
    ],
    [
      'the general one without ours',
      ['User-agent: lain', 'Allow: /', 'User-agent: *', 'Disallow: /'],
      false,
    ],
    ['none at all', ['User-agent: lain', 'Disallow: /'], true],
    [
      'several names in one group',
      ['User-agent: lain', 'User-agent: SaringBot/2.0', 'Disallow: /'],
      false,
    ],
    [
      'two groups of ours together',
      [
        'User-agent: SaringBot',
        'Disallow: /b',
        'User-agent: x',
        'Allow: /',
        'User-agent: SaringBot',
        'Disallow: /',
      ],
      false,
    ],
    ['rules before any name', ['Disallow: /'], true],
    [
      'a sitemap between names',
      ['User-agent: SaringBot', 'Sitemap: https://a.id/s.xml', 'User-agent: x', 'Disallow: /'],
      false,
    ],
    ['a mark at the beginning', ['\ufeffUser-agent: *', 'Disallow: /'], false],
    ['comments and blanks', ['  User-Agent : * # kita', '# x', 'DISALLOW :  /  # semua'], false],
  ])('%s', (_, lines, allowed) => {
    expect(rules(...lines).allows('/berita')).toBe(allowed);
  });
});

describe('which rule wins', () => {
  it.each([
    ['the longest', ['Disallow: /', 'Allow: /berita'], '/berita/1', true],
    ['allow, when as long', ['Disallow: /berita', 'Allow: /berita'], '/berita', true],
    ['an empty one says nothing', ['Disallow:'], '/', true],
    ['a star in the middle', ['Disallow: /*/privat'], '/a/b/privat/c', false],
    ['a star that does not reach', ['Disallow: /*/privat'], '/privat', true],
    ['an end', ['Disallow: /*.pdf$'], '/a.pdf', false],
    ['an end that is not the end', ['Disallow: /*.pdf$'], '/a.pdf?x', true],
    ['an end after overlapping pieces', ['Disallow: /*ab*ba$'], '/aba', true],
    ['an end without a star', ['Disallow: /a$'], '/ab', true],
    ['a dollar inside', ['Disallow: /a$b'], '/a$bc', false],
    ['a query', ['Disallow: /*?s='], '/?s=x', false],
    ['letters encoded or not', ['Disallow: /%61/é'], '/a/%c3%a9', false],
    ['a reserved character stays encoded', ['Disallow: /a%2Fb'], '/a/b', true],
    ['robots.txt itself', ['Disallow: /'], '/robots.txt', true],
  ])('%s', (_, lines, path, allowed) => {
    expect(rules('User-agent: *', ...lines).allows(path)).toBe(allowed);
  });
});

it('reads delays and sitemaps', () => {
  const read = rules(
    'Sitemap: https://a.id/s.xml',
    'User-agent: *',
    'Crawl-delay: 2.5',
    'Crawl-delay: x',
  );
  expect(read).toMatchObject({ crawlDelay: 2.5, sitemaps: ['https://a.id/s.xml'] });
});

it('a hostile file costs little', () => {
  const stars = `Disallow: /${'*a'.repeat(400)}b`;
  const read = rules('User-agent: *', ...Array.from({ length: 3000 }, () => stars));
  expect(read.allows(`/${'a'.repeat(4000)}`)).toBe(true);
});
