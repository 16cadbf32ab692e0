import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  answerOf,
  FakeInternet,
  failureOf,
  openTestDoor,
} from '../../../../../test/servers/index.ts';
import type { Door } from '../types.ts';
import { createPoliteDoor } from './polite-door.ts';

const PAGE = 'http://kabar.contoh.id/berita';

let net: FakeInternet;
let clock: number;
let asked: string[];
let polite: Door;
beforeEach(() => {
  net = new FakeInternet();
  clock = Date.parse('2026-03-01T00:00:00Z');
  asked = [];
  polite = createPoliteDoor(openTestDoor(net), { intervalMs: 0, now: () => clock });
});
afterEach(() => net.close());

/** A site with a robots.txt and pages that all say the same. */
async function site(robots: string | number, page: Record<string, string> | number = {}) {
  await net.site('kabar.contoh.id', (request, reply) => {
    asked.push(request.url ?? '');
    const answer = request.url === '/robots.txt' ? robots : page;
    if (typeof answer === 'number') reply.writeHead(answer).end();
    else if (typeof answer === 'string') reply.end(answer);
    else reply.writeHead(Number(answer.status ?? 200), answer).end('isi');
  });
}

describe('robots.txt', () => {
  it('is asked for once, and obeyed', async () => {
    await site('User-agent: SaringBot\nDisallow: /privat');
    expect((await polite.safeFetch({ url: PAGE })).kind).toBe('response');
    const refused = await polite.safeFetch({ url: 'http://kabar.contoh.id/privat/1' });
    expect(failureOf(refused).code).toBe('ROBOTS_REFUSED');
    expect(asked).toEqual(['/robots.txt', '/berita']);
  });

  it('is asked for again after a day', async () => {
    await site('');
    await polite.safeFetch({ url: PAGE });
    clock += 25 * 60 * 60 * 1000;
    await polite.safeFetch({ url: PAGE });
    expect(asked.filter((path) => path === '/robots.txt')).toHaveLength(2);
  });

  it('is asked for once by many at the same time', async () => {
    await site('User-agent: *\nAllow: /');
    await Promise.all([1, 2, 3].map((page) => polite.safeFetch({ url: `${PAGE}${page}` })));
    expect(asked.filter((path) => path === '/robots.txt')).toHaveLength(1);
  });

  it.each([404, 401, 403, 410])('that answers %i forbids nothing', async (status) => {
    await site(status);
    expect((await polite.safeFetch({ url: PAGE })).kind).toBe('response');
  });

  it.each([500, 503, 429])('that answers %i forbids everything for now', async (status) => {
    await site(status);
    const result = failureOf(await polite.safeFetch({ url: PAGE }));
    expect([result.code, result.retryAfter]).toEqual(['HOST_RESTING', 600]);
    await site('');
    clock += 601_000;
    expect((await polite.safeFetch({ url: PAGE })).kind).toBe('response');
  });

  it('of the place a redirect leads to is obeyed too', async () => {
    await site('', { status: '302', location: 'http://tutup.contoh.id/x' });
    await net.site('tutup.contoh.id', (request, reply) =>
      reply.end(request.url === '/robots.txt' ? 'User-agent: *\nDisallow: /' : 'rahasia'),
    );
    const result = failureOf(await polite.safeFetch({ url: PAGE }));
    expect(result).toMatchObject({ code: 'ROBOTS_REFUSED', url: 'http://tutup.contoh.id/x' });
  });
});

describe('a pause that a host asks for', () => {
  it.each([
    ['429 with seconds', { status: '429', 'retry-after': '90' }, 90],
    ['503 with a date', { status: '503', 'retry-after': 'Sun, 01 Mar 2026 00:02:00 GMT' }, 120],
    ['429 without a time', { status: '429' }, 60],
  ])('%s', async (_, page, seconds) => {
    await site('', page);
    expect(answerOf(await polite.safeFetch({ url: PAGE })).status).toBe(Number(page.status));
    const resting = failureOf(await polite.safeFetch({ url: PAGE }));
    expect([resting.code, resting.retryAfter]).toEqual(['HOST_RESTING', seconds]);
    expect(asked).toEqual(['/robots.txt', '/berita']);
    clock += seconds * 1000;
    expect((await polite.safeFetch({ url: PAGE })).kind).toBe('response');
  });

  it('503 without a time is no pause', async () => {
    await site('', 503);
    await polite.safeFetch({ url: PAGE });
    expect((await polite.safeFetch({ url: PAGE })).kind).toBe('response');
  });
});

it('an address that cannot be read is refused as at any door', async () => {
  expect(failureOf(await polite.safeFetch({ url: 'bukan' })).code).toBe('URL_INVALID');
});
