import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from './canonical-json.ts';

/** One entry of the decision log without its place in the chain. */
export interface LogFacts {
  readonly tenantId: string;
  /** 1, 2, 3 ... within the tenant. */
  readonly seq: number;
  /** ISO 8601 with milliseconds. */
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly data: Json;
}

/** What the first entry of a chain names as the one before it. */
export const FIRST_PREV_HASH = '0'.repeat(64);

/** SHA-256 (hex) over the canonical JSON of the entry and the hash of the one before. */
export function logHash(facts: LogFacts, prevHash: string): string {
  const { tenantId, seq, at, actor, action, subject, data } = facts;
  const text = canonicalJson({ tenantId, seq, at, actor, action, subject, data, prevHash });
  return createHash('sha256').update(text).digest('hex');
}
