import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from './client.ts';
import { listTenants, type Tenant } from './tenants.ts';

/** The offices of this installation, kept in memory for a few seconds. */
export interface TenantDirectory {
  all(): Promise<readonly Tenant[]>;
  byId(id: string): Promise<Tenant | null>;
  bySlug(slug: string): Promise<Tenant | null>;
  /** The first office: where messages go that name none. */
  first(): Promise<Tenant | null>;
  /** Where other people's fact-checks are kept. */
  shared(): Promise<Tenant>;
}

const KEEP_MS = 5000;
/** Somebody who is not known may have been added just now: look again, but not all the time. */
const LOOK_AGAIN_MS = 250;

export function createTenantDirectory(database: Database): TenantDirectory {
  let known: Promise<Tenant[]> | null = null;
  let loadedAt = 0;
  const load = (keepMs = KEEP_MS): Promise<Tenant[]> => {
    if (known === null || Date.now() - loadedAt > keepMs) {
      loadedAt = Date.now();
      const loading = listTenants(database);
      known = loading;
      // A failed look-up is not kept: the next caller asks again.
      loading.catch(() => {
        if (known === loading) known = null;
      });
    }
    return known;
  };
  const find = async (matches: (tenant: Tenant) => boolean): Promise<Tenant | null> => {
    const found = (await load()).find(matches);
    if (found !== undefined) return found;
    // A list that is younger than this may have been read just before the tenant was added.
    await sleep(Math.max(0, LOOK_AGAIN_MS - (Date.now() - loadedAt)));
    return (await load(LOOK_AGAIN_MS - 1)).find(matches) ?? null;
  };
  return {
    all: async () => (await load()).filter((tenant) => !tenant.shared),
    byId: (id) => find((tenant) => tenant.id === id),
    bySlug: (slug) => find((tenant) => !tenant.shared && tenant.slug === slug),
    first: () => find((tenant) => !tenant.shared),
    shared: async () => {
      const found = await find((tenant) => tenant.shared);
      if (found === null) throw new Error('the shared tenant is missing: not migrated');
      return found;
    },
  };
}
