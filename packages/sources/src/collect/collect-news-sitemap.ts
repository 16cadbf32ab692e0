import { decodeText } from './decode-text.ts';
import { readNewsSitemap } from './news-sitemap.ts';
import type { RawPost } from './post.ts';
import { postUrl } from './post-url.ts';
import { problem } from './problems.ts';
import type { CollectContext, CollectResult, SourceOptions, SourceState } from './types.ts';
import { type SourceContent, visitSource } from './visit-source.ts';

export interface NewsSitemapSource extends SourceOptions {
  readonly url: string;
}

/** Sitemaps of an index read in one visit, the newest. */
const MAX_SITEMAPS = 3;
const ACCEPT = 'application/xml, text/xml;q=0.9, */*;q=0.1';

/** Visits a news sitemap; of an index the newest sitemaps on the same host. Posts are headlines. */
export function collectNewsSitemap(
  { url, everySeconds }: NewsSitemapSource,
  state: SourceState | null,
  context: CollectContext,
): Promise<CollectResult> {
  const key = `sitemap:${postUrl(url) ?? url}`;
  const source = { key, url, accept: ACCEPT, everySeconds };
  return visitSource(source, state, context, async (response): Promise<SourceContent> => {
    const read = readNewsSitemap(decodeText(response.body, response.charset));
    if (read === null) {
      return { posts: [], problem: problem('NOT_A_FEED', response.contentType ?? '') };
    }
    if (read.kind === 'news') return { posts: read.posts, problem: null };
    const { host } = new URL(response.url);
    const inside = read.sitemaps
      .filter((each) => URL.canParse(each) && new URL(each).host === host)
      .slice(0, MAX_SITEMAPS);
    const lists: (readonly RawPost[] | null)[] = [];
    for (const each of inside) lists.push(await readOne(each, context));
    const posts = lists.flatMap((list) => list ?? []);
    const lost = lists.filter((list) => list === null).length;
    return { posts, problem: lost === 0 ? null : problem('PARTLY_BROKEN', `${lost} sitemaps`) };
  });
}

async function readOne(
  url: string,
  { door, signal }: CollectContext,
): Promise<readonly RawPost[] | null> {
  const result = await door.safeFetch({
    url,
    headers: { accept: ACCEPT },
    partial: 'keep',
    ...(signal === undefined ? {} : { signal }),
  });
  if (result.kind === 'failure' || result.status !== 200) return null;
  const read = readNewsSitemap(decodeText(result.body, result.charset));
  return read?.kind === 'news' ? read.posts : null;
}
