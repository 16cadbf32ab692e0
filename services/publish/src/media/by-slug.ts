import { findReleased, type ReleasedClarification, type Tenant } from '@saring/database';
import { SaringError } from '@saring/domain';
import type { PublishContext } from '../context.ts';

/** A public clarification with its office. @throws SaringError `NOT_FOUND` */
export async function bySlug(
  { publicDatabase, tenants }: Pick<PublishContext, 'publicDatabase' | 'tenants'>,
  slug: string,
): Promise<{ row: ReleasedClarification; office: Tenant }> {
  const row = await findReleased(publicDatabase, { slug });
  const office = row === null ? null : await tenants.byId(row.tenantId);
  if (row === null || office === null) throw new SaringError('NOT_FOUND');
  return { row, office };
}
