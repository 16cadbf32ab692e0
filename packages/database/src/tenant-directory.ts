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

export function createTenantDirectory(database: Database): TenantDirectory {
  let known: Promise<Tenant[]> | null = null;
  let until = 0;
  const load = (): Promise<Tenant[]> => {
    if (known === null || Date.now() > until) {
      until = Date.now() + KEEP_MS;
      const loading = listTenants(database);
      known = loading;
      // A failed look-up is not kept: the next caller asks again.
      loading.catch(() => {
        if (known === loading) known = null;
      });
    }
    return known;
  };
  const offices = async () => (await load()).filter((tenant) => !tenant.shared);
  return {
    all: offices,
    byId: async (id) => (await load()).find((tenant) => tenant.id === id) ?? null,
    bySlug: async (slug) => (await offices()).find((tenant) => tenant.slug === slug) ?? null,
    first: async () => (await offices())[0] ?? null,
    shared: async () => {
      const found = (await load()).find((tenant) => tenant.shared);
      if (found === undefined) throw new Error('the shared tenant is missing: not migrated');
      return found;
    },
  };
}
