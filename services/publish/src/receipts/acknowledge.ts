import {
  acknowledgeVersion,
  actAsPartner,
  appendLog,
  findReleased,
  listReceipts,
  type Tx,
} from '@saring/database';
import { type ReportWay, SaringError } from '@saring/domain';
import { checkReceipt, type Schedule } from '@saring/pipeline';
import type { PublishContext } from '../context.ts';
import type { Holder } from '../webhooks/holder.ts';

interface Confirmed extends Holder {
  readonly clarificationId: string;
  readonly version: number;
  readonly way: ReportWay;
}

/**
 * A partner confirms that it knows a version, which closes its recalls up to there. Its reported
 * pages are looked at again.
 *
 * @returns false when it had confirmed before
 * @throws SaringError `NOT_FOUND` for a text or a version that is not public
 */
export async function acknowledge(context: PublishContext, confirmed: Confirmed): Promise<boolean> {
  const { tenantId, clarificationId, version } = confirmed;
  const row = await findReleased(context.publicDatabase, { id: clarificationId });
  if (row === null || row.tenantId !== tenantId || version > row.currentVersion || version < 1) {
    throw new SaringError('NOT_FOUND');
  }
  return context.pipeline.transact(context.database, tenantId, async (tx, schedule) => {
    await actAsPartner(tx, confirmed.partnerId);
    return storeAcknowledgement(tx, schedule, confirmed, context.now());
  });
}

/** The same inside a transaction. */
export async function storeAcknowledgement(
  tx: Tx,
  schedule: Schedule,
  confirmed: Confirmed,
  at: Date,
): Promise<boolean> {
  const { tenantId, partnerId, clarificationId, version, way, actor } = confirmed;
  const made = await acknowledgeVersion(tx, {
    tenantId,
    partnerId,
    clarificationId,
    version,
    at,
    way,
  });
  if (!made) return false;
  await appendLog(tx, {
    tenantId,
    actor,
    action: 'recall.acknowledged',
    subject: `clarification:${clarificationId}`,
    data: { partnerId, version, way },
  });
  if (way === 'CHECK') return true;
  for (const { id, url } of await listReceipts(tx, { tenantId, partnerId, clarificationId })) {
    if (url !== null) schedule(checkReceipt, { receiptId: id });
  }
  return true;
}
