import type { StoredReply } from './conditional.ts';

/** Keeps made answers, the ones used last, up to a number of bytes. */
export interface ReplyCache {
  /**
   * The answer under `key`, made once even when many ask at the same moment. `stamp` says what it
   * was made of: with another stamp it is made anew.
   */
  get(key: string, stamp: string, make: () => Promise<StoredReply>): Promise<StoredReply>;
}

interface Entry {
  readonly stamp: string;
  readonly reply: Promise<StoredReply>;
  bytes: number;
}

/** Packed copies come on top of an answer's own bytes. */
const WITH_PACKED = 1.5;

export function createReplyCache(mostBytes = 64 * 1024 * 1024): ReplyCache {
  const entries = new Map<string, Entry>();
  let total = 0;
  const drop = (key: string, entry: Entry) => {
    if (entries.get(key) !== entry) return;
    entries.delete(key);
    total -= entry.bytes;
  };
  return {
    get: (key, stamp, make) => {
      const known = entries.get(key);
      if (known !== undefined) {
        entries.delete(key);
        if (known.stamp === stamp) {
          entries.set(key, known);
          return known.reply;
        }
        total -= known.bytes;
      }
      const entry: Entry = { stamp, reply: make(), bytes: 0 };
      entries.set(key, entry);
      entry.reply.then(
        (reply) => {
          if (entries.get(key) !== entry) return;
          entry.bytes = Math.ceil(reply.body.length * WITH_PACKED) + key.length;
          total += entry.bytes;
          for (const [oldest, old] of entries) {
            if (total <= mostBytes) break;
            drop(oldest, old);
          }
        },
        () => drop(key, entry),
      );
      return entry.reply;
    },
  };
}
