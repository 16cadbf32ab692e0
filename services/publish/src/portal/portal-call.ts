import { actAsPartner, findPartner, type PartnerRow, type Tenant, type Tx } from '@saring/database';
import { SaringError } from '@saring/domain';
import type { Call } from '@saring/web';
import type { PublishContext } from '../context.ts';
import { type Holder, holderOf } from '../webhooks/holder.ts';
import type { Frame } from './shell.tsx';

export type PortalCall = Pick<Call<unknown, unknown, unknown>, 'language' | 'principal'>;

/** A form of the portal; its fields are parsed where they are used. */
export type Fields = Readonly<Record<string, string>>;

/** What a page of the portal needs to be shown. */
export interface Scene {
  readonly holder: Holder;
  readonly frame: Frame;
  readonly partner: PartnerRow;
  readonly office: Tenant;
}

/** Runs `work` in a transaction that sees this partner only. */
export const asPartner = <T>(
  { database }: Pick<PublishContext, 'database'>,
  { tenantId, partnerId }: Holder,
  work: (tx: Tx) => Promise<T>,
): Promise<T> =>
  database.withTenant(tenantId, async (tx) => {
    await actAsPartner(tx, partnerId);
    return work(tx);
  });

/** Who is here. @throws SaringError `UNAUTHENTICATED` when the outlet is gone */
export async function sceneOf(context: PublishContext, call: PortalCall): Promise<Scene> {
  const holder = holderOf(call.principal);
  const { partnerId, tenantId } = holder;
  const partner = await asPartner(context, holder, (tx) => findPartner(tx, partnerId));
  const office = await context.tenants.byId(tenantId);
  if (partner === null || office === null) throw new SaringError('UNAUTHENTICATED');
  const frame = { language: call.language, assetUrl: context.assetUrl, name: partner.name };
  return { holder, frame, partner, office };
}

/** An empty field of a form was not filled. */
export const filled = (fields: Fields, name: string): string | undefined => {
  const value = fields[name]?.trim();
  return value === undefined || value === '' ? undefined : value;
};
