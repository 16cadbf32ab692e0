import { readFile } from 'node:fs/promises';
import { createCollectorSource } from '@saring/database';
import { collectorSources, datedFixture, fixtureUrl } from '@saring/demo';
import { storePosts, visit } from '@saring/ingest';
import type { Door } from '@saring/sources';
import type { House } from '../boot/compose.ts';
import { get, type Offices } from './offices.ts';

/**
 * What the demo's public sources hold, read by the real collectors from files instead of the
 * network. The sources are paused, because nobody answers at their addresses.
 */
export async function loadPosts(house: House, offices: Offices, now: Date): Promise<number> {
  let stored = 0;
  for (const demo of collectorSources) {
    const tenantId = get(offices.tenants, demo.tenant);
    const kind = demo.kind === 'RSS' ? 'FEED' : 'TELEGRAM_CHANNEL';
    const source = { kind, url: demo.url, state: {}, everyMinutes: 30 } as const;
    const text = datedFixture(await readFile(fixtureUrl(demo.fixture), 'utf8'), now);
    const result = await visit(source, { door: fileDoor(text, kind), now });
    stored += await house.pipeline.transact(house.app, tenantId, async (tx, schedule) => {
      const sourceId = await createCollectorSource(tx, {
        tenantId,
        kind,
        name: demo.title,
        url: demo.url,
        pausedAt: now,
      });
      return storePosts(tx, schedule, { tenantId, sourceId }, result.posts);
    });
  }
  return stored;
}

/** Answers every address with one text. */
function fileDoor(text: string, kind: 'FEED' | 'TELEGRAM_CHANNEL'): Door {
  const body = Buffer.from(text);
  const contentType = kind === 'FEED' ? 'application/rss+xml' : 'text/html';
  return {
    userAgent: 'Saring demo',
    safeFetch: async ({ url }) => ({
      kind: 'response',
      requestedUrl: url,
      url,
      status: 200,
      headers: {},
      rawHeaders: [],
      contentType,
      charset: 'utf-8',
      body,
      wire: body,
      encodings: [],
      truncated: false,
      chain: [],
      clientRedirect: null,
      timings: { connected: null, headers: null, done: 0 },
    }),
  };
}
