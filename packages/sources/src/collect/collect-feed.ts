import type { FetchResponse } from '../fetch/types.ts';
import { decodeText } from './decode-text.ts';
import { rawPostsOf } from './feed-posts.ts';
import { parseFeedText } from './feed-text.ts';
import { postUrl } from './post-url.ts';
import { problem } from './problems.ts';
import type { CollectContext, CollectResult, SourceOptions, SourceState } from './types.ts';
import { type SourceContent, visitSource } from './visit-source.ts';

export interface FeedSource extends SourceOptions {
  readonly url: string;
}

const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1';

/** Visits an RSS, Atom, RDF or JSON feed. */
export function collectFeed(
  { url, everySeconds }: FeedSource,
  state: SourceState | null,
  context: CollectContext,
): Promise<CollectResult> {
  const key = `feed:${postUrl(url) ?? url}`;
  return visitSource({ key, url, accept: ACCEPT, everySeconds }, state, context, readFeed);
}

function readFeed(response: FetchResponse): SourceContent {
  const parsed = parseFeedText(decodeText(response.body, response.charset));
  if (parsed.kind === 'unknown') {
    return { posts: [], problem: problem('NOT_A_FEED', response.contentType ?? '') };
  }
  if (parsed.kind === 'broken') return { posts: [], problem: problem('BROKEN', parsed.reason) };
  const damage = parsed.damaged;
  return {
    posts: parsed.feeds.flatMap(rawPostsOf),
    problem: damage === null ? null : problem('PARTLY_BROKEN', damage),
  };
}
