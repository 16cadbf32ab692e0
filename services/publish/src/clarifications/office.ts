import type { Tenant } from '@saring/database';
import { SaringError } from '@saring/domain';
import type { Principal } from '@saring/web';
import { z } from 'zod';
import type { PublishContext } from '../context.ts';

export const TenantSlug = z.string().max(60).optional().meta({
  description: 'Short name of an office. Left out: the office of the key, else the first one.',
  example: 'banjar',
});

/**
 * Whose clarifications are asked for. What is published is public, so a key of one office may read
 * another's.
 *
 * @throws SaringError `NOT_FOUND` for an office that does not exist
 */
export async function officeOf(
  { tenants }: Pick<PublishContext, 'tenants'>,
  slug: string | undefined,
  principal: Principal | null,
): Promise<Tenant> {
  const found =
    slug !== undefined
      ? await tenants.bySlug(slug)
      : principal !== null
        ? await tenants.byId(principal.tenantId)
        : await tenants.first();
  if (found === null) throw new SaringError('NOT_FOUND');
  return found;
}
