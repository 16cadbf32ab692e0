import { createHash } from 'node:crypto';
import type { SourceState } from './types.ts';

/** A source that fails is still looked at once a day. */
const MAX_BACKOFF_SECONDS = 24 * 60 * 60;
/** A source that is gone is looked at once a week, in case it comes back. */
export const GONE_SECONDS = 7 * 24 * 60 * 60;

interface Visit {
  /** Tells sources apart, so that they do not all come due together. */
  readonly key: string;
  readonly everySeconds: number;
  readonly now: Date;
}

interface Kept {
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  readonly cursor?: string | null;
}

/** The state after a visit that went well. */
export function afterSuccess(state: SourceState | null, visit: Visit, kept: Kept): SourceState {
  return {
    etag: kept.etag ?? null,
    lastModified: kept.lastModified ?? null,
    cursor: kept.cursor ?? state?.cursor ?? null,
    failures: 0,
    nextRunAt: later(visit, visit.everySeconds, 0),
  };
}

/**
 * The state after a visit that failed: the pause doubles each time, up to a day, and is never
 * shorter than the other side asked for. What is known of the source stays.
 */
export function afterFailure(
  state: SourceState | null,
  visit: Visit,
  minSeconds: number | null,
): SourceState {
  const failures = (state?.failures ?? 0) + 1;
  const backoff = Math.min(visit.everySeconds * 2 ** Math.min(failures, 20), MAX_BACKOFF_SECONDS);
  return {
    etag: state?.etag ?? null,
    lastModified: state?.lastModified ?? null,
    cursor: state?.cursor ?? null,
    failures,
    nextRunAt: later(visit, Math.max(backoff, minSeconds ?? 0), failures),
  };
}

/** Up to a tenth later, by source and try, so that sources spread out by themselves. */
function later({ key, now }: Visit, seconds: number, failures: number): string {
  const spread =
    createHash('sha256').update(`${key} ${failures}`).digest().readUInt16BE(0) / 65_536;
  return new Date(now.getTime() + seconds * (1 + spread / 10) * 1000).toISOString();
}
