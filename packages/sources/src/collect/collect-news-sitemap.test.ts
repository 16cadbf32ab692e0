import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  FakeInternet,
  openTestDoor,
  type ServedPage,
  servePages,
} from '../../../../test/servers/index.ts';
import { collectNewsSitemap } from './collect-news-sitemap.ts';
import { readNewsSitemap } from './news-sitemap.ts';

const NOW = new Date('2026-03-01T00:00:00Z');

let net: FakeInternet;
beforeEach(() => {
  net = new FakeInternet();
});
afterEach(() => net.close());

async function visit(pages: Record<string, ServedPage>) {
  await net.site('kabar.contoh.id', servePages(pages));
  return collectNewsSitemap({ url: 'http://kabar.contoh.id/news.xml', everySeconds: 900 }, null, {
    door: openTestDoor(net),
    now: NOW,
  });
}

const NAMESPACES =
  'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"';
const news = (number: number) =>
  `<url><loc>http://kabar.contoh.id/${number}</loc><news:news><news:publication><news:name>Kabar Banua</news:name><news:language>id</news:language></news:publication><news:publication_date>2026-02-28T10:00:00+08:00</news:publication_date><news:title><![CDATA[Harga beras & minyak ${number}]]></news:title></news:news><image:image><image:loc>http://kabar.contoh.id/${number}.jpg</image:loc><image:title>Foto</image:title></image:image></url>`;
const urlset = (...urls: string[]) =>
  `<?xml version="1.0"?><urlset ${NAMESPACES}>${urls.join('')}</urlset>`;
const index = (...entries: [string, string][]) =>
  `<sitemapindex ${NAMESPACES}>${entries.map(([loc, date]) => `<sitemap><loc>${loc}</loc><lastmod>${date}</lastmod></sitemap>`).join('')}</sitemapindex>`;

it('reads headlines with their date, publisher and picture', async () => {
  const { posts, problem } = await visit({
    '/news.xml': {
      body: urlset(news(1), '<url><loc>http://kabar.contoh.id/tentang</loc></url>'),
    },
  });
  expect(problem).toBeNull();
  expect(posts).toMatchObject([
    {
      url: 'http://kabar.contoh.id/1',
      title: 'Harga beras & minyak 1',
      text: 'Harga beras & minyak 1',
      author: 'Kabar Banua',
      language: 'id',
      publishedAt: '2026-02-28T02:00:00.000Z',
      media: [{ kind: 'image', url: 'http://kabar.contoh.id/1.jpg' }],
    },
  ]);
});

it('reads the newest sitemaps of an index, on the same host only', async () => {
  const { posts, problem } = await visit({
    '/news.xml': {
      body: index(
        ['http://kabar.contoh.id/1.xml', '2026-02-25'],
        ['http://kabar.contoh.id/2.xml', '2026-02-28'],
        ['http://lain.contoh.id/3.xml', '2026-02-28'],
        ['http://kabar.contoh.id/4.xml', '2026-02-27'],
        ['http://kabar.contoh.id/5.xml', '2026-02-26'],
      ),
    },
    '/2.xml': { body: urlset(news(2)) },
    '/4.xml': { body: urlset(news(4)) },
    '/5.xml': { body: 'rusak' },
  });
  expect(posts.map((post) => post.url)).toEqual([
    'http://kabar.contoh.id/2',
    'http://kabar.contoh.id/4',
  ]);
  expect(problem).toMatchObject({ code: 'PARTLY_BROKEN', detail: '1 sitemaps' });
  expect(net.looked).not.toContain('lain.contoh.id');
});

it('tells what is no sitemap', async () => {
  expect((await visit({ '/news.xml': { body: '<html></html>' } })).problem?.code).toBe(
    'NOT_A_FEED',
  );
});

it.each([
  [
    'laughs',
    `<!DOCTYPE u [<!ENTITY a "haha"><!ENTITY b "&a;&a;">]>${urlset(news(1).replace('Harga', '&b;'))}`,
  ],
  ['depth', `<urlset>${'<url>'.repeat(300_000)}`],
  ['numbers', urlset(...Array.from({ length: 5000 }, (_, i) => news(i)))],
  ['length', urlset(`<url><news:title>${'a'.repeat(1_000_000)}`)],
  ['no end', urlset(news(1)).slice(0, -40)],
])('hostile %s are bounded', (_, xml) => {
  const read = readNewsSitemap(xml);
  expect(read?.kind).toBe('news');
  expect(read?.kind === 'news' ? read.posts.length : 0).toBeLessThanOrEqual(200);
  expect(JSON.stringify(read)).not.toContain('haha');
});
