import { decodeText } from './decode-text.ts';
import { problem } from './problems.ts';
import { readTelegramPage, type TelegramPost } from './telegram-page.ts';
import type { CollectContext, CollectResult, SourceOptions, SourceState } from './types.ts';
import { type SourceContent, visitSource } from './visit-source.ts';

export interface TelegramSource extends SourceOptions {
  /** Name of a public channel, without `@`. */
  readonly channel: string;
}

/** Pages read in one visit; a page has about twenty messages. */
const MAX_PAGES = 4;
const ACCEPT = 'text/html';

/**
 * Visits a public Telegram channel through its web page, no account needed. When more was posted
 * since the last visit than one page shows, older pages are read until the gap is closed.
 */
export function collectTelegram(
  { channel, everySeconds }: TelegramSource,
  state: SourceState | null,
  context: CollectContext,
): Promise<CollectResult> {
  const name = channel.replace(/^@/u, '').toLowerCase();
  const url = `https://t.me/s/${encodeURIComponent(name)}`;
  const seen = Number(state?.cursor ?? 0) || 0;
  const source = { key: `telegram:${name}`, url, accept: ACCEPT, everySeconds };

  return visitSource(source, state, context, async (response): Promise<SourceContent> => {
    // A channel that has no such page redirects to its plain address.
    const isChannel = new URL(response.url).pathname.startsWith('/s/');
    const newest = isChannel ? readTelegramPage(decodeText(response.body, response.charset)) : null;
    if (newest === null) return { posts: [], problem: problem('NOT_PUBLIC', name) };
    const posts = [...newest];
    let gap = seen > 0 ? lowest(posts) : 0;
    for (let page = 1; page < MAX_PAGES && gap > seen + 1; page += 1) {
      const older = await readOlder(url, gap, context);
      if (older === null || older.length === 0) break;
      posts.unshift(...older);
      gap = Math.min(gap - 1, lowest(older));
    }
    const cursor = posts.reduce((most, post) => Math.max(most, post.number), seen);
    return {
      posts: posts.filter((post) => post.number > seen),
      problem: null,
      cursor: cursor === 0 ? null : String(cursor),
    };
  });
}

/** The page before a message; `null` when it cannot be had, and the gap stays for this time. */
async function readOlder(
  url: string,
  before: number,
  { door, signal }: CollectContext,
): Promise<TelegramPost[] | null> {
  const result = await door.safeFetch({
    url: `${url}?before=${before}`,
    headers: { accept: ACCEPT },
    ...(signal === undefined ? {} : { signal }),
  });
  if (result.kind === 'failure' || result.status !== 200) return null;
  return readTelegramPage(decodeText(result.body, result.charset));
}

function lowest(posts: readonly TelegramPost[]): number {
  return posts.reduce((least, post) => Math.min(least, post.number), Number.POSITIVE_INFINITY);
}
