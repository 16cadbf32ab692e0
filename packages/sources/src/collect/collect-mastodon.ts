import { z } from 'zod';
import type { FetchResponse } from '../fetch/types.ts';
import { readHtml } from './html-text.ts';
import type { RawPost } from './post.ts';
import { readPostDate } from './post-date.ts';
import { problem } from './problems.ts';
import type { CollectContext, CollectResult, SourceOptions, SourceState } from './types.ts';
import { type SourceContent, visitSource } from './visit-source.ts';

export interface MastodonSource extends SourceOptions {
  /** Host name of the instance: `mastodon.social`. */
  readonly instance: string;
  /** Without `#`. */
  readonly tag: string;
}

const Media = z.object({ type: z.string(), url: z.string().nullish() });
/** The part of a Mastodon `Status` that is read. */
const Status = z.object({
  id: z.string().max(64),
  url: z.string().nullish(),
  uri: z.string().nullish(),
  content: z.string(),
  spoiler_text: z.string().nullish(),
  created_at: z.string(),
  language: z.string().nullish(),
  account: z.object({ acct: z.string() }),
  media_attachments: z.array(Media).nullish(),
});

/** Visits the public timeline of a tag on a Mastodon instance. */
export function collectMastodon(
  { instance, tag, everySeconds }: MastodonSource,
  state: SourceState | null,
  context: CollectContext,
): Promise<CollectResult> {
  const host = instance.toLowerCase();
  const name = tag.replace(/^#/u, '').toLowerCase();
  const since = state?.cursor ? `&since_id=${encodeURIComponent(state.cursor)}` : '';
  const source = {
    key: `mastodon:${host}/${name}`,
    url: `https://${host}/api/v1/timelines/tag/${encodeURIComponent(name)}?limit=40${since}`,
    accept: 'application/json',
    everySeconds,
  };
  return visitSource(source, state, context, readTimeline);
}

/** Statuses that do not fit are left out and counted; the others are read. */
function readTimeline(response: FetchResponse): SourceContent {
  const list = z.array(z.unknown()).safeParse(parseJson(response.body));
  if (!list.success) return { posts: [], problem: problem('NOT_A_FEED', 'not a JSON list') };
  const statuses = list.data.map((each) => Status.safeParse(each));
  const good = statuses.flatMap((each) => (each.success ? [each.data] : []));
  const lost = statuses.length - good.length;
  return {
    posts: good.map(postOf),
    problem: lost === 0 ? null : problem('PARTLY_BROKEN', `${lost} statuses`),
    cursor:
      good
        .map((status) => status.id)
        .toSorted(byNumber)
        .at(-1) ?? null,
  };
}

function postOf(status: z.infer<typeof Status>): RawPost {
  const { text, links } = readHtml(status.content);
  const warning = status.spoiler_text?.trim();
  return {
    url: status.url ?? status.uri,
    guid: status.id,
    author: status.account.acct,
    publishedAt: readPostDate(status.created_at),
    body: warning ? `${warning}\n\n${text}` : text,
    language: status.language,
    links,
    media: (status.media_attachments ?? []).map(({ type, url }) => ({
      kind: type === 'gifv' ? 'video' : type === 'video' || type === 'audio' ? type : 'image',
      url: url ?? null,
    })),
  };
}

/** Identifiers are numbers too long for one; the longer is the greater. */
function byNumber(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}
