import { call } from '@saring/test';
import { makeOffice, testHouse } from '@saring/test/house';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import Parser from 'rss-parser';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Problem } from '../support/client.ts';
import { correctText, publishText } from '../support/publish-text.ts';

const world = await testHouse({ stages: [] });
const office = await makeOffice(world);
const other = await makeOffice(world);
const site = 'https://saring.example';

/** Everything that breaks feeds which are put together by hand. */
const HOSTILE = {
  title: 'Kabar <b>tebal</b> & "kutip" ]]> <script>alert(1)</script> 🙏 é \u0001',
  claim: 'Klik </item><item> &amp; &lt; di sini.',
  summary: 'Satu & dua < tiga > empat ]]> lima.',
  explanation: 'Paragraf satu.\nBaris dua.\n\nParagraf <dua> &nbsp; selesai 𝔘.',
};

let corrected = '';
beforeAll(async () => {
  await publishText(world, office, { title: 'Kabar penipuan', harm: 'FRAUD' });
  const changed = await publishText(world, office, { title: 'Kabar banjir', harm: 'DISASTER' });
  await publishText(world, office, { ...HOSTILE, harm: 'HEALTH' });
  await publishText(world, other, { title: 'Kabar kantor lain' });
  await correctText(world, office, changed, {
    title: 'Kabar banjir',
    harm: 'DISASTER',
    reason: 'Nama sungai keliru.',
  });
  corrected = changed.clarificationId;
});

const feed = async (format: string, query = `tenant=${office.slug}`) => {
  const answer = await fetch(`${world.url}/feeds/clarifications.${format}?${query}`);
  expect(answer.status).toBe(200);
  return { text: await answer.text(), headers: answer.headers };
};
const JsonFeed = z.object({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: z.url(),
  feed_url: z.url(),
  language: z.literal('id'),
  authors: z.array(z.object({ name: z.string() })).min(1),
  items: z.array(
    z.object({
      id: z.string().min(1),
      url: z.url(),
      title: z.string().min(1),
      content_html: z.string().min(1),
      summary: z.string().min(1),
      image: z.url(),
      date_published: z.iso.datetime(),
      date_modified: z.iso.datetime(),
      tags: z.array(z.string()),
    }),
  ),
});
const jsonFeed = async (query?: string) =>
  JsonFeed.parse(JSON.parse((await feed('json', query)).text));

