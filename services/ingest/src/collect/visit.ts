import type { CollectorSourceRow } from '@saring/database';
import {
  type CollectResult,
  collectFeed,
  collectMastodon,
  collectNewsSitemap,
  collectTelegram,
  type Door,
  type SourceState,
} from '@saring/sources';
import { z } from 'zod';

const State = z.object({
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  cursor: z.string().nullable(),
  failures: z.number(),
  nextRunAt: z.string(),
});

/** One visit to a source with the collector of its kind. Never throws for what the source does. */
export function visit(
  source: Pick<CollectorSourceRow, 'kind' | 'url' | 'state' | 'everyMinutes'>,
  context: { readonly door: Door; readonly now: Date; readonly signal?: AbortSignal },
): Promise<CollectResult> {
  const parsed = State.safeParse(source.state);
  const state: SourceState | null = parsed.success ? parsed.data : null;
  const everySeconds = source.everyMinutes * 60;
  switch (source.kind) {
    case 'FEED':
      return collectFeed({ url: source.url, everySeconds }, state, context);
    case 'NEWS_SITEMAP':
      return collectNewsSitemap({ url: source.url, everySeconds }, state, context);
    case 'TELEGRAM_CHANNEL':
      return collectTelegram({ channel: lastStep(source.url), everySeconds }, state, context);
    case 'MASTODON_TAG': {
      const { origin } = new URL(source.url);
      return collectMastodon(
        { instance: origin, tag: lastStep(source.url), everySeconds },
        state,
        context,
      );
    }
  }
}

/** `https://t.me/s/NAME` -> `NAME` */
const lastStep = (url: string): string =>
  decodeURIComponent(new URL(url).pathname.replace(/\/+$/u, '').split('/').at(-1) ?? '');
