import { findPartnerByName } from '@saring/database';
import { SaringError } from '@saring/domain';
import { invitePartner, issuePartnerLink, PartnerInput } from '@saring/review';
import { parseInput } from '@saring/web';
import { say } from '../terminal/announce.ts';
import { withStores } from './with-stores.ts';

/** `saring partner invite`: registers a media partner and prints its login link. */
export async function addPartner(options: {
  readonly tenant: string;
  readonly name: string;
  readonly medium: string;
  readonly website?: string;
}): Promise<void> {
  const { name, website = null } = options;
  const medium = options.medium.toUpperCase();
  const input = parseInput(PartnerInput, { name, medium, website }, 'options');
  await withStores(async (context) => {
    const tenantId = await tenantOf(context.tenants, options.tenant);
    say((await invitePartner(context, { tenantId, actor: 'operator:cli' }, input)).url);
  });
}

/** `saring partner link NAME`: a new one-time login link. */
export async function linkPartner(
  name: string,
  options: { readonly tenant: string },
): Promise<void> {
  await withStores(async (context) => {
    const tenantId = await tenantOf(context.tenants, options.tenant);
    const partner = await context.database.withTenant(tenantId, (tx) =>
      findPartnerByName(tx, name),
    );
    if (partner === null) throw new SaringError('NOT_FOUND', { details: { partner: name } });
    say(await issuePartnerLink(context, { tenantId, actor: 'operator:cli' }, partner.id));
  });
}

async function tenantOf(
  tenants: { bySlug(slug: string): Promise<{ readonly id: string } | null> },
  slug: string,
): Promise<string> {
  const tenant = await tenants.bySlug(slug);
  if (tenant === null) throw new SaringError('NOT_FOUND', { details: { tenant: slug } });
  return tenant.id;
}
