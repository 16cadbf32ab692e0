import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  FakeInternet,
  HOSTILE,
  openTestDoor,
  type ServedPage,
  servePages,
} from '../../../../test/servers/index.ts';
import { createPoliteDoor } from '../fetch/polite/polite-door.ts';
import type { Door } from '../fetch/types.ts';
import { collectFeed } from './collect-feed.ts';
import type { CollectResult, SourceState } from './types.ts';

const NOW = new Date('2026-03-01T00:00:00Z');
const SOURCE = { url: 'http://kabar.contoh.id/feed', everySeconds: 900 };

let net: FakeInternet;
let door: Door;
let asked: string[];
beforeEach(() => {
  net = new FakeInternet();
  door = createPoliteDoor(openTestDoor(net), { intervalMs: 0 });
  asked = [];
});
afterEach(() => net.close());

const visit = (state: SourceState | null = null): Promise<CollectResult> =>
  collectFeed(SOURCE, state, { door, now: NOW });

async function serve(page: ServedPage): Promise<ServedPage> {
  await net.site('kabar.contoh.id', servePages({ '/feed': page }, asked));
  return page;
}

const rss = (items: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Kabar Banua</title><link>http://kabar.contoh.id/</link><language>id-ID</language>${items}</channel></rss>`;

const ITEM = `<item><title>Bantuan beras &amp;amp; minyak dibagikan</title><link>http://kabar.contoh.id/2026/beras?utm_source=rss#atas</link>
<dc:creator><![CDATA[Redaksi]]></dc:creator><pubDate>Sab, 28 Feb 2026 10:00:00 WITA</pubDate><guid isPermaLink="false">http://kabar.contoh.id/?p=7</guid>
<description><![CDATA[Ringkasan]]></description>
<content:encoded><![CDATA[<p>Warga antre sejak pagi.<br>Panitia: <a href="/posko">posko</a> &amp; balai.</p><script>x()</script><p><img src="/foto.jpg">Tidak ada pungutan.</p><p>The post <a href="x">Bantuan</a> appeared first on <a href="y">Kabar Banua</a>.</p>]]></content:encoded>
<enclosure url="http://kabar.contoh.id/suara.mp3" type="audio/mpeg" length="9"/><media:content url="http://kabar.contoh.id/foto.jpg" medium="image"/></item>`;

describe('reads', () => {
  it('RSS with everything that belongs to it', async () => {
    await serve({ body: rss(ITEM) });
    const { posts, problem, next } = await visit();
    expect(problem).toBeNull();
    expect(posts).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{64}$/u),
        url: 'http://kabar.contoh.id/2026/beras',
        author: 'Redaksi',
        publishedAt: '2026-02-28T02:00:00.000Z',
        title: 'Bantuan beras & minyak dibagikan',
        text: 'Bantuan beras & minyak dibagikan\n\nWarga antre sejak pagi.\nPanitia: posko & balai.\n\nTidak ada pungutan.',
        truncated: false,
        language: 'id-id',
        links: [
          'http://kabar.contoh.id/posko',
          'http://kabar.contoh.id/x',
          'http://kabar.contoh.id/y',
        ],
        media: [
          { kind: 'audio', url: 'http://kabar.contoh.id/suara.mp3' },
          { kind: 'image', url: 'http://kabar.contoh.id/foto.jpg' },
        ],
        forwardedFrom: null,
        views: null,
      },
    ]);
    expect(next.failures).toBe(0);
  });

  it.each([
    [
      'Atom',
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>k</title><id>k</id><updated>2026-02-01T00:00:00Z</updated><entry><id>tag:1</id><title type="html">&lt;b&gt;Banjir&lt;/b&gt; surut</title><link rel="alternate" href="/a/1"/><published>2026-02-28T01:00:00+08:00</published><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Air turun.</p></div></content></entry></feed>',
    ],
    [
      'RDF',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>k</title></channel><item rdf:about="http://kabar.contoh.id/a/1"><title>Banjir surut</title><link>http://kabar.contoh.id/a/1</link><description>Air turun.</description><dc:date>2026-02-28T01:00:00+08:00</dc:date></item></rdf:RDF>',
    ],
    [
      'JSON Feed',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'k',
        items: [
          {
            id: '1',
            url: '/a/1',
            title: 'Banjir surut',
            content_html: '<p>Air turun.</p>',
            date_published: '2026-02-28T01:00:00+08:00',
          },
        ],
      }),
    ],
  ])('%s', async (_, body) => {
    await serve({ body });
    const { posts, problem } = await visit();
    expect(problem).toBeNull();
    expect(posts).toMatchObject([
      {
        url: 'http://kabar.contoh.id/a/1',
        title: 'Banjir surut',
        text: 'Banjir surut\n\nAir turun.',
        publishedAt: '2026-02-27T17:00:00.000Z',
      },
    ]);
  });

  it('the first hundred items of a feed without end', async () => {
    const many = Array.from(
      { length: 5000 },
      (_, i) => `<item><title>Kabar ${i}</title><link>http://kabar.contoh.id/${i}</link></item>`,
    );
    await serve({ body: rss(many.join('')) });
    const { posts } = await visit();
    expect(posts).toHaveLength(100);
    expect(posts[0]?.title).toBe('Kabar 0');
  });
});

