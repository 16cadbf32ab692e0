import type { TenantKey } from '@saring/demo';
import type { Signer } from '@saring/review';

/** What the loader made, by the keys of the demo data. */
export interface Offices {
  readonly tenants: ReadonlyMap<TenantKey, string>;
  readonly people: ReadonlyMap<string, Signer>;
  readonly kimGroups: ReadonlyMap<string, string>;
  /** Partner ids by tenant, in the order of the data. */
  readonly partners: ReadonlyMap<TenantKey, readonly string[]>;
  readonly logins: readonly {
    readonly role: string;
    readonly login: string;
    readonly tenant: string;
  }[];
}

/** @throws Error for a key that the demo data does not have */
export function get<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`demo data: nothing is called ${String(key)}`);
  return value;
}

/** The person of a tenant who may publish. */
export function editorOf(offices: Offices, tenantId: string): Signer {
  for (const person of offices.people.values()) {
    if (person.tenantId === tenantId && person.roles.includes('EDITOR')) return person;
  }
  throw new Error('demo data: an office has no editor');
}
