import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  FakeInternet,
  makeCertificate,
  openTestDoor,
  servePages,
} from '../../../../test/servers/index.ts';
import { collectMastodon } from './collect-mastodon.ts';
import type { SourceState } from './types.ts';

const NOW = new Date('2026-03-01T00:00:00Z');
const FIRST = '/api/v1/timelines/tag/hoaks?limit=40';

let net: FakeInternet;
let asked: string[];
beforeEach(() => {
  net = new FakeInternet();
  asked = [];
});
afterEach(() => net.close());

async function visit(pages: Record<string, unknown>, state: SourceState | null = null) {
  const certificate = await makeCertificate(['sosial.contoh.id']);
  const served = Object.entries(pages).map(([path, page]) => [
    path,
    {
      body: typeof page === 'string' ? page : JSON.stringify(page),
      contentType: 'application/json',
    },
  ]);
  await net.site('sosial.contoh.id', servePages(Object.fromEntries(served), asked), {
    certificate,
  });
  return collectMastodon(
    { instance: 'sosial.contoh.id', tag: '#Hoaks', everySeconds: 900 },
    state,
    { door: openTestDoor(net, {}, { authorities: [certificate.authority] }), now: NOW },
  );
}

const status = (id: string, more: object = {}) => ({
  id,
  url: `https://sosial.contoh.id/@warga/${id}`,
  uri: `https://sosial.contoh.id/users/warga/statuses/${id}`,
  content:
    '<p>Benarkah ini?<br>Lihat <a href="https://bansos.contoh.id/x">bansos</a></p><p><a href="https://sosial.contoh.id/tags/hoaks">#<span>hoaks</span></a></p>',
  spoiler_text: '',
  created_at: '2026-02-28T03:04:05.678Z',
  language: 'id',
  account: { acct: 'warga@lain.contoh.id', display_name: 'Warga' },
  media_attachments: [{ type: 'gifv', url: 'https://berkas.contoh.id/a.mp4' }],
  ...more,
});

it('reads a timeline', async () => {
  const { posts, problem, next } = await visit({ [FIRST]: [status('1100'), status('999')] });
  expect(problem).toBeNull();
  expect(posts[0]).toMatchObject({
    url: 'https://sosial.contoh.id/@warga/1100',
    author: 'warga@lain.contoh.id',
    publishedAt: '2026-02-28T03:04:05.678Z',
    text: 'Benarkah ini?\nLihat bansos\n\n#hoaks',
    language: 'id',
    links: ['https://bansos.contoh.id/x', 'https://sosial.contoh.id/tags/hoaks'],
    media: [{ kind: 'video', url: 'https://berkas.contoh.id/a.mp4' }],
  });
  expect(next.cursor).toBe('1100');
});

it('asks only for what came since, and keeps its place when nothing did', async () => {
  const state = { etag: null, lastModified: null, cursor: '1100', failures: 0, nextRunAt: '' };
  const { next, problem } = await visit({ [`${FIRST}&since_id=1100`]: [] }, state);
  expect([problem, next.cursor]).toEqual([null, '1100']);
  expect(asked).toEqual([`${FIRST}&since_id=1100`]);
});

it('puts a content warning before the text', async () => {
  const { posts } = await visit({ [FIRST]: [status('1', { spoiler_text: 'Awas' })] });
  expect(posts[0]?.text.startsWith('Awas\n\nBenarkah')).toBe(true);
});

it('leaves out what does not fit and says so', async () => {
  const { posts, problem } = await visit({ [FIRST]: [status('1'), { id: 2 }, null] });
  expect([posts.length, problem?.code, problem?.detail]).toEqual([
    1,
    'PARTLY_BROKEN',
    '2 statuses',
  ]);
});

it.each(['{"error":"x"}', 'bukan json', ''])('%j is no timeline', async (body) => {
  expect((await visit({ [FIRST]: body })).problem?.code).toBe('NOT_A_FEED');
});