describe('the same post has the same id', () => {
  it('whatever is tracked, edited or moved around it', async () => {
    const page = await serve({ body: rss(ITEM) });
    const before = (await visit()).posts[0]?.id;
    page.body = rss(
      ITEM.replace('utm_source=rss', 'utm_source=lain&amp;fbclid=1').replace('antre', 'mengantre'),
    );
    expect((await visit()).posts[0]?.id).toBe(before);
  });

  it('and items without an address are known by their guid, then by their words', async () => {
    const page = await serve({
      body: rss(
        '<item><guid>7</guid><title>Satu</title></item><item><title>Dua  kata</title></item>',
      ),
    });
    const before = (await visit()).posts.map((post) => post.id);
    page.body = rss(
      '<item><guid>7</guid><title>Satu lagi</title></item><item><title>dua kata</title></item>',
    );
    expect((await visit()).posts.map((post) => post.id)).toEqual(before);
    expect(new Set(before).size).toBe(2);
  });
});

describe('asks again politely', () => {
  it('with the validators it was given, and keeps them over a 304', async () => {
    await serve({ body: rss(ITEM), etag: 'W/"7"', lastModified: 'Sat, 28 Feb 2026 00:00:00 GMT' });
    const first = await visit();
    expect(first.next).toMatchObject({
      etag: 'W/"7"',
      lastModified: 'Sat, 28 Feb 2026 00:00:00 GMT',
    });
    const second = await visit(first.next);
    expect(second).toMatchObject({ posts: [], problem: null });
    expect(second.next).toMatchObject({ etag: 'W/"7"', failures: 0 });
  });

  it('and comes again after its interval, a little spread', async () => {
    await serve({ body: rss(ITEM) });
    const wait = (Date.parse((await visit()).next.nextRunAt) - NOW.getTime()) / 1000;
    expect(wait).toBeGreaterThanOrEqual(900);
    expect(wait).toBeLessThan(1000);
  });

  it('and waits as long as a 429 asks for', async () => {
    await serve({ body: '', status: 429, headers: { 'retry-after': '7200' } });
    const { next, problem } = await visit();
    expect(problem).toMatchObject({ code: 'RATE_LIMITED', detail: '429' });
    expect(Date.parse(next.nextRunAt) - NOW.getTime()).toBeGreaterThanOrEqual(7_200_000);
    expect((await visit(next)).problem).toMatchObject({
      code: 'NOT_FETCHED',
      fetchCode: 'HOST_RESTING',
    });
    expect(asked.filter((path) => path === '/feed')).toHaveLength(1);
  });

  it('and backs off from a source that fails, up to a day, keeping what it knew', async () => {
    await serve({ body: '', status: 500 });
    let state: SourceState = {
      etag: '"1"',
      lastModified: null,
      cursor: null,
      failures: 0,
      nextRunAt: '',
    };
    const waits: number[] = [];
    for (let turn = 0; turn < 12; turn += 1) {
      state = (await visit(state)).next;
      waits.push(Math.round((Date.parse(state.nextRunAt) - NOW.getTime()) / 1000));
    }
    expect(state).toMatchObject({ failures: 12, etag: '"1"' });
    expect(waits[0]).toBeGreaterThanOrEqual(1800);
    expect(waits.at(-1)).toBeGreaterThanOrEqual(86_400);
    expect(Math.max(...waits)).toBeLessThan(100_000);
  });

  it.each([
    [404, 'HTTP_STATUS'],
    [410, 'GONE'],
    [503, 'RATE_LIMITED'],
  ])('and says what a %i means', async (status, code) => {
    await serve({ body: '', status });
    expect((await visit()).problem?.code).toBe(code);
  });

  it('and notices that a source moved for good', async () => {
    const pages = {
      '/feed': { body: '', status: 301, headers: { location: '/rss' } },
      '/rss': { body: rss(ITEM) },
    };
    await net.site('kabar.contoh.id', servePages(pages));
    expect(await visit()).toMatchObject({ movedTo: 'http://kabar.contoh.id/rss', problem: null });
    pages['/feed'].status = 302;
    expect((await visit()).movedTo).toBeNull();
  });

  it('and not at all where robots.txt forbids it', async () => {
    await net.site(
      'kabar.contoh.id',
      servePages({
        '/robots.txt': { body: 'User-agent: *\nDisallow: /feed' },
        '/feed': { body: rss(ITEM) },
      }),
    );
    expect((await visit()).problem).toMatchObject({
      code: 'NOT_FETCHED',
      fetchCode: 'ROBOTS_REFUSED',
    });
  });
});

