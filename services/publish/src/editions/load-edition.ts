import {
  type EditionKind,
  findEdition,
  releasedByIds,
  type StoredEdition,
  type Tenant,
} from '@saring/database';
import { SaringError } from '@saring/domain';
import type { PublishContext } from '../context.ts';
import { type EditionItem, EditionItems } from './items.ts';

export interface LoadedEdition {
  readonly office: Tenant;
  readonly stored: StoredEdition;
  readonly items: readonly EditionItem[];
  /** Versions that are in force now, of items that were changed since the edition was made. */
  readonly changed: ReadonlyMap<string, { readonly version: number; readonly state: string }>;
}

/** An office by its short name. @throws SaringError `NOT_FOUND` */
export async function officeBySlug(
  { tenants }: Pick<PublishContext, 'tenants'>,
  slug: string,
): Promise<Tenant> {
  const office = await tenants.bySlug(slug);
  if (office === null) throw new SaringError('NOT_FOUND');
  return office;
}

/** Midnight UTC of a day that stands in an address. @throws SaringError `NOT_FOUND` */
export function dayIn(text: string): Date {
  const day = /^20\d\d-\d\d-\d\d$/u.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  if (day === null || Number.isNaN(day.getTime())) throw new SaringError('NOT_FOUND');
  return day;
}

/**
 * One edition, and what became of its items since. It is kept as it was; whoever opens it later must
 * learn that a text no longer holds.
 *
 * @throws SaringError `NOT_FOUND`
 */
export async function loadEdition(
  context: Pick<PublishContext, 'tenants' | 'database' | 'publicDatabase'>,
  office: Tenant,
  kind: EditionKind,
  day: Date,
): Promise<LoadedEdition> {
  const stored = await context.database.withTenant(office.id, (tx) =>
    findEdition(tx, office.id, kind, day),
  );
  if (stored === null) throw new SaringError('NOT_FOUND');
  const items = EditionItems.parse(stored.items);
  const now = await context.publicDatabase.outside((sql) =>
    releasedByIds(sql, { ids: items.map((item) => item.clarificationId) }),
  );
  const told = new Map(items.map((item) => [item.clarificationId, item.version]));
  const changed = new Map(
    now
      .filter((row) => row.currentVersion > (told.get(row.id) ?? 0))
      .map((row) => [row.id, { version: row.currentVersion, state: row.state }]),
  );
  return { office, stored, items, changed };
}