describe('the feeds', () => {
  it('say the same in all three formats, read back by an independent parser', async () => {
    const { items } = await jsonFeed();
    expect(items).toHaveLength(3);
    const parser = new Parser<object, { contentEncoded?: string }>({
      customFields: { item: [['content:encoded', 'contentEncoded']] },
    });
    const wanted = items.map((item) => ({
      title: item.title.replaceAll(/\s+/gu, ' '),
      link: item.url,
      html: item.content_html,
      date: item.date_modified,
    }));
    const rss = await parser.parseString((await feed('rss')).text);
    expect(
      rss.items.map((item) => ({
        title: item.title?.replaceAll(/\s+/gu, ' '),
        link: item.link,
        html: item.contentEncoded,
        date: item.isoDate,
      })),
    ).toEqual(wanted.map((item) => ({ ...item, date: toSecond(item.date) })));
    const atom = await parser.parseString((await feed('atom')).text);
    expect(
      atom.items.map((item) => ({
        title: item.title?.replaceAll(/\s+/gu, ' '),
        link: item.link,
        html: item.content,
      })),
    ).toEqual(wanted.map(({ date: _, ...item }) => item));
    // Hostile text stays text: nothing in the HTML but the few elements we write.
    const tags = new Set(wanted.flatMap(({ html }) => html.match(/<\/?[a-z]+/giu) ?? []));
    const plain = ['p', 'strong', 'blockquote', 'ol', 'li', 'a', 'br'];
    expect([...tags].filter((tag) => !plain.includes(tag.replace(/[</]/gu, '')))).toEqual([]);
  });

  it('keep to the rules of a feed validator', async () => {
    const rss = (await feed('rss')).text;
    expect(rss).toMatch(/^<\?xml version="1\.0" encoding="utf-8"\?>/u);
    expect(rss).toContain(`<atom:link href="${site}/feeds/clarifications.rss?tenant=`);
    expect(rss).toMatch(/rel="self"/u);
    for (const name of ['title', 'link', 'description', 'language', 'lastBuildDate']) {
      expect(rss, name).toMatch(new RegExp(`<channel>[\\s\\S]*<${name}>`, 'u'));
    }
    const RFC_822 =
      /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/u;
    const dates = [...rss.matchAll(/<(?:pubDate|lastBuildDate)>([^<]+)</gu)].map(
      (match) => match[1],
    );
    expect(dates.length).toBe(4);
    for (const date of dates) expect(date).toMatch(RFC_822);
    const guids = [...rss.matchAll(/<guid isPermaLink="false">([^<]+)</gu)].map(
      (match) => match[1],
    );
    expect(new Set(guids).size).toBe(3);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 cannot hold them
    expect(rss).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/u);

    const atom = (await feed('atom')).text;
    const ids = [...atom.matchAll(/<id>([^<]+)<\/id>/gu)].map((match) => match[1] ?? '');
    expect(new Set(ids).size).toBe(4);
    for (const id of ids) expect(id).toMatch(/^(?:urn:uuid:|https:)/u);
    const moments = [...atom.matchAll(/<(?:updated|published)>([^<]+)</gu)].map((each) => each[1]);
    for (const moment of moments) expect(z.iso.datetime().safeParse(moment).success).toBe(true);
    expect(atom).toMatch(/<link [^>]*rel="self"/u);
    expect(atom.match(/<author>/gu)?.length).toBe(4);

    const types = { rss: 'rss+xml', atom: 'atom+xml', json: 'feed+json' };
    for (const [format, type] of Object.entries(types)) {
      const { headers } = await feed(format);
      expect(headers.get('content-type')).toBe(`application/${type}; charset=utf-8`);
      expect(headers.get('access-control-allow-origin')).toBe('*');
      const known = await fetch(
        `${world.url}/feeds/clarifications.${format}?tenant=${office.slug}`,
        {
          headers: { 'if-none-match': headers.get('etag') ?? '' },
        },
      );
      expect(known.status).toBe(304);
    }
  });

  it('are had for an office, a harm and a region', async () => {
    const titles = async (query: string) => (await jsonFeed(query)).items.map((item) => item.title);
    expect(await titles(`tenant=${other.slug}`)).toEqual(['[Salah] Kabar kantor lain']);
    expect(await titles('harm=disaster')).toEqual(['[Ralat] [Salah] Kabar banjir']);
    expect((await titles('region=63')).length).toBeGreaterThanOrEqual(4);
    expect(await titles('region=63.03&harm=fraud')).toContain('[Salah] Kabar penipuan');
    expect(await titles('region=11')).toEqual([]);
    expect((await call(`${world.url}/feeds/clarifications.json?harm=apa`, z.string())).status).toBe(
      422,
    );
    expect(
      (await call(`${world.url}/feeds/clarifications.json?tenant=tak-ada`, z.string())).status,
    ).toBe(404);
  });

  it('show a correction as something new to readers that go by the id', async () => {
    const rss = (await feed('rss', 'harm=disaster')).text;
    expect(rss).toContain('[Ralat]');
    expect(rss).toMatch(new RegExp(`urn:uuid:${corrected}#\\d+`, 'u'));
  });
});

/** Google's required and recommended fields of ClaimReview (Search Central, "Fact Check"). */
const CLAIM_REVIEW = {
  type: 'object',
  required: [
    '@context',
    '@type',
    'url',
    'claimReviewed',
    'reviewRating',
    'author',
    'datePublished',
    'itemReviewed',
  ],
  properties: {
    '@context': { const: 'https://schema.org' },
    '@type': { const: 'ClaimReview' },
    url: { type: 'string', format: 'uri' },
    claimReviewed: { type: 'string', minLength: 1 },
    datePublished: { type: 'string', format: 'date' },
    author: {
      type: 'object',
      required: ['@type', 'name', 'url'],
      properties: {
        '@type': { const: 'Organization' },
        name: { type: 'string', minLength: 1 },
        url: { type: 'string', format: 'uri' },
      },
    },
    itemReviewed: {
      type: 'object',
      required: ['@type'],
      properties: { '@type': { const: 'Claim' } },
    },
    reviewRating: {
      type: 'object',
      required: ['@type', 'alternateName', 'ratingValue', 'bestRating', 'worstRating'],
      properties: {
        '@type': { const: 'Rating' },
        alternateName: { type: 'string', minLength: 1 },
        ratingValue: { type: 'number', minimum: 1, maximum: 5 },
        bestRating: { const: 5 },
        worstRating: { const: 1 },
      },
    },
  },
} as const;

