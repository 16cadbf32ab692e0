import type { FetchResponse } from '../fetch/types.ts';
import { fetchSource, validatorsOf } from './fetch-source.ts';
import { makePost, type RawPost } from './post.ts';
import type { CollectProblem } from './problems.ts';
import { afterFailure, afterSuccess } from './source-state.ts';
import type { CollectContext, CollectResult, SourceState } from './types.ts';

/** One source as it is visited. */
export interface SourceVisit {
  /** Names the source for ever; part of each post's id. */
  readonly key: string;
  readonly url: string;
  /** `Accept` header. */
  readonly accept: string;
  readonly everySeconds: number;
}

/** What was read of a fresh answer. A problem without posts is a failed visit. */
export interface SourceContent {
  readonly posts: readonly RawPost[];
  readonly problem: CollectProblem | null;
  /** The newest item seen. */
  readonly cursor?: string | null;
}

/** The part of a visit that is the same for every kind of source: ask, read, and say when next. */
export async function visitSource(
  source: SourceVisit,
  state: SourceState | null,
  context: CollectContext,
  read: (response: FetchResponse) => SourceContent | Promise<SourceContent>,
): Promise<CollectResult> {
  const visit = { key: source.key, everySeconds: source.everySeconds, now: context.now };
  const failed = (problem: CollectProblem, wait: number | null): CollectResult => ({
    posts: [],
    next: afterFailure(state, visit, wait),
    problem,
    movedTo: null,
  });
  const fetched = await fetchSource(source.url, source.accept, state, context);
  if (fetched.kind === 'failed') return failed(fetched.problem, fetched.wait);
  if (fetched.kind === 'unchanged') {
    const next = afterSuccess(state, visit, state ?? {});
    return { posts: [], next, problem: null, movedTo: null };
  }
  const { response, movedTo } = fetched;
  const { posts, problem, cursor = null } = await read(response);
  if (problem !== null && posts.length === 0) return failed(problem, null);
  // What was damaged is fetched whole the next time: it may have been mended meanwhile.
  const validators = problem === null ? validatorsOf(response) : {};
  return {
    posts: posts.flatMap((raw) => makePost(source.key, response.url, raw, context.now) ?? []),
    next: afterSuccess(state, visit, { ...validators, cursor }),
    problem,
    movedTo,
  };
}
