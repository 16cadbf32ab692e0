import { findWebhookEndpoint, type Tx, type WebhookEndpointRow } from '@saring/database';
import { SaringError } from '@saring/domain';
import type { Principal } from '@saring/web';

export interface Holder {
  readonly tenantId: string;
  readonly partnerId: string;
  readonly actor: string;
}

/** The partner a key belongs to. @throws SaringError `UNAUTHENTICATED`, `FORBIDDEN` */
export function holderOf(principal: Principal | null): Holder {
  if (principal === null) throw new SaringError('UNAUTHENTICATED');
  if (principal.partnerId === null) throw new SaringError('FORBIDDEN');
  const { tenantId, partnerId, actor } = principal;
  return { tenantId, partnerId, actor };
}

/** An endpoint of the partner. @throws SaringError `NOT_FOUND`, also for another partner's */
export async function ownEndpoint(
  tx: Tx,
  { partnerId }: Holder,
  id: string,
): Promise<WebhookEndpointRow> {
  const endpoint = await findWebhookEndpoint(tx, partnerId, id);
  if (endpoint === null) throw new SaringError('NOT_FOUND');
  return endpoint;
}
