import { insertPost, type Tx } from '@saring/database';
import { checkItemSources, matchItem, type Schedule } from '@saring/pipeline';
import type { CollectedPost } from '@saring/sources';
import { prepareText } from '../prepare-text.ts';

/**
 * Stores what a visit brought, each post once, and asks for its matching and source checks.
 *
 * @returns how many were new
 */
export async function storePosts(
  tx: Tx,
  schedule: Schedule,
  source: { readonly tenantId: string; readonly sourceId: string },
  posts: readonly CollectedPost[],
): Promise<number> {
  let fresh = 0;
  for (const post of posts) {
    if (post.text.trim() === '') continue;
    const text = post.text.replaceAll('\0', '');
    const itemId = await insertPost(tx, {
      ...prepareText(text),
      ...source,
      contentId: post.id,
      url: post.url,
      author: post.author,
      publishedAt: post.publishedAt === null ? null : new Date(post.publishedAt),
    });
    if (itemId === null) continue;
    fresh += 1;
    schedule(matchItem, { itemId });
    schedule(checkItemSources, { itemId });
  }
  return fresh;
}
