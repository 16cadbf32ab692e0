import { createDatabase } from '@saring/database';
import { createMetrics, silentLogger } from '@saring/runtime';
import { testDatabase } from '@saring/test';
import { afterAll, describe, expect, it } from 'vitest';
import { testSecrets } from '../../../../test/support/global-setup.ts';
import { PUBLIC } from './access.ts';
import { createRateLimiter } from './rate-limit.ts';
import { json } from './reply.ts';
import { route } from './route.ts';
import { createWebApp, listen } from './server.ts';

const database = await testDatabase();
const handles = [1, 2, 3].map(() => createDatabase({ url: database.access.app, poolSize: 2 }));
afterAll(() => Promise.all(handles.map((handle) => handle.close())));
/** Each with a connection of its own, as in three processes. */
const limiters = handles.map((handle) => createRateLimiter(handle, testSecrets, silentLogger));
const policy = { name: 'uji', seconds: 3600, known: 100, anonymous: 10 };

describe('the rate limit', () => {
  it('lets through exactly as many as it says, over all processes', async () => {
    const caller = { actor: 'key:satu', address: '127.0.0.1' };
    const answers = await Promise.all(
      Array.from({ length: 450 }, async (_, index) => {
        const limiter = limiters[index % limiters.length];
        return limiter?.count(policy, caller);
      }),
    );
    const refused = answers.filter((answer) => answer?.retryAfter !== null);
    expect(answers.length - refused.length).toBe(100);
    for (const answer of refused) {
      expect(answer?.retryAfter).toBeGreaterThan(3000);
      expect(answer?.retryAfter).toBeLessThanOrEqual(3601);
    }
  });

  it('counts each caller and each policy by itself', async () => {
    const [limiter] = limiters;
    const of = (actor: string | null, address: string, name = 'uji') =>
      limiter?.count({ ...policy, name }, { actor, address });
    expect((await of('key:dua', '127.0.0.1'))?.headers.RateLimit).toMatch(/^"uji";r=99;t=\d+$/u);
    expect((await of('key:dua', '127.0.0.1', 'lain'))?.headers.RateLimit).toMatch(/;r=99;/u);
    expect((await of(null, '10.1.1.1'))?.headers['RateLimit-Policy']).toBe('"uji";q=10;w=3600');
    expect((await of(null, '10.1.1.2'))?.headers.RateLimit).toMatch(/;r=9;/u);
    // One customer of an IPv6 network, whichever of its addresses they use.
    await of(null, '2001:db8:1:2::1');
    expect((await of(null, '2001:db8:1:2:ffff::9'))?.headers.RateLimit).toMatch(/;r=8;/u);
  });

  it('begins anew when the window is over', async () => {
    const [limiter] = limiters;
    const caller = { actor: 'key:tiga', address: '' };
    const short = { ...policy, known: 1 };
    expect((await limiter?.count(short, caller))?.retryAfter).toBeNull();
    expect((await limiter?.count(short, caller))?.retryAfter).not.toBeNull();
    await database.sql(
      `UPDATE request_count SET window_start = window_start - interval '1 hour' WHERE key LIKE '%tiga'`,
    );
    expect((await limiter?.count(short, caller))?.retryAfter).toBeNull();
  });

  it('lets everybody through, uncounted, while the store is away', async () => {
    const gone = createDatabase({ url: database.access.app, poolSize: 1 });
    const limiter = createRateLimiter(gone, testSecrets, silentLogger);
    await gone.close();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => limiter.count(policy, { actor: null, address: '10.9.9.9' })),
    );
    for (const answer of answers) expect(answer).toEqual({ retryAfter: null, headers: {} });
  });

  it('keeps no address', async () => {
    await limiters[0]?.count(policy, { actor: null, address: '203.0.113.77' });
    const rows = await database.sql<{ key: string }>('SELECT key FROM request_count');
    expect(rows.map((row) => row.key).join()).not.toContain('203.0.113');
  });

  it('answers 429 with Retry-After and the headers of the draft', async () => {
    const [limiter] = limiters;
    if (limiter === undefined) throw new Error('no limiter');
    const app = createWebApp({
      routes: [
        route({
          method: 'get',
          path: '/api/v1/uji',
          kind: 'api',
          access: PUBLIC,
          cors: true,
          rate: { name: 'http', seconds: 60, known: 2, anonymous: 2 },
          summary: 'uji',
          handle: async () => json({ fine: true }),
        }),
      ],
      authenticate: async () => null,
      limiter,
      logger: silentLogger,
      metrics: createMetrics(),
      trustedProxies: 0,
      publicUrl: 'https://saring.example',
      errorPage: () => '',
    });
    const server = await listen(app, 0, '127.0.0.1');
    afterAll(() => server.close());
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const url = `http://127.0.0.1:${port}/api/v1/uji`;
    expect((await fetch(url)).status).toBe(200);
    const second = await fetch(url);
    expect(second.headers.get('ratelimit')).toMatch(/^"http";r=0;t=\d+$/u);
    const third = await fetch(url);
    expect(third.status).toBe(429);
    expect(third.headers.get('retry-after')).toMatch(/^\d+$/u);
    expect(third.headers.get('content-type')).toContain('application/problem+json');
    expect(await third.json()).toMatchObject({ code: 'RATE_LIMITED' });
    const preflight = await fetch(url, { method: 'OPTIONS' });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-methods')).toBe('GET');
    const strange = await fetch(url, { headers: { authorization: 'Bearer sr_ended' } });
    expect(strange.status).toBe(401);
  });
});
