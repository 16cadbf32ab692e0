import type { Door } from '../fetch/types.ts';
import type { CollectProblem } from './problems.ts';

/** A public item found by a collector, where it appeared. */
export interface CollectedPost {
  /** SHA-256 over source and address (or text), hexadecimal: the same post has the same id for ever. */
  readonly id: string;
  /** Absolute, without tracking parameters; `null` when the source gives none. */
  readonly url: string | null;
  readonly author: string | null;
  /** ISO 8601; `null` when absent, unreadable or in the future. */
  readonly publishedAt: string | null;
  readonly title: string | null;
  /** Plain text with line breaks, headline included; at most `MAX_TEXT_LENGTH`. */
  readonly text: string;
  /** The text was longer. */
  readonly truncated: boolean;
  readonly language: string | null;
  /** Absolute http(s) addresses in the text, in order, without repeats. */
  readonly links: readonly string[];
  readonly media: readonly PostMedia[];
  readonly forwardedFrom: { readonly name: string; readonly url: string | null } | null;
  readonly views: number | null;
}

export interface PostMedia {
  readonly kind: 'image' | 'video' | 'audio' | 'document';
  /** `null`: the source shows that there is one, but not where. */
  readonly url: string | null;
}

/** What is kept of a source between two visits. Plain data, for a JSON column. */
export interface SourceState {
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** The newest item seen, where the source counts its items. */
  readonly cursor: string | null;
  /** Visits in a row that brought nothing but trouble. */
  readonly failures: number;
  /** ISO 8601. */
  readonly nextRunAt: string;
}

/** What one visit brought. Trouble is told, never thrown; posts and a problem may come together. */
export interface CollectResult {
  readonly posts: readonly CollectedPost[];
  readonly next: SourceState;
  readonly problem: CollectProblem | null;
  /** The source moved for good (301 or 308) and should be registered there. */
  readonly movedTo: string | null;
}

/** What every collector is told about its source. */
export interface SourceOptions {
  /** Seconds between two visits that go well. */
  readonly everySeconds: number;
}

/** What a visit works with. */
export interface CollectContext {
  /** Should be a polite one. */
  readonly door: Door;
  readonly now: Date;
  readonly signal?: AbortSignal;
}