describe('encodings', () => {
  const TEXT = 'Pasar “Batuah” – harga naik';
  const item = `<item><title>${TEXT}</title></item>`;
  const latin = (text: string) =>
    Buffer.from(text.replace('“', '\x93').replace('”', '\x94').replace('–', '\x96'), 'latin1');
  const declare = (encoding: string) => rss(item).replace('UTF-8', encoding);

  it.each<[string, Buffer, string]>([
    ['UTF-8 as it says', Buffer.from(rss(item)), 'text/xml; charset=utf-8'],
    ['UTF-8 that says it is Latin-1', Buffer.from(declare('ISO-8859-1')), 'text/xml'],
    ['UTF-8 with a lying header', Buffer.from(rss(item)), 'text/xml; charset=iso-8859-1'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${declare('ISO-8859-1')}`), 'text/xml'],
    ['windows-1252 as it says', latin(declare('windows-1252')), 'text/xml'],
    ['windows-1252 that says it is Latin-1', latin(declare('ISO-8859-1')), 'text/xml'],
    ['windows-1252 that says it is UTF-8', latin(rss(item)), 'text/xml; charset=utf-8'],
    ['windows-1252 that says nonsense', latin(declare('x-apa')), 'text/xml; charset=x-itu'],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${declare('UTF-16')}`, 'utf16le'), 'text/xml'],
    ['UTF-16 without one', Buffer.from(declare('UTF-16'), 'utf16le'), 'text/xml'],
    [
      'UTF-16 big-endian',
      Buffer.from(`\ufeff${declare('UTF-16')}`, 'utf16le').swap16(),
      'text/xml',
    ],
  ])('%s', async (_, body, contentType) => {
    await serve({ body, contentType });
    expect((await visit()).posts[0]?.title).toBe(TEXT);
  });
});

