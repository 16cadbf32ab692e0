import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  FakeInternet,
  makeCertificate,
  openTestDoor,
  type ServedPage,
  servePages,
  type TelegramMessage,
  telegramPage,
} from '../../../../test/servers/index.ts';
import type { Door } from '../fetch/types.ts';
import { collectTelegram } from './collect-telegram.ts';
import { readTelegramPage } from './telegram-page.ts';
import type { SourceState } from './types.ts';

const NOW = new Date('2026-03-01T00:00:00Z');
const HTML = 'text/html; charset=utf-8';

let net: FakeInternet;
let door: Door;
let asked: string[];
beforeEach(() => {
  net = new FakeInternet();
  asked = [];
});
afterEach(() => net.close());

async function serve(pages: Record<string, string | ServedPage>): Promise<void> {
  const certificate = await makeCertificate(['t.me']);
  door = openTestDoor(net, {}, { authorities: [certificate.authority] });
  const served = Object.entries(pages).map(([path, page]) => [
    path,
    typeof page === 'string' ? { body: page, contentType: HTML } : page,
  ]);
  await net.site('t.me', servePages(Object.fromEntries(served), asked), { certificate });
}

const visit = (state: SourceState | null = null) =>
  collectTelegram({ channel: '@InfoBanua', everySeconds: 600 }, state, { door, now: NOW });

const numbered = (from: number, to: number): TelegramMessage[] =>
  Array.from({ length: to - from + 1 }, (_, i) => ({
    number: from + i,
    html: `Kabar ${from + i}`,
  }));

it('reads a message with all its parts', async () => {
  await serve({
    '/s/infobanua': telegramPage('infobanua', [
      {
        number: 41,
        html: '<i class="emoji" style="x"><b>🔥</b></i> <b>BANSOS CAIR</b><br/><br/>Daftar di <a href="https://bansos.contoh.id/?utm_source=tg" target="_blank">bansos.contoh.id</a><br/>hari ini! <a href="?q=%23bansos">#bansos</a>',
        date: '2026-02-28T03:04:05+00:00',
        views: '12.5K',
        photo: 'https://cdn.contoh.id/poster.jpg',
        forwardedFrom: { name: 'Kanal Lain', url: 'https://t.me/kanallain/7' },
        replyTo: 'pesan yang dijawab',
      },
    ]),
  });
  const { posts, problem, next } = await visit();
  expect(problem).toBeNull();
  expect(posts).toMatchObject([
    {
      url: 'https://t.me/infobanua/41',
      author: 'Info Warga',
      publishedAt: '2026-02-28T03:04:05.000Z',
      title: null,
      text: '🔥 BANSOS CAIR\n\nDaftar di bansos.contoh.id\nhari ini! #bansos',
      links: ['https://bansos.contoh.id/'],
      media: [{ kind: 'image', url: 'https://cdn.contoh.id/poster.jpg' }],
      forwardedFrom: { name: 'Kanal Lain', url: 'https://t.me/kanallain/7' },
      views: 12_500,
    },
  ]);
  expect(next.cursor).toBe('41');
});

it('keeps a picture without words, and leaves out what has neither', async () => {
  await serve({
    '/s/infobanua': telegramPage('infobanua', [
      { number: 1, photo: 'https://cdn.contoh.id/a.jpg' },
      { number: 2 },
      { number: 3, html: 'Kabar', forwardedFrom: { name: 'Akun Tersembunyi' } },
    ]),
  });
  const { posts } = await visit();
  expect(posts.map((post) => [post.url, post.text, post.media.length])).toEqual([
    ['https://t.me/infobanua/1', '', 1],
    ['https://t.me/infobanua/3', 'Kabar', 0],
  ]);
  expect(posts[1]?.forwardedFrom).toEqual({ name: 'Akun Tersembunyi', url: null });
});

it('brings only what is new, and reads older pages until the gap is closed', async () => {
  await serve({
    '/s/infobanua': telegramPage('infobanua', numbered(81, 100)),
    '/s/infobanua?before=81': telegramPage('infobanua', numbered(61, 80)),
    '/s/infobanua?before=61': telegramPage('infobanua', numbered(41, 60)),
  });
  const first = await visit();
  expect([first.posts.length, first.next.cursor]).toEqual([20, '100']);
  expect(asked).toEqual(['/s/infobanua']);

  const later = await visit({ ...first.next, cursor: '70' });
  expect(later.posts.map((post) => post.text)).toEqual(
    numbered(71, 100).map((message) => message.html),
  );
  expect(asked).toEqual(['/s/infobanua', '/s/infobanua', '/s/infobanua?before=81']);
  expect((await visit(later.next)).posts).toEqual([]);
});

it('stops after four pages, whatever they say', async () => {
  const pages = Array.from({ length: 10 }, (_, i) => [
    i === 0 ? '/s/infobanua' : `/s/infobanua?before=${1001 - 20 * i}`,
    telegramPage('infobanua', numbered(1001 - 20 * (i + 1), 1000 - 20 * i)),
  ]);
  await serve(Object.fromEntries(pages));
  const { posts } = await visit({
    etag: null,
    lastModified: null,
    cursor: '5',
    failures: 0,
    nextRunAt: '',
  });
  expect([posts.length, asked.length]).toEqual([80, 4]);
});

it('a channel that is not public is told apart from one without messages', async () => {
  await serve({
    '/s/infobanua': { body: '', status: 302, headers: { location: 'https://t.me/infobanua' } },
    '/infobanua': '<html><body><div class="tgme_page">Telegram: Contact</div></body></html>',
  });
  expect((await visit()).problem).toMatchObject({ code: 'NOT_PUBLIC', detail: 'infobanua' });
  await serve({ '/s/infobanua': telegramPage('infobanua', []) });
  expect(await visit()).toMatchObject({ posts: [], problem: null, next: { failures: 0 } });
});

it('a page of another shape, or nested without end, is no channel', () => {
  expect(readTelegramPage('<p>halo')).toBeNull();
  expect(readTelegramPage('<div>'.repeat(300_000))).toBeNull();
});

it('messages in messages cost no more than messages', () => {
  const nested = '<div class="tgme_widget_message" data-post="infobanua/1">'.repeat(150);
  expect(readTelegramPage(nested)).toHaveLength(1);
});
