import { type Database, type PublicationState, readPublicationStates } from '@saring/database';

/** How often each office has published. Whatever is rendered from published texts is keyed on it. */
export interface Publications {
  /** `null` for all offices together; sequence 0 where nothing was published yet. */
  state(tenantId: string | null): Promise<PublicationState>;
  /** Something was published in this process: the next answer knows it. */
  changed(): void;
}

/** What another process publishes is known after this long at most. */
const KEEP_MS = 500;
const NEVER: PublicationState = { seq: 0, changedAt: new Date(0) };

/** @param database on the public role */
export function createPublications(database: Database): Publications {
  let known: Promise<ReadonlyMap<string, PublicationState>> | null = null;
  let loadedAt = 0;
  const load = () => {
    if (known === null || Date.now() - loadedAt > KEEP_MS) {
      loadedAt = Date.now();
      const loading = readPublicationStates(database);
      known = loading;
      // A failed look-up is not kept: the next caller asks again.
      loading.catch(() => {
        if (known === loading) known = null;
      });
    }
    return known;
  };
  return {
    state: async (tenantId) => {
      const states = await load();
      if (tenantId !== null) return states.get(tenantId) ?? NEVER;
      let { seq, changedAt } = NEVER;
      for (const state of states.values()) {
        seq += state.seq;
        if (state.changedAt > changedAt) changedAt = state.changedAt;
      }
      return { seq, changedAt };
    },
    changed: () => {
      known = null;
    },
  };
}