it('ClaimReview has the fields that Google requires and recommends, on pages and in the feed', async () => {
  const ajv = new Ajv2020({ strict: true });
  addFormats.default(ajv);
  const check = ajv.compile(CLAIM_REVIEW);
  const Feed = z.object({
    '@type': z.literal('DataFeed'),
    dateModified: z.iso.datetime(),
    dataFeedElement: z.array(
      z.object({ url: z.url(), item: z.array(z.looseObject({})).length(1) }),
    ),
  });
  const answer = await fetch(`${world.url}/feeds/claimreview.json?tenant=${office.slug}`);
  expect(answer.headers.get('content-type')).toContain('application/ld+json');
  const { dataFeedElement } = Feed.parse(await answer.json());
  expect(dataFeedElement).toHaveLength(3);
  for (const element of dataFeedElement) {
    expect(check(element.item[0]), JSON.stringify(check.errors)).toBe(true);
    const html = await (await fetch(element.url.replace(site, world.url))).text();
    const onPage = /<script type="application\/ld\+json">(.*?)<\/script>/su.exec(html)?.[1] ?? '';
    expect(JSON.parse(onPage)).toEqual(element.item[0]);
  }
});

describe('what outlets take without a programmer', () => {
  const Texts = z.object({
    words60: z.string(),
    words120: z.string(),
    words250: z.string(),
    radio30: z.string(),
    credit: z.string(),
  });
  const words = (text: string) => text.split(/\s+/u).filter(Boolean).length;

  it('texts keep to their length and always name verdict and source', async () => {
    const long = await publishText(world, await makeOffice(world), {
      title: 'Kabar panjang',
      claim:
        'Pemerintah membagikan bantuan tunai kepada semua warga yang mengisi formulir di sebuah tautan.',
      summary: 'Tidak ada bantuan seperti itu. Jangan mengisi formulirnya.',
      explanation: Array.from(
        { length: 40 },
        (_, n) => `Kalimat ke-${n} menjelaskan satu hal lagi kepada pembaca.`,
      ).join(' '),
    });
    const path = `${world.url}/api/v1/clarifications/${long.clarificationId}/texts`;
    const { body } = await call(path, Texts);
    const lengths = [body.words60, body.words120, body.words250, body.radio30].map(words);
    expect(lengths.map((count, at) => count <= ([60, 120, 250, 75][at] ?? 0))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(lengths[1]).toBeGreaterThan(100);
    expect(lengths[2]).toBeGreaterThan(230);
    for (const text of [body.words60, body.words120, body.words250]) {
      expect(text).toContain('Putusan: Salah.');
      expect(text).toContain(`${site}/klarifikasi/${long.slug}`);
    }
    expect(body.radio30).not.toContain('http');
  });

  it('oEmbed finds the element from the page, and knows no address but ours', async () => {
    const { items } = await jsonFeed(`harm=fraud&tenant=${office.slug}`);
    const page = items[0]?.url ?? '';
    const html = await (await fetch(page.replace(site, world.url))).text();
    const found = /type="application\/json\+oembed" href="([^"]+)"/u.exec(html)?.[1] ?? '';
    const Answer = z.object({
      version: z.literal('1.0'),
      type: z.literal('rich'),
      html: z.string(),
      width: z.number(),
      height: z.number(),
      title: z.string(),
    });
    const oembed = found.replaceAll('&amp;', '&').replace(site, world.url);
    const { body } = await call(`${oembed}&maxwidth=320&maxheight=200`, Answer);
    expect(body.width).toBe(320);
    expect(body.height).toBe(200);
    expect(body.html).toMatch(/^<blockquote><a href="[^"]+">[^<]+<\/a><\/blockquote><iframe /u);
    const xml = await fetch(`${oembed}&format=xml`);
    expect(await xml.text()).toContain('<type>rich</type>');
    const strange = `${world.url}/oembed?url=${encodeURIComponent('https://lain.example/klarifikasi/x')}`;
    expect((await fetch(strange)).status).toBe(404);
    expect((await call(`${world.url}/api/v1/clarifications/x`, Problem)).status).toBe(422);
  });

  it('the card image is drawn once and can be shown on other sites', async () => {
    const { items } = await jsonFeed('harm=disaster');
    const url = items[0]?.image.replace(site, world.url) ?? '';
    const card = await fetch(url);
    expect(card.headers.get('content-type')).toBe('image/png');
    expect(card.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    const bytes = Buffer.from(await card.arrayBuffer());
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.length).toBeLessThan(60_000);
    const again = await fetch(url, {
      headers: { 'if-none-match': card.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });
});

const toSecond = (moment: string): string => `${moment.slice(0, 19)}.000Z`;