describe('broken XML', () => {
  it.each([
    ['rubbish before the beginning', `\n  Warning: x in y.php\n${rss(ITEM)}`],
    ['rubbish after the end', `${rss(ITEM)}\n<!-- 0.3 s --></div>`],
    ['characters XML does not know', rss(ITEM.replace('Bantuan', 'Ban\u0000tu\u000ban'))],
    ['a bare ampersand and a bare angle', rss(`${ITEM}<item><title>A & B < C</title></item>`)],
    ['HTML entities', rss(`${ITEM}<item><title>A&nbsp;&hellip;</title></item>`)],
    [
      'a document type of old',
      rss(ITEM).replace(
        '<rss',
        '<!DOCTYPE rss PUBLIC "-//N//DTD" "http://my.contoh.id/rss.dtd">\n<rss',
      ),
    ],
    ['cut in the second item', rss(`${ITEM}${ITEM}`).slice(0, -300)],
    ['no end', rss(ITEM).replace('</channel></rss>', '')],
  ])('%s is read all the same', async (_, body) => {
    await serve({ body });
    const { posts, problem } = await visit();
    expect(posts[0]?.title).toBe('Bantuan beras & minyak dibagikan');
    expect(problem).toBeNull();
  });

  it('one broken item costs that item, and is told', async () => {
    const broken = '<item><title>Rusak</item>';
    await serve({ body: rss(`${ITEM}${broken}<item><title>Ketiga</title></item>`), etag: '"1"' });
    const { posts, problem, next } = await visit();
    expect(posts.map((post) => post.title)).toEqual(['Bantuan beras & minyak dibagikan', 'Ketiga']);
    expect(problem?.code).toBe('PARTLY_BROKEN');
    expect(next).toMatchObject({ failures: 0, etag: null });
  });

  it.each([
    ['a page', '<!doctype html><html><body>Halo</body></html>', 'NOT_A_FEED'],
    ['nothing', '', 'NOT_A_FEED'],
    ['other JSON', '{"a":1}', 'NOT_A_FEED'],
    ['broken JSON', '{"version":"https://jsonfeed.org/version/1.1",', 'NOT_A_FEED'],
    ['a lone broken item', rss('<item><title>x').replace('</channel></rss>', ''), 'BROKEN'],
  ])('%s is told apart', async (_, body, code) => {
    await serve({ body });
    const { posts, problem, next } = await visit();
    expect([posts.length, problem?.code, next.failures]).toEqual([0, code, 1]);
  });

  it('an empty feed is no trouble', async () => {
    await serve({ body: rss('') });
    expect(await visit()).toMatchObject({ posts: [], problem: null });
  });
});

describe('hostile XML', () => {
  const laughs = Array.from(
    { length: 12 },
    (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`,
  );
  const doctype = (inside: string) => `<?xml version="1.0"?><!DOCTYPE rss [${inside}]>`;
  const body = rss('<item><title>Awal &l12; &xxe; akhir</title></item>').replace(
    /^<\?xml[^>]+>/u,
    '',
  );

  it.each([
    ['a billion laughs', doctype(`<!ENTITY l0 "ha">${laughs.join('')}`)],
    ['a file as an entity', doctype('<!ENTITY xxe SYSTEM "file:///etc/passwd">')],
    ['an address as an entity', doctype('<!ENTITY xxe SYSTEM "http://127.0.0.1/">')],
    ['a parameter entity', doctype('<!ENTITY % p SYSTEM "http://127.0.0.1/"> %p;')],
  ])('%s is not unfolded', async (_, head) => {
    await serve({ body: head + body });
    const { posts } = await visit();
    expect(posts[0]?.text).toBe('Awal &l12; &xxe; akhir');
    expect(net.dialled.every((place) => place.endsWith(':80'))).toBe(true);
    expect(net.looked.every((name) => name === 'kabar.contoh.id')).toBe(true);
  });

  it.each([
    ['deep nesting', '<a>'.repeat(200_000)],
    ['deep nesting in an item', `<item>${'<a>'.repeat(200_000)}</item>`],
    [
      'deep HTML in an item',
      `<item><description><![CDATA[a${'<div>'.repeat(200_000)}]]></description></item>`,
    ],
    ['angles', '<'.repeat(500_000)],
    ['open items', '<item><title>'.repeat(50_000)],
    ['open CDATA', '<item><title><![CDATA[ '.repeat(30_000)],
    ['comments', '<!--'.repeat(200_000)],
    ['attributes', `<item ${'a="1" '.repeat(100_000)}></item>`],
    ['names of prototypes', '<item><__proto__><a>1</a></__proto__><title>x</title></item>'],
    ['a bracket person', `<item><title>x</title><author>${'<('.repeat(100_000)}</author></item>`],
  ])('%s ends soon', async (_, inside) => {
    await serve({ body: rss(inside) });
    await visit();
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('a');
  });

  it('a bomb is a problem like any other', async () => {
    await net.rawSite('kabar.contoh.id', HOSTILE['gzip bomb']?.() ?? (() => undefined));
    const plain = openTestDoor(net);
    const { problem } = await collectFeed(SOURCE, null, { door: plain, now: NOW });
    expect(problem).toMatchObject({ code: 'NOT_FETCHED', fetchCode: 'BOMB' });
  });
});
